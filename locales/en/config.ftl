## Settings

config-from-flag = from the flag { $flag }
config-from-environment = from the variable { $variable }
config-from-file = from the file { $file }
config-from-default = by default
config-unreadable = I can't read the settings file { $file }: { $reason }. Check its name and its permissions.
config-syntax = The settings file { $file } has a mistake on line { $reason }. The settings are: database_url, language, time_zone, texts, web, privacy_contact, keep_questions_days, keep_profiles_days, telegram_token, telegram_api_url, telegram_webhook_url, telegram_per_second, discord_token, discord_api_url, discord_shards.
config-value = The setting { $name } can't be “{ $value }”. Examples: sqlite:xploit.db or postgres://user:password@host/name for the database, ro for the language, Europe/Bucharest for the time zone, 127.0.0.1:8080 for web, https://bot.example.org/telegram for an address, 30 for a number, en=a word,another for words.
