## Ce spun membrii despre o idee și ce nu li se pare în regulă

comment-by-you = Tu
comment-by-author = Autorul ideii
comment-by-member = Un membru
comment-on = Despre „{ $title }” · { $who }:
comment-waits = Întâi îl citește un coordonator.
comment-gone = Comentariul acesta nu mai e aici.
comments-none = Încă n-a spus nimeni nimic despre „{ $title }”.
comments-of = { PLURAL($count) ->
    [one] Un comentariu la „{ $title }”:
    [few] { $count } comentarii la „{ $title }”, cele mai noi întâi:
   *[other] { $count } de comentarii la „{ $title }”, cele mai noi întâi:
}
comment-ask = Ce ai vrea să spui despre „{ $title }”? /cancel dacă te-ai răzgândit.
comment-preview = Așa îl vor citi ceilalți:
comment-preview-next = Întâi îl citește un coordonator. Dacă vrei să-l schimbi, scrie-l din nou.
comment-too-many = { PLURAL($count) ->
    [one] Ai scris azi un comentariu. Pe următorul îl poți scrie mâine.
    [few] Ai scris azi { $count } comentarii. Pe următorul îl poți scrie mâine.
   *[other] Ai scris azi { $count } de comentarii. Pe următorul îl poți scrie mâine.
}
comment-said-before = Ai mai spus asta despre ideea aceasta. Spune altceva sau ieși cu /cancel.
comment-sent = Mulțumesc. Îl poate citi toată lumea de îndată ce l-a citit un coordonator.
comment-shown = Gata, îl poate citi toată lumea.
comment-taken-back = Gata, comentariul tău nu mai e.
comment-news = Ideea ta „{ $title }” are un comentariu nou.
comment-published = Ce ai spus despre „{ $title }” poate citi acum toată lumea.
comment-declined = Ce ai spus despre „{ $title }” nu se arată celorlalți. De ce: { $fault }. Cuvintele tale au fost: „{ $words }”. Poți spune altfel.
comment-fault = { $fault ->
    [off-topic] e despre altceva
    [unkind] jignește pe cineva
    [private] are date personale în el
   *[advert] e reclamă
}
report-ask = Ce nu e în regulă cu „{ $title }”? Alege sau scrie; citesc coordonatorii, iar autorul nu află cine a semnalat. /cancel dacă te-ai răzgândit.
report-ask-comment = Ce nu e în regulă cu comentariul la „{ $title }”? Alege sau scrie; citesc coordonatorii, iar autorul lui nu află cine a semnalat. /cancel dacă te-ai răzgândit.
report-sent = Mulțumesc. Se uită un coordonator și îți spun.
report-too-many = { PLURAL($count) ->
    [one] O semnalare de-a ta așteaptă un coordonator. Pe următoarea o poți trimite după aceea.
    [few] { $count } semnalări de-ale tale așteaptă un coordonator. Pe următoarea o poți trimite după aceea.
   *[other] { $count } de semnalări de-ale tale așteaptă un coordonator. Pe următoarea o poți trimite după aceea.
}
report-settled = Un coordonator s-a uitat la ce ai semnalat despre „{ $title }”. Mulțumesc.
idea-corrected = Un coordonator a corectat ideea ta „{ $title }”. { $field }, acum: { $words }

## Coordonatori

moderate-comment-waits = Un comentariu așteaptă un coordonator.
moderate-report-waits = Un membru a semnalat ceva.
moderate-comment-faults = Dacă nu poate rămâne, apasă pe motiv; autorul îl va citi.
moderate-comment-done = Îl poate citi deja toată lumea.
moderate-comment-removed = Gata, comentariul nu mai e. Autorul va citi de ce.
moderate-no-comments = Nu mai așteaptă niciun comentariu.
moderate-no-reports = Nu mai așteaptă nicio semnalare.
moderate-report = Un membru a semnalat:
moderate-mine = { PLURAL($count) ->
    [one] Te ocupi de o idee:
    [few] Te ocupi de { $count } idei, întâi cele neatinse de mult:
   *[other] Te ocupi de { $count } de idei, întâi cele neatinse de mult:
}
moderate-none-mine = Acum nu te ocupi de nicio idee.
moderate-yours = De ea te ocupi tu.
moderate-anothers = De ea se ocupă alt coordonator.
moderate-which-field = Ce e de corectat la „{ $title }”? Autorul va afla.
moderate-ask-words = { $field }: cum să fie? Trimite textul întreg din nou. /cancel dacă te-ai răzgândit.
moderate-now-reads = Acum e așa:
moderate-corrected = Am corectat. Autorul a aflat.
moderate-hidden = Gata: „{ $title }” n-o mai vede nimeni în afară de autor. Cine a scris-o și cei care o urmăresc află că nu respectă regulile comunității. O poți face iar publică oricând.

## Butoane

button-comment-say = Comentează
button-comments = { PLURAL($count) ->
    [one] Un comentariu
    [few] { $count } comentarii
   *[other] { $count } de comentarii
}
button-comment-send = Trimite
button-comment-sign = Trimite ca { $name }
button-comment-read = Citește-l
button-comment-back = Înapoi la idee
button-comment-take-back = Retrage-l
button-idea-report = Semnalează
button-moderate-comments = Comentarii de citit
button-moderate-reports = Semnalări
button-moderate-comments-count = Comentarii: { $count }
button-moderate-reports-count = Semnalări: { $count }
button-moderate-mine = Mă ocup de: { $count }
button-moderate-publish = Fă-l public
button-moderate-later = Următorul
button-moderate-comment = Hotărăște despre comentariu
button-moderate-idea = Hotărăște despre idee
button-moderate-settle = S-a rezolvat
button-moderate-care = Mă ocup eu
button-moderate-uncare = Nu mă mai ocup
button-moderate-correct = Corectează
button-moderate-hide = Ascunde
