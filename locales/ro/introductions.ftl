## Prezentări: membri și organizații partenere

intro-field = { $field ->
    [name] numele
    [handle] contul de aici
    [email] e-mailul
    [organisation] numele organizației, pe fișa ideii
    [public] contactul public al organizației
   *[phone] telefonul
}
intro-no-field = nimic
intro-value = { $field }: { $value }
intro-handle = { $platform }, { $handle }
intro-somebody = un membru al comunității
intro-author = autorul ideii „{ $title }”
intro-idea = ideea „{ $title }”
intro-of-organisation = { $organisation } ({ $member })
intro-quote = „{ $words }”
intro-state = { $state ->
    [held] așteaptă un coordonator
    [asked] așteaptă răspuns
    [introduced] v-am făcut cunoștință
    [declined] refuzată
    [expired] încheiată fără răspuns
   *[withdrawn] retrasă
}
intro-stands = Stadiul cererii: { $state }
intro-until = Se poate răspunde până pe { $date }.
intro-public-contact = Contact public: { $contact }
intro-public-page = Pagina: { $url }

## Membrul întreabă

intro-of-age = Mai întâi o întrebare: ai împlinit { $age } ani?
intro-minor = Mulțumesc. Cererea ta o citește întâi un coordonator, care hotărăște dacă o dă mai departe.
intro-what = { $kind ->
    [idea] Ce vrei să-i spui autorului ideii „{ $to }”? Ajung una-două propoziții: cine ești și cu ce poți ajuta. /cancel dacă te-ai răzgândit.
   *[organisation] Ce vrei să le spui celor de la { $to }? Ajung una-două propoziții: cine ești și ce cauți. /cancel dacă te-ai răzgândit.
}
intro-share = Ce poate primi de la tine { $with }? Apasă pe ce vrei să împărtășești, apoi pe „Continuă”. Poți să nu dai nimic.
intro-which = { $field ->
    [name] Cum te cheamă? Scrie așa cum vrei să citească.
    [email] Ce adresă de e-mail le pot da?
   *[phone] Ce număr de telefon le pot da?
}
intro-not-so = { $field ->
    [name] Nu văd niciun nume. Cum te cheamă?
    [email] Nu pare o adresă de e-mail. Arată așa: ana@example.org
   *[phone] Nu pare un număr de telefon. Arată așa: +40 721 000 111
}
intro-no-handle = Contul tău de aici nu are un nume public la care să ți se poată scrie. Alege altceva.
intro-no-draft = Nu mai țin minte cererea aceea. Ia-o de la capăt, de la organizație (/partners) sau de la idee (/ideas).
intro-preview = { $kind ->
    [idea] Autorul ideii „{ $to }” va citi exact asta:
   *[organisation] La { $to } se va citi exact asta:
}
intro-request = { $kind ->
    [idea] Ajutor pentru ideea „{ $to }”, de la { $member }:
   *[organisation] O cerere pentru { $to }, de la { $member }:
}
intro-would-share = Ce împărtășește, doar dacă se acceptă: { $fields }
intro-preview-later = { $kind ->
    [idea] Și doar dacă acceptă, primește asta:
   *[organisation] Și doar dacă acceptă, primesc asta:
}
intro-preview-back = O poți retrage oricând: /introductions. Ce păstrez și de ce: /privacy (versiunea { $version }).
intro-preview-minor = Textul și numele le citește întâi un coordonator, care hotărăște dacă dă cererea mai departe. O poți retrage oricând: /introductions. Ce păstrez și de ce: /privacy
intro-sent = { $kind ->
    [idea] { PLURAL($count) ->
        [one] Am trimis oferta autorului ideii „{ $to }”. Îi amintesc după o zi; îți scriu oricum, cel târziu pe { $date }.
        [few] Am trimis oferta autorului ideii „{ $to }”. Îi amintesc după { $count } zile; îți scriu oricum, cel târziu pe { $date }.
       *[other] Am trimis oferta autorului ideii „{ $to }”. Îi amintesc după { $count } de zile; îți scriu oricum, cel târziu pe { $date }.
    }
   *[organisation] { PLURAL($count) ->
        [one] Am trimis cererea la { $to }. Le amintesc după o zi; îți scriu oricum, cel târziu pe { $date }.
        [few] Am trimis cererea la { $to }. Le amintesc după { $count } zile; îți scriu oricum, cel târziu pe { $date }.
       *[other] Am trimis cererea la { $to }. Le amintesc după { $count } de zile; îți scriu oricum, cel târziu pe { $date }.
    }
}
intro-sent-coordinators = De la { $organisation } încă nu e nimeni aici, așa că cererea ta e la coordonatori: ei iau legătura cu organizația. Îți scriu oricum, cel târziu pe { $date }.
intro-sent-held = Cererea ta e la coordonatori. Îți scriu oricum, cel târziu pe { $date }.
intro-left = Bine, n-am trimis nimic și am uitat ce ai scris.
intro-gone = Organizația aceasta nu mai e în catalog. Caută altele: /partners
intro-own = { $kind ->
    [idea] E chiar ideea ta.
   *[organisation] Chiar tu reprezinți { $to }.
}
intro-shut-out = Nu mai poți trimite astfel de cereri. Dacă e o greșeală, vorbește cu un coordonator.
intro-open-there = { $kind ->
    [idea] Te-ai oferit deja să ajuți la „{ $to }”. Vezi la /introductions
   *[organisation] Cererea ta pentru { $to } încă așteaptă răspuns. O găsești la /introductions
}
intro-too-many = { PLURAL($count) ->
    [one] O cerere de-a ta așteaptă deja. Așteaptă răspunsul sau retrage-o: /introductions
    [few] Ai deja { $count } cereri care așteaptă. Așteaptă un răspuns sau retrage una: /introductions
   *[other] Ai deja { $count } de cereri care așteaptă. Așteaptă un răspuns sau retrage una: /introductions
}
intro-too-many-weekly = Sunt destule cereri pentru săptămâna aceasta. Încearcă din nou peste câteva zile.
intro-shut = { $kind ->
    [idea] La ideea „{ $to }” nu se primesc acum alte oferte de ajutor.
   *[organisation] { $to } nu primește cereri noi acum.
}
intro-others = Se ocupă de ceva asemănător:
intro-no-others = N-am găsit pe nimeni care să facă ceva asemănător. Caută și tu: /partners

## Partenerul răspunde

intro-for-coordinators = A ajuns la tine în calitate de coordonator. Acceptă după ce ai luat legătura cu organizația:
intro-held = Vine de la cineva sub { $age } ani. Nu pleacă nimic mai departe până n-o transmite un coordonator.
intro-accept-preview = Dacă mergi mai departe, { $member } primește asta:
intro-accept-back = În schimb primești ce a acceptat să împărtășească. Poți retrage oricând: /introductions
intro-no-way = N-ați avea cum să vă găsiți unul pe altul. Dă măcar ceva: contul de aici, e-mailul sau telefonul.
intro-accepted = { $kind ->
    [idea] Veste bună: autorul ideii „{ $to }” îți primește ajutorul.
   *[organisation] Veste bună: cei de la { $to } vor să te cunoască. Îi găsești așa:
}
intro-they-have = { $kind ->
    [idea] Are de la tine: { $fields }
   *[organisation] Au de la tine: { $fields }
}
intro-they-have-nothing = { $kind ->
    [idea] Nu are niciun contact al tău, așa că primul pas îl faci tu.
   *[organisation] Nu au niciun contact al tău, așa că primul pas îl faci tu.
}
intro-they-have-public = { $kind ->
    [idea] De la tine nu are nimic.
   *[organisation] De la tine au doar ce e public despre organizație.
}
intro-introduced = V-am făcut cunoștință. Ce ai de la { $member }:
intro-introduced-nothing = Doar ce a scris: te va căuta pe tine.
intro-not-told = Momentan nu-i pot scrie, așa că te rog fă tu primul pas.
intro-ask-first = Ce vrei să afli de la { $member }? Dau mai departe doar întrebarea, fără contactul nimănui. /cancel dacă te-ai răzgândit.
intro-asked-enough = { PLURAL($count) ->
    [one] Ai pus deja o întrebare. Acum acceptă sau refuză.
    [few] Ai pus deja { $count } întrebări. Acum acceptă sau refuză.
   *[other] Ai pus deja { $count } de întrebări. Acum acceptă sau refuză.
}
intro-question = { $kind ->
    [idea] Înainte să răspundă la oferta ta, autorul ideii „{ $to }” întreabă:
   *[organisation] Înainte să răspundă la cererea ta, cei de la { $to } întreabă:
}
intro-question-sent = Am dat întrebarea mai departe către { $member }. Îți aduc răspunsul.
intro-member-quiet = Momentan nu-i pot scrie. Poți totuși accepta sau refuza.
intro-ask-reply = { $kind ->
    [idea] Ce îi răspunzi autorului ideii „{ $to }”? /cancel dacă mai bine nu.
   *[organisation] Ce le răspunzi celor de la { $to }? /cancel dacă mai bine nu.
}
intro-reply = Răspunsul la întrebarea ta, de la { $member }:
intro-reply-sent = Am dat răspunsul mai departe.
intro-replied = La asta ai răspuns deja. Îți scriu când se hotărăsc.
intro-nobody-there = Momentan nu pot scrie nimănui de acolo. Găsești cererea la /introductions
intro-why = De ce nu? Motivul ajunge la { $member }. Alege unul sau scrie-l tu.
intro-because = { $reason ->
    [busy] „Acum nu avem capacitate.”
    [field] „Nu ne ocupăm de așa ceva.”
    [enough] „Suntem deja destui.”
    [later] „Acum nu e momentul, poate mai târziu.”
    [other] „Am nevoie de alt fel de ajutor.”
   *[elsewhere] „Altcineva te poate ajuta mai bine.”
}
intro-declined-sent = Răspunsul ajunge la { $member }, cu vorbă bună și cu motivul tău.
intro-declined = { $kind ->
    [idea] De data aceasta, autorul ideii „{ $to }” nu poate primi ajutorul tău. Scrie:
   *[organisation] De data aceasta, cei de la { $to } nu pot primi cererea ta. Scriu:
}
intro-declined-held = { $kind ->
    [idea] Coordonatorii n-au dat mai departe oferta ta pentru ideea „{ $to }”. Scriu:
   *[organisation] Coordonatorii n-au dat mai departe cererea ta pentru { $to }. Scriu:
}
intro-trouble = Ce nu e în regulă cu cererea de la { $member }?
intro-barred = { $kind ->
    [idea] Gata: nu mai primești oferte de la persoana aceasta. Ea află doar un refuz politicos.
   *[organisation] Gata: organizația ta nu mai primește cereri de la persoana aceasta. Ea află doar un refuz politicos.
}
intro-report = Ce s-a întâmplat? Dau mai departe coordonatorilor, împreună cu textul cererii.
intro-report-sent = Mulțumesc, a ajuns la coordonatori.

## După aceea

intro-withdraw = { $kind ->
    [idea] Îți retragi ajutorul de la ideea „{ $to }”?
   *[organisation] Retrag cererea ta pentru { $to }?
}
intro-withdraw-partner = Retrag ce ai convenit cu { $member }?
intro-they-know = Știu deja despre tine: { $fields }
intro-withdrawn = { $kind ->
    [idea] O ofertă de ajutor pentru ideea „{ $to }”, din { $date }, a fost retrasă. Nu mai e nimic de făcut.
   *[organisation] O cerere pentru { $to }, din { $date }, a fost retrasă. Nu mai e nimic de făcut.
}
intro-withdrawn-partner = { $kind ->
    [idea] Autorul ideii „{ $to }” a încheiat colaborarea cu tine.
   *[organisation] { $to } s-a retras.
}
intro-forget = Te rog șterge ce ai primit și nu mai folosi: { $fields }
intro-withdrawn-yours = Gata, am retras-o și am anunțat cealaltă parte.
intro-asked-to-forget = I-am rugat să șteargă: { $fields }. La ce și-au notat singuri nu pot ajunge.
intro-widened = Acum văd cererea ta și coordonatorii.
intro-widened-before = Coordonatorii o văd deja.
intro-waits = Bine. Se poate răspunde până pe { $date }.
intro-how = Cum a mers cu { $with }?
intro-outcome = { $outcome ->
    [met] Mă bucur, mulțumesc!
    [not-yet] Mulțumesc. Când s-a întâmplat, spune-mi la /introductions
   *[failed] { $kind ->
        [idea] Mulțumesc că mi-ai spus. Alte idei: /ideas
       *[organisation] Mulțumesc că mi-ai spus. Poate se potrivește altcineva: /partners
    }
}
intro-passed-on = { $kind ->
    [idea] Un coordonator a dat mai departe oferta ta pentru ideea „{ $to }”. Îți scriu oricum, cel târziu pe { $date }.
   *[organisation] Un coordonator a dat mai departe cererea ta pentru { $to }. Îți scriu oricum, cel târziu pe { $date }.
}
intro-passed-on-done = { $kind ->
    [idea] Am dat-o mai departe autorului ideii „{ $to }”.
   *[organisation] Am dat-o mai departe la { $to }.
}
intro-reminder = O cerere încă te așteaptă:
intro-no-answer-yet = { $kind ->
    [idea] Autorul ideii „{ $to }” încă n-a răspuns. Cum facem?
   *[organisation] Cei de la { $to } încă n-au răspuns. Cum facem?
}
intro-nobody-answers = { $kind ->
    [idea] Momentan nu-i pot scrie autorului ideii „{ $to }”. Cum facem?
   *[organisation] Momentan nu găsesc pe nimeni de la { $to }. Cum facem?
}
intro-expired = { $kind ->
    [idea] Autorul ideii „{ $to }” n-a răspuns, așa că oferta ta s-a încheiat. A primit doar textul și, dacă l-ai dat, numele.
   *[organisation] Cei de la { $to } n-au răspuns, așa că cererea ta s-a încheiat. Au văzut doar textul și, dacă l-ai dat, numele.
}
intro-expired-partner = { $kind ->
    [idea] O ofertă de ajutor pentru ideea „{ $to }” s-a încheiat fără răspuns.
   *[organisation] O cerere pentru { $to } s-a încheiat fără răspuns.
}
intro-member-gone = { $kind ->
    [idea] Cineva care voia să ajute la ideea „{ $to }” nu mai poate fi găsit, așa că oferta s-a încheiat.
   *[organisation] Cineva care voia să cunoască { $to } nu mai poate fi găsit, așa că cererea s-a încheiat.
}
intro-member-lost = { $kind ->
    [idea] Nu pot ajunge la cineva care ajută la ideea „{ $to }”. Dacă ți-a dat un contact, te rog fă tu primul pas.
   *[organisation] Nu pot ajunge la membrul pe care l-ai acceptat pentru { $to }. Dacă ți-a dat un contact, te rog fă tu primul pas.
}
intro-over = Cererea aceea nu mai există.
intro-not-now = Asta nu se mai poate acum. Stadiul cererii: { $state }
intro-not-yours = Asta pot face doar cei care reprezintă organizația.

## Ajutor pentru o idee

intro-for-whom = Pentru ce organizație vorbești?
intro-pick-organisation = Alege organizația
intro-may-name = Vrei ca toți membrii să citească pe fișa ideii că ajută și organizația ta?
intro-preview-named = Dacă se acceptă, toți membrii citesc pe fișa ideii că organizația ta ajută.
intro-not-helped = La ideea aceasta nu se mai primește ajutor acum. Vezi altele: /ideas
intro-young-author = Atunci e nevoie și de un adult. Vorbește cu cineva de acasă sau scrie-mi o întrebare și apasă „Întreabă un coordonator”. Până atunci nu dau nimic mai departe; poți și refuza.
intro-they-come = Te caută cu ce ai împărtășit.
intro-news-too = Îți scriu și când se întâmplă ceva cu ideea.
intro-closed = La ideea „{ $title }” nu se mai primește ajutor, așa că oferta ta s-a încheiat. Ce nu s-a dat până acum nu se mai dă.
intro-closed-merged = Ideea „{ $title }” merge mai departe împreună cu „{ $same }”, așa că oferta ta s-a încheiat. Te poți oferi să ajuți acolo:
intro-unspoken = Nu mai vorbești în numele organizației cu care te-ai oferit să ajuți la ideea „{ $title }”, așa că oferta s-a încheiat. Te poți oferi din nou, în numele tău.
intro-closed-partner = La ideea ta „{ $title }” nu se mai primește ajutor, așa că o ofertă fără răspuns s-a încheiat.

## Liste

intro-mine = { PLURAL($count) ->
    [one] Cererea ta:
    [few] Cele { $count } cereri ale tale:
   *[other] Cele { $count } de cereri ale tale:
}
intro-none-mine = Nu ai nicio cerere. Găsește o organizație cu /partners și apasă „Fă-mi cunoștință” sau o idee cu /ideas și apasă „Mă implic”.
intro-requests = { PLURAL($count) ->
    [one] O cerere la care poți răspunde sau care a fost acceptată:
    [few] { $count } cereri la care poți răspunde sau care au fost acceptate:
   *[other] { $count } de cereri la care poți răspunde sau care au fost acceptate:
}
intro-no-requests = Nu te așteaptă nicio cerere.
intro-item-partner = { $member } → { $organisation }
intro-you-share = Împărtășești, dacă acceptă: { $fields }
intro-you-have = Ce ai de la ei:

## Cererile unui partener

intro-inbox = Cereri pentru { $organisation }
intro-inbox-most = { PLURAL($count) ->
    [one] O singură cerere deschisă odată. Alege câte pot fi:
    [few] Cel mult { $count } cereri deschise odată. Alege câte pot fi:
   *[other] Cel mult { $count } de cereri deschise odată. Alege câte pot fi:
}
intro-inbox-open = Primiți cereri. Dacă aveți nevoie de o pauză, alege până când:
intro-inbox-paused = Nu primiți cereri până pe { $date }. Cine întreabă află asta cu vorbă bună și vede alte organizații.

## Coordonatori

intro-reported = { $kind ->
    [idea] O sesizare despre o ofertă de ajutor pentru ideea „{ $to }”:
   *[organisation] O sesizare despre o cerere pentru { $to }:
}
intro-reported-words = Cererea era: „{ $words }”
intro-no-reports = Nu așteaptă nicio sesizare.
intro-report-gone = De sesizarea aceea s-a ocupat deja cineva.
intro-settled = Gata. Membrul poate trimite cereri în continuare.
intro-shut-out-done = Gata. Membrul nu mai poate trimite cereri.
intro-figures = Cererile, atâtea câte se mai păstrează:
intro-figures-none = încă niciuna
intro-figure = { $what }: { $count }
intro-figure-outcome = { $side ->
    [member] membrii spun
   *[partner] partenerii spun
} { $outcome ->
    [met] „ne-am întâlnit”
    [not-yet] „încă nu”
   *[failed] „n-a mers”
}

## Butoane

button-intro-of-age = Da, am { $age } ani sau mai mult
button-intro-minor = Nu, mai puțin
button-intro-field = { $field ->
    [name] Numele
    [handle] Contul de aici
    [email] E-mailul
   *[phone] Telefonul
}
button-intro-shared = ✓ { $field }
button-intro-name = Organizația, pe fișa ideii
button-intro-continue = Continuă
button-intro-send = Trimite
button-intro-cancel = Renunț
button-intro-rewrite = Schimbă textul
button-intro-reshare = Schimbă ce împărtășesc
button-intro-see = Vezi cererea
button-intro-accept = Accept
button-intro-accept-yes = Da, fă-ne cunoștință
button-intro-ask-first = Întreabă întâi
button-intro-decline = Refuz
button-intro-trouble = Ceva nu e în regulă
button-intro-pass-on = Dă-o mai departe
button-intro-because = { $reason ->
    [busy] Nu avem capacitate acum
    [field] Nu ne ocupăm de asta
    [enough] Suntem destui
    [later] Nu acum
    [other] Alt fel de ajutor
   *[elsewhere] Alții pot ajuta mai bine
}
button-intro-bar = Fără cereri de la persoana aceasta
button-intro-report = Spune coordonatorilor
button-intro-reply = Răspunde
button-intro-withdraw = Retrage
button-intro-withdraw-yes = Da, retrage
button-intro-keep = Nu, rămâne
button-intro-widen = Întreabă și un coordonator
button-intro-others = Arată-mi alții
button-intro-wait = Mai aștept
button-intro-outcome = { $outcome ->
    [met] Ne-am întâlnit
    [not-yet] Încă nu
   *[failed] N-a mers
}
button-intro-requests = De răspuns ({ $count })
button-intro-figures = Cifre
button-intro-reports = Sesizări
button-intro-inbox = Cereri pentru { $organisation }
button-intro-pause = Pauză până pe { $date }
button-intro-open = Primim din nou cereri
button-intro-settle = Rezolvat, nimic de făcut
button-intro-shut-out = Fără cereri pentru persoana aceasta
