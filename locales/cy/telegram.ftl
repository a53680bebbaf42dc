## Telegram

# Hyd at 120 o nodau: i'w gweld ym mhroffil y bot.
telegram-about = Rwy'n dy helpu i ddod o hyd i gyrsiau, gweithdai, sefydliadau a chanllawiau yn dy gymuned ddysgu.
# Hyd at 512 o nodau: i'w gweld cyn pwyso “Start” am y tro cyntaf.
telegram-description = Helo! Dywed wrtha i beth hoffet ti ei ddysgu, ble a phryd, ac fe chwilia i yng nghatalog y gymuned: cyrsiau, gweithdai, sefydliadau partner a chanllawiau. Gelli di ysgrifennu ata i yn dy eiriau dy hun, yn Rwmaneg, Saesneg neu Gymraeg. Pwysa “Start” ac fe ddechreuwn ni.
telegram-token-refused = Dyw Telegram ddim yn adnabod tocyn y bot. Copïa fe eto neu gofynna i @BotFather am un newydd (/mybots → API Token), rho fe yn y newidyn XPLOIT_TELEGRAM_TOKEN neu yn y gosodiad telegram_token, yna dechreua'r bot eto.
telegram-unreachable = Alla i ddim cyrraedd Telegram: { $reason }. Edrycha ar y cysylltiad â'r rhyngrwyd, ac ar y gosodiad telegram_api_url os wyt ti wedi'i osod.
telegram-webhook-refused = Dyw Telegram ddim yn derbyn cyfeiriad y webhook: { $reason }. Mae angen cyfeiriad https cyhoeddus arno, ar borth 443, 80, 88 neu 8443. Edrycha ar y gosodiad telegram_webhook_url, neu dilea fe: wedyn bydd y bot yn nôl negeseuon newydd ei hun.
