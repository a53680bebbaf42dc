## Discord

discord-token-refused = Discord nu acceptă tokenul botului. Ia unul nou din portalul pentru dezvoltatori (discord.com/developers/applications → aplicația ta → Bot → Reset Token), pune-l în variabila XPLOIT_DISCORD_TOKEN sau în setarea discord_token, apoi pornește botul din nou.
discord-unreachable = Nu pot ajunge la Discord: { $reason }. Verifică legătura la internet și setarea discord_api_url, dacă ai pus-o.
discord-elsewhere = Serverul din setarea discord_api_url mă trimite la altă gazdă ({ $host }), iar eu nu mă conectez în altă parte. Corectează setarea sau șterge-o: atunci botul merge direct la Discord.
discord-no-identifies = { PLURAL($count) ->
    [one] Discord nu mai permite o sesiune nouă timp de { $count } minut, pentru că botul s-a conectat de prea multe ori azi. Pornește-l din nou după aceea.
    [few] Discord nu mai permite o sesiune nouă timp de { $count } minute, pentru că botul s-a conectat de prea multe ori azi. Pornește-l din nou după aceea.
   *[other] Discord nu mai permite o sesiune nouă timp de { $count } de minute, pentru că botul s-a conectat de prea multe ori azi. Pornește-l din nou după aceea.
}
discord-intents-refused = Discord nu lasă botul să primească mesaje. Verifică în portalul pentru dezvoltatori (Bot → Privileged Gateway Intents) dacă aplicația are vreo restricție, apoi pornește botul din nou.
discord-commands-refused = Discord nu a acceptat lista de comenzi ({ $reason }).
discord-not-taken = Nu am putut salva ce mi-ai trimis, așa că nu s-a schimbat nimic. Încearcă din nou peste un minut.
discord-nothing = Gata.
