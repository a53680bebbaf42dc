## Discord

discord-token-refused = Discord doesn't accept the bot's token. Get a new one in the developer portal (discord.com/developers/applications → your application → Bot → Reset Token), put it into the variable XPLOIT_DISCORD_TOKEN or the setting discord_token, then start the bot again.
discord-unreachable = I can't reach Discord: { $reason }. Check the internet connection, and the setting discord_api_url if you have set it.
discord-elsewhere = The server in the setting discord_api_url sends me to another host ({ $host }), and I connect nowhere else. Correct the setting, or remove it: the bot then goes to Discord itself.
discord-no-identifies = { PLURAL($count) ->
    [one] Discord allows no new session for { $count } minute, because the bot has connected too often today. Start it again after that.
   *[other] Discord allows no new session for { $count } minutes, because the bot has connected too often today. Start it again after that.
}
discord-intents-refused = Discord doesn't let the bot receive messages. Check in the developer portal (Bot → Privileged Gateway Intents) whether the application is restricted, then start the bot again.
discord-commands-refused = Discord didn't accept the list of commands ({ $reason }).
discord-not-taken = I could not save what you sent, so nothing has changed. Please try again in a minute.
discord-nothing = Done.
