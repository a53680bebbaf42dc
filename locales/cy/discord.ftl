## Discord

discord-token-refused = Dyw Discord ddim yn derbyn tocyn y bot. Gofynna am un newydd ym mhorth y datblygwyr (discord.com/developers/applications → dy raglen di → Bot → Reset Token), rho fe yn y newidyn XPLOIT_DISCORD_TOKEN neu yn y gosodiad discord_token, yna dechreua'r bot eto.
discord-unreachable = Alla i ddim cyrraedd Discord: { $reason }. Edrycha ar y cysylltiad â'r rhyngrwyd, ac ar y gosodiad discord_api_url os wyt ti wedi'i osod.
discord-elsewhere = Mae'r gweinydd yn y gosodiad discord_api_url yn fy anfon at weinydd arall ({ $host }), a dydw i ddim yn cysylltu ag unman arall. Cywira'r gosodiad, neu dilea fe: wedyn bydd y bot yn mynd yn syth at Discord.
discord-no-identifies = { PLURAL($count) ->
    [zero] Dyw Discord ddim yn caniatáu sesiwn newydd am { $count } munud, gan fod y bot wedi cysylltu'n rhy aml heddiw. Dechreua fe eto wedyn.
    [one] Dyw Discord ddim yn caniatáu sesiwn newydd am { $count } munud, gan fod y bot wedi cysylltu'n rhy aml heddiw. Dechreua fe eto wedyn.
    [two] Dyw Discord ddim yn caniatáu sesiwn newydd am { $count } funud, gan fod y bot wedi cysylltu'n rhy aml heddiw. Dechreua fe eto wedyn.
    [few] Dyw Discord ddim yn caniatáu sesiwn newydd am { $count } munud, gan fod y bot wedi cysylltu'n rhy aml heddiw. Dechreua fe eto wedyn.
    [many] Dyw Discord ddim yn caniatáu sesiwn newydd am { $count } munud, gan fod y bot wedi cysylltu'n rhy aml heddiw. Dechreua fe eto wedyn.
   *[other] Dyw Discord ddim yn caniatáu sesiwn newydd am { $count } munud, gan fod y bot wedi cysylltu'n rhy aml heddiw. Dechreua fe eto wedyn.
}
discord-intents-refused = Dyw Discord ddim yn gadael i'r bot dderbyn negeseuon. Edrycha ym mhorth y datblygwyr (Bot → Privileged Gateway Intents) i weld a oes cyfyngiad ar y rhaglen, yna dechreua'r bot eto.
discord-commands-refused = Dderbyniodd Discord mo'r rhestr o orchmynion ({ $reason }).
discord-not-taken = Allwn i ddim cadw'r hyn a anfonaist, felly does dim wedi newid. Rho gynnig arall arni ymhen munud.
discord-nothing = Dyna ni.
