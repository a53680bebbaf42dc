## Ce au încercat alte comunități

command-innovations = ce au încercat alte comunități: citește și adu la noi
command-innovations-names = inovatii, inovații
command-feeds = comunitățile ale căror inovații le urmărim
command-feeds-names = fluxuri
words-innovations = inovație
words-innovations-about = cuvinte despre ce cauți
words-feeds = adresă
words-feeds-about = adresa unui flux de urmărit
innovations-none = Încă n-a ajuns la noi nimic din alte comunități. Între timp, uită-te la ideile noastre.
innovations-found = { PLURAL($count) ->
    [one] O inovație din alte comunități:
    [few] { $count } inovații din alte comunități, cele mai noi întâi:
   *[other] { $count } de inovații din alte comunități, cele mai noi întâi:
}
innovations-nothing = În alte comunități n-am găsit nimic despre „{ $asked }”.
innovations-best = { PLURAL($count) ->
    [one] Inovația care se potrivește:
    [few] Cele { $count } inovații care se potrivesc:
   *[other] Cele { $count } de inovații care se potrivesc:
}
innovations-also = { PLURAL($count) ->
    [one] Altă comunitate a încercat:
    [few] Alte comunități au încercat:
   *[other] Alte comunități au încercat:
}
innovations-like = { PLURAL($count) ->
    [one] Altă comunitate a încercat ceva asemănător; o poți aduce la noi:
    [few] Alte comunități au încercat ceva asemănător; le poți aduce la noi:
   *[other] Alte comunități au încercat ceva asemănător; le poți aduce la noi:
}
innovation-gone = Inovația aceasta nu mai e aici: comunitatea ei a retras-o sau n-o mai urmărim. Vezi /innovations.
innovation-outcome = Ce a ieșit: { $outcome }
innovation-licence = Licența: { $licence }
innovations-ask-filter = Ce inovații vrei să vezi?
innovations-pick-filter = Alege un domeniu, un stadiu sau o limbă
innovations-none-such = Încă n-a venit așa ceva din alte comunități.
innovation-adopted-here = { PLURAL($count) ->
    [one] O idee de la noi a preluat-o:
    [few] Idei de la noi care au preluat-o:
   *[other] Idei de la noi care au preluat-o:
}
button-innovations = Vezi inovațiile
button-innovations-all = Toate inovațiile
button-innovation-adopt = O aduc la noi
button-innovation-open = Pagina de la sursă

idea-adopt = Pornim de la „{ $title }”, din { $community }. Ideea ta va spune de unde vine.
idea-adopt-what = Cum ar arăta la noi și pentru cine? Spune cu vorbele tale.
idea-adopt-draft = Ai o ciornă, „{ $title }”. Termin-o sau renunță la ea, apoi adu inovația.
idea-origin = Preluată: „{ $title }”, din { $community }
idea-news-adopted = Ideea „{ $title }” (nr. { $number }) a prins și în altă parte. În { $community } e acum: { $state }
button-idea-elsewhere = Cum e la ei

feeds-title = Urmărește o comunitate
feeds-url = Adresa fluxului
feeds-ask-url = La ce adresă e fluxul comunității? De pildă: https://bot.example.org/feeds/innovations.json
feeds-none = Nu urmărim încă nicio comunitate. Adaugă adresa unui flux: JSON Feed, Atom sau RSS.
feeds-followed = { PLURAL($count) ->
    [one] Urmărim un flux:
    [few] Urmărim { $count } fluxuri:
   *[other] Urmărim { $count } de fluxuri:
}
feed-waits = urmează să fie citit
feed-read = { PLURAL($count) ->
    [one] o inovație, citit pe { $day }
    [few] { $count } inovații, citit pe { $day }
   *[other] { $count } de inovații, citit pe { $day }
}
feed-fault = { $fault ->
    [private] adresa duce la o rețea privată, unde botul nu are voie; pentru încercări: allow_private în setări
    [unreachable] nu răspunde nimeni la adresa aceasta; mai încerc
    [slow] răspunde prea încet; mai încerc
    [missing] la adresa aceasta nu e nimic; verifică dacă e scrisă bine
    [forbidden] serverul nu ne lasă să-l citim; întreabă comunitatea
    [too-large] e prea mare: peste 2 MB pe pagină
    [no-feed] nu e un flux JSON Feed, Atom sau RSS; verifică adresa
   *[refused] serverul are o problemă; mai încerc
}
feeds-no-url = „{ $url }” nu e adresa unui flux. Trebuie să înceapă cu https:// sau http://, fără nume și parolă.
feeds-known = Urmărim deja { $url }.
feeds-begun = Bine, urmărim { $url }. Îl citesc în câteva clipe și îți spun cum a mers.
feeds-first = { PLURAL($count) ->
    [one] Am citit „{ $title }”: o inovație. De acum îl recitesc din când în când.
    [few] Am citit „{ $title }”: { $count } inovații. De acum îl recitesc din când în când.
   *[other] Am citit „{ $title }”: { $count } de inovații. De acum îl recitesc din când în când.
}
feeds-first-empty = Am citit „{ $title }”: e gol deocamdată. Îl recitesc din când în când.
feeds-failed = N-am putut citi { $url }: { $why }. Vezi /feeds.
feeds-gone = Fluxul acesta nu mai e urmărit. Vezi /feeds.
feeds-shall-i-drop = { PLURAL($count) ->
    [one] Nu mai urmărim „{ $title }”? Inovația lui dispare de aici; ideile preluate rămân.
    [few] Nu mai urmărim „{ $title }”? Cele { $count } inovații ale lui dispar de aici; ideile preluate rămân.
   *[other] Nu mai urmărim „{ $title }”? Cele { $count } de inovații ale lui dispar de aici; ideile preluate rămân.
}
feeds-dropped = Gata: nu mai urmărim „{ $title }”.
button-feed-new = Urmărește o comunitate
button-feed-drop = Renunță la { $number }
button-feed-drop-yes = Da, renunțăm
button-feed-keep = Rămâne

## Linia de comandă

follow-feed = { $title }
    { $url }
    { $state }
follow-none = Nu se urmărește niciun flux. Adaugă unul: xploit-bot follow ADRESA
follow-known = { $url } se urmărește deja.
follow-no-url = „{ $url }” nu e adresa unui flux: trebuie să înceapă cu https:// sau http://, fără nume și parolă.
follow-dropped = { $url } nu se mai urmărește.
follow-unknown = { $url } nu se urmărește. Cele urmărite: xploit-bot follow
follow-no-client = Nu se pot citi fluxuri: { $reason }
