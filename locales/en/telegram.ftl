## Telegram

# At most 120 characters: shown in the bot's profile.
telegram-about = I help you find courses, workshops, organisations and guides in your learning community.
# At most 512 characters: shown before “Start” is pressed for the first time.
telegram-description = Hello! Tell me what you would like to learn, where and when, and I'll look in the community's catalogue: courses, workshops, partner organisations and guides. You can write to me in your own words, in Romanian, English or Welsh. Press “Start” and let's begin.
telegram-token-refused = Telegram doesn't recognise the bot's token. Copy it again or get a new one from @BotFather (/mybots → API Token), put it into the variable XPLOIT_TELEGRAM_TOKEN or the setting telegram_token, then start the bot again.
telegram-unreachable = I can't reach Telegram: { $reason }. Check the internet connection, and the setting telegram_api_url if you have set it.
telegram-webhook-refused = Telegram doesn't accept the webhook's address: { $reason }. It needs a public https address, on port 443, 80, 88 or 8443. Check the setting telegram_webhook_url, or remove it: the bot then fetches new messages itself.
