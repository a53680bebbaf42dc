## Anunțuri: cum le scrie un coordonator și cum ajung la membri

command-announce = un anunț pentru membri
command-announce-names = anunț, anunțuri
command-follow = subiectele pe care le urmărești
command-follow-names = urmărește, urmăresc

announcement-in = (text în limba { $language })
button-announcement-open = Deschide pagina
button-announcement-fewer = Mai puține de felul acesta

## Scrisul

announce-form = Un anunț nou
announce-form-in = Anunțul în limba { $language }
announce-title = Titlul
announce-title-question = Ce titlu are anunțul? Cel mult 100 de caractere. /cancel dacă te-ai răzgândit.
announce-text = Textul
announce-text-question = Ce vrei să le spui membrilor? Cel mult 1000 de caractere.
announce-link = Un link
announce-link-question = Ai o pagină cu mai multe detalii? Trimite linkul ei.
announce-no-link = „{ $link }” nu e un link pe care să-l pot pune pe un buton: trebuie să înceapă cu http:// sau https://. Restul l-am păstrat; adaugă linkul mai jos.
announce-another = { PLURAL($count) ->
    [one] Un anunț e trimis sau programat. Scriem unul nou:
    [few] { $count } anunțuri sunt trimise sau programate. Scriem unul nou:
   *[other] { $count } de anunțuri sunt trimise sau programate. Scriem unul nou:
}
announce-no-draft = Nu ai niciun anunț început. Scrie unul: /announce
announce-discarded = Am aruncat ciorna. Nu s-a trimis nimic.
announce-shall-i-discard = Arunc ciorna „{ $title }”?

## Înainte să plece

announce-before = Înainte să plece: „{ $title }”
announce-share = { $language }: { PLURAL($count) ->
    [one] un destinatar
    [few] { $count } destinatari
   *[other] { $count } de destinatari
} · { $text }
announce-share-of = { $language }: { PLURAL($count) ->
    [one] un destinatar
    [few] { $count } destinatari
   *[other] { $count } de destinatari
} ({ $platforms }) · { $text }
announce-share-platform = { $platform } { $count }
announce-own = textul tău
announce-instead = primesc textul în limba { $language }, cu mențiunea limbii
announce-left-out = nu primesc nimic
announce-missing = lipsește textul
announce-nobody = Nimeni nu l-ar primi acum: nu e nimeni în publicul ales.
announce-undecided = Hotărăște întâi ce primesc cei pentru care lipsește textul.
announce-for = Pentru: { $who }
announce-for-all = toată lumea
announce-for-followers = cine urmărește { $topic }
announce-for-language = cititorii în limba { $language }
announce-for-platform = cei de pe { $platform }
announce-for-place = cei din { $place }
announce-about = Subiect: { $topic }
announce-about-none = fără subiect anume
announce-with-link = Link: { $link }
announce-takes = La limitele platformelor durează cam { $time }.
announce-seconds = { PLURAL($count) ->
    [one] o secundă
    [few] { $count } secunde
   *[other] { $count } de secunde
}
announce-minutes = { PLURAL($count) ->
    [one] un minut
    [few] { $count } minute
   *[other] { $count } de minute
}
announce-quiet = { PLURAL($count) ->
    [one] Acum e ora de liniște pentru un destinatar; îl primește când se termină.
    [few] Acum e ora de liniște pentru { $count } destinatari; îl primesc când se termină.
   *[other] Acum e ora de liniște pentru { $count } de destinatari; îl primesc când se termină.
}
announce-preview-of = Așa îl citesc cei cu limba { $language }:
announce-test = Proba, așa cum o primește un membru care citește ca tine:
button-announce-write = Scrie în { $language }
button-announce-instead = { $of }: textul în { $language }
button-announce-leave-out = { $of }: nimic
button-announce-preview = Previzualizare
button-announce-test = Trimite-mi o probă
button-announce-send = Trimite acum
button-announce-later = Mai târziu
button-announce-who = Pentru cine
button-announce-topic = Subiect
button-announce-change = Schimbă textele
button-announce-discard = Aruncă ciorna
button-announce-discard-yes = Da, aruncă
button-announce-back = Înapoi la anunț
button-announce-earlier = Anunțuri trimise
button-announce-title-in = Titlul în { $language }
button-announce-text-in = Textul în { $language }
button-announce-link = Linkul
button-announce-no-link = Fără link
announce-what-to-change = Ce schimbi?

## Pentru cine și când

announce-who = Cine să primească anunțul? Poți alege pe rând mai multe.
announce-pick-who = Alege publicul
announce-where = Din ce localitate sunt cei cărora le scrii? /cancel dacă te-ai răzgândit.
button-announce-all = Toată lumea
button-announce-followers = Cine urmărește subiectul
button-announce-language = Cititorii în { $language }
button-announce-platform = Cei de pe { $platform }
button-announce-place = Cei dintr-o localitate
announce-topic = Despre ce e anunțul? Cine nu vrea să audă despre asta nu îl primește.
announce-pick-topic = Alege un subiect
announce-when = Când să plece? Alege sau scrie ziua și ora, de exemplu 1.12.2026 10:00. Ora comunității e acum { $now }.
announce-not-a-time = N-am înțeles când. Scrie ziua și ora, de exemplu 1.12.2026 10:00.
announce-time-passed = { $day }, ora { $time } a trecut deja. Alege un moment care urmează.
button-announce-tomorrow = Mâine la { $time }
button-announce-monday = Luni la { $time }
announce-scheduled = Pleacă pe { $day }, la ora { $time }. Până atunci îl poți opri.

## Pe drum

announce-starting = „{ $title }” pornește imediat. Îți arăt aici cum merge.
announce-sending = „{ $title }” e pe drum
announce-paused = „{ $title }” e în pauză
announce-sent = „{ $title }” a ajuns
announce-aborted = „{ $title }” a fost oprit
announce-waits = „{ $title }” așteaptă ora lui: { $day }, ora { $time }
announce-bar = { $bar } { $percent } %
announce-figures = Livrate: { $delivered } · de negăsit: { $unreachable } · eșuate: { $failed } · lăsate pe dinafară: { $left } · rămase: { $open }
button-announce-act = { $act ->
    [pause] Pauză
    [resume] Continuă
   *[abort] Oprește de tot
}
button-announce-look = Cum merge?
announce-shall-i-abort = Opresc „{ $title }” de tot? Cine l-a primit îl păstrează, ceilalți nu îl mai primesc.
button-announce-abort-yes = Da, oprește
announce-state = { $state ->
    [scheduled] așteaptă ora
    [sending] pe drum
    [paused] în pauză
    [sent] a ajuns
   *[aborted] oprit
}
button-announce-report = Raport CSV
announce-report = Ce s-a întâmplat cu „{ $title }”: câți destinatari, pe platforme, limbi și rezultate, fără nume.
announce-no-report = Cine l-a primit nu se mai păstrează: au trecut 30 de zile.
announce-none = Nu s-a trimis încă niciun anunț.
announce-list = { PLURAL($count) ->
    [one] Un anunț:
    [few] { $count } anunțuri:
   *[other] { $count } de anunțuri:
}
announce-gone = Anunțul acesta nu mai este așa cum era. Vezi din nou: /announce

## La membri

fewer-general = Nu îți mai trimit anunțuri fără subiect anume. Întrebările și răspunsurile tale rămân ca înainte.
fewer-topic = Nu îți mai trimit anunțuri despre { $topic }.
fewer-again = Bine, le primești din nou.
button-fewer-again = Le vreau totuși
button-fewer-settings = Setări pentru anunțuri
button-fewer-stop = Niciun mesaj nesolicitat
reading-settings = Anunțuri și vești pentru tine
reading-quiet = Liniște: { $hours }
reading-hours = între { $from } și { $until }
reading-never-quiet = la nicio oră
reading-direct = Pe Discord le primești și ca mesaj direct.
reading-not-direct = Pe Discord le citești în canale; ca mesaj direct doar dacă ceri.
reading-muted = Nu primești despre: { $topics }
reading-general = fără subiect anume
button-reading-quiet = Orele de liniște
button-reading-direct = Vreau și mesaje directe
button-reading-not-direct = Fără mesaje directe
button-reading-unmute = Din nou despre tot
button-reading = Anunțuri și vești
reading-choose-quiet = Când să nu te deranjez cu ce nu ai cerut? Ora comunității: { $zone }.
reading-pick-quiet = Alege orele de liniște
follow-topics = Ce subiecte urmărești? Anunțurile despre ele ajung la tine și atunci când sunt doar pentru cine le urmărește.

## Din fișier: xploit-bot announce

announce-file-unreadable = Nu pot citi { $file }: { $reason }.
announce-file-not-sent = { PLURAL($count) ->
    [one] Nu am trimis nimic: o greșeală de corectat.
    [few] Nu am trimis nimic: { $count } greșeli de corectat.
   *[other] Nu am trimis nimic: { $count } de greșeli de corectat.
}
announce-file-no-time = „{ $at }” nu e un moment care urmează. Scrie în antet, de exemplu, at = "1.12.2026 10:00", la ora comunității.
announce-file-undecided = Nu am trimis nimic. Adaugă secțiunile care lipsesc sau pune în antet missing = "ro" (primesc textul în română) ori missing = "leave-out" (nu primesc nimic).
announce-file-shown = Nu am trimis nimic încă. Ca să-l trimiți: aceeași comandă cu --send.
announce-file-sent = L-am predat: pleacă în câteva secunde, dacă „xploit-bot run” e pornit. Cum merge: /announce.
announce-file-scheduled = Pleacă pe { $day }, la ora { $time }, dacă „xploit-bot run” e pornit atunci. Se poate opri din /announce.
announce-wrong = { $file }, linia { $line }: { $what }
announce-wrong-open = antetul începe cu +++ și trebuie să se încheie tot cu +++, pe o linie separată.
announce-wrong-header = antetul nu se poate citi ({ $reason }). Cheile lui: link, topic, at, missing, file, alt, [audience].
announce-wrong-value = „{ $value }” nu merge la { $key }. Vezi în README ce valori sunt.
announce-wrong-no-section = textul începe cu o linie de felul „# [ro] Titlul”.
announce-wrong-language = nu vorbesc limba „{ $tag }”.
announce-wrong-twice = limba „{ $tag }” apare a doua oară.
announce-wrong-no-title = lipsește titlul: „# [ro] Titlul”.
announce-wrong-no-text = lipsește textul de sub titlu.
reading-ideas = Vești despre idei: { $frequency ->
    [immediately] pe loc
    [daily] o dată pe zi
   *[weekly] o dată pe săptămână
}
reading-frequency = { $frequency ->
    [immediately] Pe loc
    [daily] O dată pe zi, la 9:00
   *[weekly] Lunea, la 9:00
}
reading-choose-ideas = Cât de des vrei vești despre ideile tale și cele pe care le susții sau le urmărești? Ce te întreabă un coordonator vine pe loc.
reading-pick-ideas = Alege cât de des
button-reading-ideas = Vești despre idei
