## Telegram

# Cel mult 120 de caractere: se văd în profilul botului.
telegram-about = Te ajut să găsești cursuri, ateliere, organizații și ghiduri din comunitatea ta de învățare.
# Cel mult 512 caractere: se văd înainte de prima apăsare pe „Start”.
telegram-description = Salut! Spune-mi ce ai vrea să înveți, unde și când, iar eu caut în catalogul comunității: cursuri, ateliere, organizații partenere și ghiduri. Poți să-mi scrii cu vorbele tale, în română, engleză sau galeză. Apasă „Start” și începem.
telegram-token-refused = Telegram nu recunoaște tokenul botului. Copiază-l din nou sau cere altul de la @BotFather (/mybots → API Token), pune-l în variabila XPLOIT_TELEGRAM_TOKEN sau în setarea telegram_token, apoi pornește botul din nou.
telegram-unreachable = Nu pot ajunge la Telegram: { $reason }. Verifică legătura la internet și setarea telegram_api_url, dacă ai pus-o.
telegram-webhook-refused = Telegram nu acceptă adresa pentru webhook: { $reason }. Are nevoie de o adresă https publică, pe portul 443, 80, 88 sau 8443. Verifică setarea telegram_webhook_url sau șterge-o: atunci botul își ia singur mesajele noi.
