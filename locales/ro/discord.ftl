## Discord

discord-token-refused = Discord nu acceptă tokenul botului. Copiază-l din nou din portalul pentru dezvoltatori Discord (Bot → Reset Token) și setează-l iar.
discord-unreachable = Nu pot ajunge la Discord: { $reason }. Verifică rețeaua și adresa API, apoi pornește din nou.
discord-elsewhere = Adresa API setată pentru Discord indică un gateway de pe altă gazdă ({ $host }), iar eu nu mă conectez în altă parte. Corectează adresa.
discord-no-identifies = { PLURAL($count) ->
    [one] Discord nu mai permite o sesiune nouă timp de { $count } minut, pentru că botul a pornit de prea multe ori azi. Pornește-l din nou după aceea.
    [few] Discord nu mai permite o sesiune nouă timp de { $count } minute, pentru că botul a pornit de prea multe ori azi. Pornește-l din nou după aceea.
   *[other] Discord nu mai permite o sesiune nouă timp de { $count } de minute, pentru că botul a pornit de prea multe ori azi. Pornește-l din nou după aceea.
}
discord-intents-refused = Discord nu lasă botul să primească mesaje. Verifică în portalul pentru dezvoltatori (Bot → Privileged Gateway Intents) că aplicația nu are restricții.
discord-commands-refused = Discord nu a primit lista de comenzi ({ $reason }). Botul merge mai departe cu comenzile pe care Discord le știe deja.
discord-not-taken = Nu am putut salva mesajul tău, așa că nu am făcut nimic cu el. Încearcă din nou peste un minut.
discord-nothing = Gata.
