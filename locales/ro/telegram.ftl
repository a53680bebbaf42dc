## Telegram

# Cel mult 120 de caractere: se văd în profilul botului.
telegram-about = Te ajut să găsești cursuri, ateliere, organizații și ghiduri din comunitatea ta de învățare.
# Cel mult 512 caractere: se văd înainte de prima apăsare pe „Start”.
telegram-description = Salut! Spune-mi ce ai vrea să înveți, unde și când, iar eu caut în catalogul comunității: cursuri, ateliere, organizații partenere și ghiduri. Poți să-mi scrii cu propriile tale cuvinte, în română, engleză sau galeză. Apasă „Start” și hai să începem.
telegram-token-refused = Telegram nu recunoaște tokenul botului. Cere-i altul lui @BotFather și pune-l în setarea telegram_token sau în variabila XPLOIT_TELEGRAM_TOKEN.
telegram-unreachable = Nu pot ajunge la Telegram: { $reason }. Verifică legătura la internet și setarea telegram_api_url, dacă ai pus-o.
telegram-webhook-refused = Telegram nu acceptă adresa pentru webhook: { $reason }. Are nevoie de o adresă https publică, pe portul 443, 80, 88 sau 8443. Verifică setarea telegram_webhook_url sau șterge-o: atunci botul întreabă el ce mesaje noi sunt.
