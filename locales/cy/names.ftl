## Names of things: vocabularies shown on cards and in filters

# $kind: code of the vocabulary Kind
kind-name = { $kind ->
    [course] cwrs
    [workshop] gweithdy
    [programme] rhaglen astudio
    [apprenticeship] prentisiaeth
    [internship] interniaeth
    [mentoring] mentora
    [mooc] cwrs ar-lein agored (MOOC)
    [volunteering] gwirfoddoli
    [club] clwb
    [contest] cystadleuaeth
    [event] digwyddiad
    [guidance] deunydd arweiniad
   *[other] { $kind }
}

# $amount: the number; $currency: ISO 4217
price = { $currency ->
    [RON] { $amount } lei
    [EUR] €{ $amount }
    [GBP] £{ $amount }
    [USD] ${ $amount }
    [HUF] { $amount } Ft
   *[other] { $amount } { $currency }
}
