## Setările unui membru

settings-language = Limba: { $language }
settings-place = Localitatea: { $place }
settings-interests = Interese: { $interests }
settings-none = niciunul încă
settings-where = Unde locuiești? Scrie localitatea; o folosesc doar ca să-ți arăt ce e aproape. /cancel dacă nu vrei.
settings-choose-interests = Ce te interesează? Apasă ca să alegi; apasă din nou ca să renunți.
interest-name = { $interest ->
    [entrepreneurship] antreprenoriat
    [digital] calculatoare
    [languages] limbi străine
    [trades] meserii
    [arts] arte
    [nature] natură
    [health] sănătate
    [teaching] educație
    [volunteering] voluntariat
    [money] bani
   *[other] { $interest }
}

# What an interest is looked for by
interest-words = { $interest ->
    [entrepreneurship] antreprenoriat afacere firmă
    [digital] calculator digital internet
    [languages] limbă engleză germană maghiară
    [trades] calificare meserie meșteșug
    [arts] artă muzică teatru fotografie
    [nature] natură grădină agricultură
    [health] sănătate prim ajutor
    [teaching] educație profesori părinți
    [volunteering] voluntariat voluntar
    [money] bani buget finanțare
   *[other] { $interest }
}
settings-place-none = nu o știu încă
settings-no-place = Nu pare o localitate. Scrie doar numele ei, de exemplu „Sighișoara”, sau /cancel.
settings-pick-interest = Alege un interes
