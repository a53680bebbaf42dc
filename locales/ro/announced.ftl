## Anunțuri: confirmarea, mersul, corectura și retragerea

announcement-withdrawn = Acest anunț a fost retras.

## Pentru cine are un interes

announce-for-interests = cine e interesat de: { $interests }
button-announce-interests = Cine are anumite interese
announce-interests = Cine are cel puțin unul dintre interesele alese primește anunțul. Apasă ca să alegi; apasă din nou ca să renunți.
announce-pick-interest = Alege un interes

## Confirmarea

announce-second = Numărul destinatarilor trece de { $limit }: înainte să plece, îl confirmă și un al doilea coordonator.
announce-no-second = Numărul destinatarilor trece de { $limit }, așa că trebuie confirmat și de un al doilea coordonator, dar acum nu e altul la care pot ajunge. Un administrator îl poate invita cu /invite; sau alege un public mai mic.
button-announce-ask = Cere confirmarea
announce-asked = { PLURAL($count) ->
    [one] Am cerut confirmarea pentru „{ $title }” unui coordonator. Îți scriu când răspunde.
    [few] Am cerut confirmarea pentru „{ $title }” la { $count } coordonatori. Îți scriu când răspunde unul.
   *[other] Am cerut confirmarea pentru „{ $title }” la { $count } de coordonatori. Îți scriu când răspunde unul.
}
announce-please-check = Un anunț așteaptă confirmarea unui al doilea coordonator: „{ $title }”.
announce-please-check-correction = Corectura unui anunț trimis așteaptă confirmarea unui al doilea coordonator: „{ $title }”.
button-announce-check = Vezi și confirmă
announce-checking = Așteaptă confirmarea: „{ $title }”
announce-checking-correction = Corectura așteaptă confirmarea: „{ $title }”
announce-checking-now = Pleacă imediat ce e confirmat.
announce-checking-at = Pleacă pe { $day }, la ora { $time }.
announce-checking-own = Îl confirmă alt coordonator. Dacă vrei să schimbi ceva, ia-l înapoi; apoi cere din nou confirmarea.
button-announce-confirm = Confirmă
button-announce-give-back = Dă-l înapoi
button-announce-take-back = Ia-l înapoi
announce-not-own = Nu îți poți confirma singur anunțul: îl confirmă alt coordonator.
announce-checked-already = Nu mai așteaptă confirmarea: a răspuns alt coordonator sau a fost luat înapoi.
announce-checked-other = S-a schimbat între timp. Vezi-l din nou înainte să confirmi.
announce-confirmed = L-ai confirmat: „{ $title }” pleacă.
announce-confirmed-told = „{ $title }” a fost confirmat de un alt coordonator și pleacă.
announce-why-back = Ce ar trebui schimbat la „{ $title }”? Scrie-i autorului în una-două propoziții. /cancel dacă te-ai răzgândit.
announce-given-back = I l-am dat înapoi autorului, cu motivul tău.
announce-given-back-file = L-am dat înapoi: nu se trimite. Venea dintr-un fișier; se îndreaptă acolo și se trimite din nou.
announce-given-back-told = „{ $title }” nu a fost confirmat. Un alt coordonator îți scrie: „{ $reason }”

## Pe drum

announce-left = Mai durează cam { $time }.
announce-quiet-waiting = { PLURAL($count) ->
    [one] Un destinatar are acum ore de liniște; îl primește când se termină, de la ora { $time }.
    [few] { $count } destinatari au acum ore de liniște; îl primesc când se termină, de la ora { $time }.
   *[other] { $count } de destinatari au acum ore de liniște; îl primesc când se termină, de la ora { $time }.
}
announce-changing = { $state ->
    [sending] Corectura la „{ $title }” ajunge la cei care îl au
    [paused] Corectura la „{ $title }” e în pauză
    [sent] Corectura la „{ $title }” a ajuns
   *[aborted] Corectura la „{ $title }” a fost oprită
}
announce-withdrawing = { $state ->
    [sending] „{ $title }” se retrage
    [paused] Retragerea anunțului „{ $title }” e în pauză
    [sent] „{ $title }” a fost retras
   *[aborted] Retragerea anunțului „{ $title }” a fost oprită
}
announce-figures-changed = Schimbate: { $changed } · neschimbate, același text: { $same } · nu s-au putut schimba: { $unchanged } · rămase: { $open }
announce-figures-withdrawn = Retrase: { $changed } · nu s-au putut retrage: { $unchanged } · rămase: { $open }
announce-state-checking = așteaptă confirmarea
announce-state-checking-correction = corectura așteaptă confirmarea
announce-state-changed = { $state ->
    [sending] se corectează
    [paused] corectură în pauză
    [sent] corectat
   *[aborted] corectură oprită
}
announce-state-withdrawn = { $state ->
    [sending] se retrage
    [paused] retragere în pauză
    [sent] retras
   *[aborted] retragere oprită
}

## Corectura

button-announce-correct = Corectează
announce-correction = Corectura la „{ $title }”
announce-correction-new = { $language }: textul nou
announce-correction-same = { $language }: ca înainte
announce-correction-link = Linkul nou: { $link }
announce-correction-no-link = Fără link
announce-correction-who = { PLURAL($count) ->
    [one] Un destinatar are anunțul; i se schimbă mesajul pe loc, fără să fie deranjat.
    [few] { $count } destinatari au anunțul; celor în limba cărora s-a schimbat ceva li se schimbă mesajul pe loc, fără să fie deranjați.
   *[other] { $count } de destinatari au anunțul; celor în limba cărora s-a schimbat ceva li se schimbă mesajul pe loc, fără să fie deranjați.
}
announce-correction-begin = Alege ce corectezi.
button-announce-correct-send = Trimite corectura
button-announce-correct-drop = Renunță la corectură
announce-correction-dropped = Am renunțat la corectură. Anunțul rămâne cum era.
announce-correction-nothing = Nu s-a schimbat încă nimic: alege întâi ce corectezi.
announce-correction-late = Anunțul a fost corectat între timp de altcineva sau nu mai poate fi corectat. Am renunțat la corectura ta; vezi-l din nou: /announce
announce-correcting = Corectez „{ $title }” la cei care îl au. Îți arăt aici cum merge.
announce-not-in-hands = Nu mai știu cine are acest anunț: nu a ajuns la nimeni sau au trecut 30 de zile.

## Retragerea

button-announce-withdraw = Retrage de la toți
announce-shall-i-withdraw = { PLURAL($count) ->
    [one] Retrag „{ $title }” de la singurul destinatar care îl are? Nu se mai poate reveni.
    [few] Retrag „{ $title }” de la cei { $count } destinatari care îl au? Nu se mai poate reveni.
   *[other] Retrag „{ $title }” de la cei { $count } de destinatari care îl au? Nu se mai poate reveni.
}
announce-withdraw-how = Mesajul dispare. Unde platforma nu mai lasă (pe Telegram, după 48 de ore), în locul lui va scrie că a fost retras. Cine încă nu l-a primit nu îl mai primește.
button-announce-withdraw-yes = Da, retrage

## Din fișier

announce-file-second = Numărul destinatarilor trece de { $limit }: cu --send, îl confirmă întâi un coordonator, în chat.
announce-file-no-second = Numărul destinatarilor trece de { $limit }, deci trebuie confirmat de un coordonator, dar nu e niciunul la care pot ajunge. Invită unul: xploit-bot invite coordinator
announce-file-asked = Așteaptă confirmarea unui coordonator: le-am scris. Pleacă după ce unul îl confirmă. Cum merge: /announce.
