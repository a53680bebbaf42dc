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
    [guidance] deunydd canllaw
   *[other] { $kind }
}

# $amount: the number; $currency: ISO 4217
price = { $currency ->
    [RON] { PLURAL($amount) ->
        [zero] { $amount } lei
        [one] { $amount } leu
        [two] { $amount } lei
        [few] { $amount } lei
        [many] { $amount } lei
       *[other] { $amount } lei
    }
    [EUR] €{ $amount }
    [GBP] £{ $amount }
    [USD] ${ $amount }
    [HUF] { $amount } Ft
   *[other] { $amount } { $currency }
}

setting-name = { $setting ->
    [formal] dysgu ffurfiol
    [non-formal] dysgu heb fod yn ffurfiol
    [informal] dysgu anffurfiol
   *[other] { $setting }
}

sector-name = { $sector ->
    [authority] awdurdod cyhoeddus
    [education] sefydliad addysgol
    [company] cwmni preifat
    [culture] sefydliad diwylliannol
    [ngo] sefydliad anllywodraethol
   *[other] { $sector }
}

mode-name = { $mode ->
    [presential] wyneb yn wyneb
    [online] ar-lein
    [blended] cyfunol, yn rhannol ar-lein
    [work-based] yn y gweithle
   *[other] { $mode }
}
