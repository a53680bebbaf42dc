## Setări

config-from-flag = din opțiunea { $flag }
config-from-environment = din variabila { $variable }
config-from-file = din fișierul { $file }
config-from-default = implicit
config-unreadable = Nu pot citi fișierul de setări { $file }: { $reason }. Verifică numele și drepturile lui.
config-syntax = Fișierul de setări { $file } are o greșeală la linia { $reason }. Setările sunt: database_url, language, time_zone, texts, web, privacy_contact, keep_questions_days, keep_profiles_days, telegram_token, telegram_api_url, telegram_webhook_url, telegram_per_second, discord_token, discord_api_url, discord_shards.
config-value = Setarea { $name } nu poate fi „{ $value }”. Exemple: sqlite:xploit.db sau postgres://utilizator:parola@gazda/nume pentru baza de date, ro pentru limbă, Europe/Bucharest pentru fusul orar, 127.0.0.1:8080 pentru web, https://bot.example.org/telegram pentru o adresă, 30 pentru un număr, ro=un cuvânt,altul pentru cuvinte.
