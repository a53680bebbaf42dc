## Gosodiadau

config-from-flag = o'r opsiwn { $flag }
config-from-environment = o'r newidyn { $variable }
config-from-file = o'r ffeil { $file }
config-from-default = yn ddiofyn
config-unreadable = Alla i ddim darllen y ffeil osodiadau { $file }: { $reason }. Edrycha ar ei henw a'i hawliau.
config-syntax = Mae camgymeriad yn y ffeil osodiadau { $file }, ar linell { $reason }. Y gosodiadau yw: database_url, language, time_zone, texts, web, privacy_contact, keep_questions_days, keep_profiles_days, telegram_token, telegram_api_url, telegram_webhook_url, telegram_per_second, discord_token, discord_api_url, discord_shards.
config-value = All y gosodiad { $name } ddim bod yn “{ $value }”. Enghreifftiau: sqlite:xploit.db neu postgres://defnyddiwr:cyfrinair@gweinydd/enw ar gyfer y gronfa ddata, ro ar gyfer yr iaith, Europe/Bucharest ar gyfer y parth amser, 127.0.0.1:8080 ar gyfer web, https://bot.example.org/telegram ar gyfer cyfeiriad, 30 ar gyfer rhif, cy=gair,un arall ar gyfer geiriau.
