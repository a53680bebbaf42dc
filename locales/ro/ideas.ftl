## Idei: de la prima propoziție până la ce a ieșit din ele

command-idea = spune o idee și află ce iese din ea
command-idea-names = idee
command-ideas = ideile comunității: citește-le, susține-le, urmărește-le
command-ideas-names = idei, ideile
command-myideas = ideile tale și unde au ajuns
command-myideas-names = ideilemele
command-moderate = ideile care așteaptă un coordonator
command-moderate-names = moderare
words-ideas = idee
words-ideas-about = cuvinte din idee sau numărul ei
idea-state = { $state ->
    [draft] ciornă
    [submitted] așteaptă un coordonator
    [in-review] în discuție
    [needs-information] așteaptă lămuriri
    [accepted] acceptată
    [piloting] pe probă
    [implemented] realizată
    [declined] respinsă
    [duplicate] spusă deja
    [withdrawn] retrasă
   *[archived] arhivată
}
idea-called = { $title } (nr. { $number })
idea-untitled = fără titlu
idea-support = { PLURAL($count) ->
    [one] o persoană o susține
    [few] { $count } persoane o susțin
   *[other] { $count } de persoane o susțin
}
idea-needs = E nevoie de: { $needs }
idea-place = Unde: { $place }
idea-areas = Despre: { $areas }
idea-by = Propusă de { $name }
idea-by-somebody = Propusă de un membru al comunității
idea-helpers = { PLURAL($count) ->
    [one] O persoană ajută deja.
    [few] { $count } persoane ajută deja.
   *[other] { $count } de persoane ajută deja.
}
idea-helped-by = Ajută: { $organisations }
idea-helped-by-more = Ajută: { $organisations } și altele ({ $count })
idea-competence = { $competence ->
    [spotting-opportunities] identificarea oportunităților
    [creativity] creativitate
    [vision] viziune
    [valuing-ideas] valorificarea ideilor
    [ethical-thinking] gândire etică și sustenabilă
    [self-awareness] autocunoaștere și autoeficacitate
    [motivation] motivație și perseverență
    [mobilising-resources] mobilizarea resurselor
    [financial-literacy] educație financiară și economică
    [mobilising-others] mobilizarea celorlalți
    [initiative] asumarea inițiativei
    [planning] planificare și management
    [coping-with-risk] gestionarea ambiguității, a incertitudinii și a riscului
    [working-with-others] colaborare cu ceilalți
   *[learning-through-experience] învățare prin experiență
}

# Words by which a competence is suggested, as a list
idea-competence-words = { $competence ->
    [spotting-opportunities] oportunitate, nevoie, lipsește
    [creativity] creativ, artistic, inventăm, design
    [vision] viitor, viziune
    [valuing-ideas] valoare, brevet, concurs
    [ethical-thinking] mediu, sustenabil, reciclare, ecologic, refolosit
    [self-awareness] încredere, curaj
    [motivation] motivație, perseverență
    [mobilising-resources] resurse, unelte, materiale, sponsori
    [financial-literacy] bani, buget, economisire, afacere
    [mobilising-others] voluntari, campanie, vecini
    [initiative] inițiativă, pornim, organizăm
    [planning] planificare, proiect, calendar
    [coping-with-risk] risc, urgență
    [working-with-others] echipă, împreună, club
   *[learning-through-experience] practică, atelier, ateliere
}
idea-usual = { $reason ->
    [read] Toată lumea o poate citi și susține.
    [unclear] Spune, te rog, mai pe larg despre ce e vorba.
    [for-whom] Pentru cine ar fi și câți ar fi?
    [means] De ce ar fi nevoie ca să se facă?
    [not-ours] Nu ține de ce poate face comunitatea noastră.
    [exists] Există deja ceva asemănător.
    [no-means] Acum nu avem oamenii sau banii pentru ea.
    [fits] Se potrivește cu ce ne dorim.
    [trial] O încercăm întâi cu puțini oameni.
    [works] S-a făcut și merge.
    [rules] Nu respectă regulile comunității noastre.
   *[quiet] De mult timp nu s-a mai ocupat nimeni de ea.
}

## Autorul scrie

idea-form = Ideea ta
idea-have-draft = Ai o idee începută: „{ $title }”. O continuăm? Dacă începi alta, ciorna aceasta se pierde.
idea-ask-title = Cum se numește ideea ta? Ajung câteva cuvinte. Poți ieși oricând cu /cancel; ce ai scris rămâne.
idea-ask-what = Despre ce e vorba și pentru cine? Două-trei propoziții.
idea-ask-needs = De ce ar fi nevoie: oameni, un loc, unelte, bani?
idea-ask-place = Unde ar fi?
idea-ask-signature = Cum să te numesc față de ceilalți? Scrie un nume sau rămâi fără.
idea-ask-areas = Despre ce e ideea? Apasă ca să alegi; apasă din nou ca să renunți.
idea-pick-area = Alege un domeniu
idea-like = { PLURAL($count) ->
    [one] Seamănă cu ideea aceasta; dacă e chiar ea, mai bine o susții:
    [few] Seamănă cu aceste { $count } idei; dacă una e chiar a ta, mai bine o susții:
   *[other] Seamănă cu aceste { $count } de idei; dacă una e chiar a ta, mai bine o susții:
}
idea-like-go-on = Dacă a ta e alta, mergem mai departe:
idea-preview = Așa o vor citi ceilalți:
idea-preview-next = Întâi o citește un coordonator. Îți scriu la fiecare pas.
idea-no-draft = Nu ai nicio idee începută. Începe una cu /idea
idea-discarded = Am aruncat ciorna.
idea-too-many = { PLURAL($count) ->
    [one] O idee de-a ta așteaptă deja un coordonator. Mai așteaptă puțin sau retrage-o: /myideas
    [few] Ai deja { $count } idei care așteaptă un coordonator. Mai așteaptă puțin sau retrage una: /myideas
   *[other] Ai deja { $count } de idei care așteaptă un coordonator. Mai așteaptă puțin sau retrage una: /myideas
}
idea-too-many-weekly = Ai trimis destule idei săptămâna aceasta. Ciorna rămâne; trimite-o peste câteva zile: /idea
idea-too-many-links = { PLURAL($count) ->
    [one] E un link în text. Pot fi cel mult { $limit }; schimbă textul și trimite din nou.
    [few] Sunt { $count } linkuri în text. Pot fi cel mult { $limit }; schimbă textul și trimite din nou.
   *[other] Sunt { $count } de linkuri în text. Pot fi cel mult { $limit }; schimbă textul și trimite din nou.
}
idea-banned = Aici ideile se scriu fără „{ $word }”. Spune altfel și trimite din nou.
idea-said-before = Ai trimis deja ideea aceasta cu aceleași cuvinte. O găsești la /myideas
idea-submitted = Mulțumesc! Ideea ta e la coordonatori, cu numărul { $number }. Îți scriu la fiecare pas.
idea-found-again = O găsești oricând cu /ideas { $number }.
idea-link = Are și un link, pe care îl poți da mai departe după ce o pot vedea toți: { $url }

## O idee

idea-gone = Ideea aceasta nu mai e aici. Vezi altele: /ideas
idea-no-number = Nu găsesc ideea cu numărul { $number }. Vezi-le pe toate: /ideas
idea-own-support = E ideea ta, așa că susținerea ta se subînțelege.
idea-no-support-now = Ideea aceasta nu mai poate fi susținută acum.
idea-supported = Mulțumesc, susții ideea. Îți scriu când se întâmplă ceva cu ea.
idea-unsupported = Gata, nu o mai susții.
idea-followed = Îți scriu când se întâmplă ceva cu ea.
idea-unfollowed = Nu-ți mai scriu despre ea.
idea-shall-i-withdraw = Retrag ideea „{ $title }”? N-o va mai vedea nimeni.
idea-no-withdraw-now = Ideea nu mai poate fi retrasă acum. Vorbește cu un coordonator.
idea-withdrawn = Am retras ideea „{ $title }”.
idea-ask-answer = Un coordonator întreabă despre „{ $title }”. Scrie ce să adaug la text. /cancel dacă te-ai răzgândit.
idea-answered = Am adăugat răspunsul la idee. Îți scriu când se hotărăște ceva.
idea-nothing-asked = La asta nu mai e nimic de răspuns.
idea-news-author = Vești despre ideea ta „{ $title }” (nr. { $number }): { $state }
idea-news = Vești despre o idee care te interesează, „{ $title }” (nr. { $number }): { $state }

## Liste

ideas-none = Încă nu e nicio idee. Spune-o tu pe prima!
ideas-none-such = Nu e nicio idee de felul acesta.
ideas-found = { PLURAL($count) ->
    [one] O idee a comunității:
    [few] { $count } idei ale comunității, cele mai noi întâi:
   *[other] { $count } de idei ale comunității, cele mai noi întâi:
}
ideas-nothing = N-am găsit nicio idee despre „{ $asked }”.
ideas-best = { PLURAL($count) ->
    [one] Ideea care se potrivește:
    [few] Cele { $count } idei care se potrivesc:
   *[other] Cele { $count } de idei care se potrivesc:
}
ideas-none-mine = Nu ai nicio idee aici. Spune una!
ideas-mine = { PLURAL($count) ->
    [one] Ideea ta:
    [few] Cele { $count } idei ale tale:
   *[other] Cele { $count } de idei ale tale:
}
ideas-helped = { PLURAL($count) ->
    [one] Ideea la care ajuți:
    [few] Cele { $count } idei la care ajuți:
   *[other] Cele { $count } de idei la care ajuți:
}
ideas-none-helped = Nu ajuți la nicio idee. Alege una la /ideas și apasă „Mă implic”.
idea-ask-filter = Ce idei vrei să vezi?
idea-pick-filter = Alege un domeniu sau un stadiu

## Coordonatori

moderate-waits = O idee așteaptă un coordonator.
moderate-nothing = Nu așteaptă nicio idee.
moderate-queue = { PLURAL($count) ->
    [one] O idee așteaptă:
    [few] { $count } idei așteaptă, cele mai vechi întâi:
   *[other] { $count } de idei așteaptă, cele mai vechi întâi:
}
moderate-why = Noul stadiu pentru „{ $title }”: { $state }. De ce? Motivul ajunge la autor și la cei care o urmăresc. Alege-l sau scrie-l tu. /cancel dacă te-ai răzgândit.
moderate-decided = Gata. Noul stadiu pentru „{ $title }”: { $state }. Află autorul și cei care o urmăresc.
moderate-not-now = Asta nu se mai poate. Stadiul ideii: { $state }

## Butoane

button-idea-go-on = Continuă
button-idea-anew = Începe alta
button-idea-unnamed = Fără nume
button-idea-empty = Lasă gol
button-idea-submit = Trimite
button-idea-discard = Aruncă ciorna
button-idea-field = { $field ->
    [title] Titlul
    [what] Textul
    [needs] De ce e nevoie
    [place] Locul
   *[signature] Numele
}
button-idea-areas = Domeniul
button-idea-see = Vezi ideea
button-idea-mine = Ideile mele
button-idea-new = Spune o idee
button-idea-all = Toate ideile
button-idea-filter = Alege ce vezi
button-idea-answer = Răspunde
button-idea-withdraw = Retrage
button-idea-support = Susțin
button-idea-unsupport = Nu mai susțin
button-idea-follow = Urmăresc
button-idea-unfollow = Nu mai urmăresc
button-idea-help = Mă implic
button-idea-offer = Ajută organizația mea
button-idea-own-help = Ajutorul tău
button-idea-helpers = Cine ajută ({ $count })
button-idea-helped = Unde ajut ({ $count })
button-idea-requests = Cererile mele
button-moderate = Idei de citit
button-moderate-decide = Hotărăște
button-moderate-back = Idei care așteaptă
button-moderate-to = { $state ->
    [in-review] Fă-o publică
    [needs-information] Cere lămuriri
    [accepted] Acceptă
    [piloting] Pe probă
    [implemented] S-a realizat
    [declined] Respinge
   *[archived] Arhivează
}
idea-news-merged = Ideea „{ $title }” (nr. { $number }) e la fel ca „{ $same }” (nr. { $other }), așa că merg mai departe împreună. Cine o susținea o susține acum pe aceasta.
moderate-same = Cu ce idee e la fel „{ $title }”? Alege-o sau scrie numărul ei. Susținătorii trec la aceea și află. /cancel dacă te-ai răzgândit.
moderate-no-same = Nu găsesc printre ideile publice una cu numărul { $number }. Ce număr are? /cancel dacă te-ai răzgândit.
moderate-merged = Gata: „{ $title }” merge mai departe împreună cu { $other }. Autorul și cei care o urmăresc află.
button-moderate-merge = E la fel ca alta
moderate-file = { PLURAL($count) ->
    [one] O idee, cu stadiul ei și câți o susțin, fără nume.
    [few] { $count } idei, cu stadiul lor și câți le susțin; cele mai noi întâi, fără nume.
   *[other] { $count } de idei, cu stadiul lor și câți le susțin; cele mai noi întâi, fără nume.
}
moderate-file-more = Ideile mai vechi sunt în fișierul următor.
moderate-no-file = Încă nu e nicio idee de pus într-un fișier.
button-moderate-file = { $format ->
    [csv] Toate ideile, CSV
   *[json] Toate ideile, JSON
}
button-moderate-older = Idei mai vechi

## Inovații: ce citesc alte comunități

innovations-title = Inovații ale unei comunități de învățare
innovations-about = Idei ale membrilor noștri, acceptate, puse la încercare sau realizate, de refolosit sub licența { $licence }.
innovation-state = Stadiul: { $state }
idea-release = Arăt ideea „{ $title }” și altor comunități? Pe web se va putea citi despre ce e vorba, de ce e nevoie, unde și ce a ieșit din ea, sub licența { $licence }. Numele tău nu apare. O poți retrage oricând; ce au copiat alții până atunci rămâne la ei.
idea-released = Gata: acum o pot citi și alte comunități.
idea-unreleased = Gata: alte comunități n-o mai pot citi aici.
idea-no-release-now = Ideea aceasta nu poate fi arătată acum altor comunități.
button-idea-release = Arată și altor comunități
button-idea-release-yes = Da, arat-o
button-idea-release-no = Lasă așa
button-idea-unrelease = Nu mai arăta altora
idea-digest = { PLURAL($count) ->
    [one] O veste despre o idee care te interesează:
    [few] { $count } vești despre idei care te interesează:
   *[other] { $count } de vești despre idei care te interesează:
}
idea-digest-merged = merge mai departe împreună cu „{ $title }” (nr. { $number })
idea-digest-adopted = la { $community }: { $state }
