## Întrebări la care răspund coordonatorii

command-inbox = întrebările care așteaptă un coordonator
command-inbox-names = întrebări
button-not-helpful = Nu e ce căutam
inbox-empty = Nu așteaptă nicio întrebare.
inbox-waiting = { PLURAL($count) ->
    [one] O întrebare așteaptă:
    [few] { $count } întrebări așteaptă, întâi cele puse de mai mulți:
   *[other] { $count } de întrebări așteaptă, întâi cele puse de mai mulți:
}
inbox-people = { PLURAL($count) ->
    [one] pusă de o persoană
    [few] pusă de { $count } persoane
   *[other] pusă de { $count } de persoane
}
inbox-since = din { $date }
inbox-figures = Întrebări puse mie până acum: { $asked } · la care am răspuns eu: { $found } · trimise coordonatorilor: { $passed } · la care a răspuns un om: { $answered } · puse deoparte: { $aside } · în așteptare: { $open }
inbox-asked = { PLURAL($count) ->
    [one] O persoană întreabă:
    [few] { $count } persoane întreabă:
   *[other] { $count } de persoane întreabă:
}
inbox-ask-answer = Ce răspunzi la „{ $asked }”? Răspunsul ajunge la toți cei care au întrebat. /cancel dacă te-ai răzgândit.
inbox-preview = { PLURAL($count) ->
    [one] O persoană va citi:
    [few] { $count } persoane vor citi:
   *[other] { $count } de persoane vor citi:
}
inbox-answer = Ai întrebat „{ $asked }”. Un coordonator răspunde:
inbox-not-sent = Bine, n-am trimis nimic. Întrebarea așteaptă: /inbox
inbox-sent = { PLURAL($count) ->
    [one] Am trimis răspunsul la o persoană.
    [few] Am trimis răspunsul la { $count } persoane.
   *[other] Am trimis răspunsul la { $count } de persoane.
}
inbox-sent-and-kept = { PLURAL($count) ->
    [one] Am trimis răspunsul la o persoană. De acum înainte îl dau și eu cui întreabă.
    [few] Am trimis răspunsul la { $count } persoane. De acum înainte îl dau și eu cui întreabă.
   *[other] Am trimis răspunsul la { $count } de persoane. De acum înainte îl dau și eu cui întreabă.
}
inbox-gone = Întrebarea aceasta nu mai așteaptă sau s-a schimbat ceva. Vezi din nou: /inbox
inbox-shall-i-put-aside = Las deoparte „{ $asked }”? Cei care au întrebat află că n-am găsit un răspuns.
inbox-aside = Am lăsat-o deoparte și le-am spus.
inbox-no-answer = Ai întrebat „{ $asked }”. Am întrebat coordonatorii, dar deocamdată nimeni nu știe un răspuns. Poți încerca și cu alte cuvinte.
button-inbox-answer = Răspunde
button-inbox-aside = Lasă deoparte
button-inbox-aside-yes = Da, lasă deoparte
button-inbox-send = Trimite
button-inbox-keep = Trimite și ține minte
button-inbox-rewrite = Scrie altfel
inbox-waits = O întrebare la care n-am știut să răspund așteaptă un coordonator.
button-inbox = Întrebări în așteptare
button-inbox-same = La fel ca…
button-inbox-apart = Desparte-le
button-inbox-look = Vezi ce se întreabă
inbox-ask-same = Care întrebare e la fel ca „{ $asked }”? Întâi cele mai probabile.
inbox-joined = „{ $one }” și „{ $other }” sunt acum împreună: un singur răspuns ajunge la toți cei care au întrebat.
inbox-alone = Nu mai așteaptă nicio altă întrebare.
inbox-taken-apart = Le-am despărțit: fiecare întrebare își așteaptă din nou răspunsul ei.
