## Discord

discord-token-refused = Discord does not accept the bot's token. Copy it again from the Discord developer portal (Bot → Reset Token) and set it anew.
discord-unreachable = I can't reach Discord: { $reason }. Check the network and the API address, then start again.
discord-elsewhere = The Discord API address that was set names a gateway on another host ({ $host }), and I connect nowhere else. Correct the address.
discord-no-identifies = { PLURAL($count) ->
    [one] Discord allows no new session for { $count } minute, because the bot has started too often today. Start it again after that.
   *[other] Discord allows no new session for { $count } minutes, because the bot has started too often today. Start it again after that.
}
discord-intents-refused = Discord does not let the bot hear messages. Check in the developer portal (Bot → Privileged Gateway Intents) that the application is not restricted.
discord-commands-refused = Discord did not take the list of commands ({ $reason }). The bot runs with the commands that Discord knows already.
discord-not-taken = I could not save your message, so nothing was done with it. Please try again in a minute.
discord-nothing = Done.
