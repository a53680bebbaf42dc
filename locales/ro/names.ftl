## Names of things: vocabularies shown on cards and in filters

# $kind: code of the vocabulary Kind
kind-name = { $kind ->
    [course] curs
    [workshop] atelier
    [programme] program de studii
    [apprenticeship] ucenicie
    [internship] stagiu de practică
    [mentoring] mentorat
    [mooc] curs online deschis (MOOC)
    [volunteering] voluntariat
    [club] club
    [contest] concurs
    [event] eveniment
    [guidance] material de îndrumare
   *[other] { $kind }
}

# $amount: the number; $currency: ISO 4217
price = { $currency ->
    [RON] { PLURAL($amount) ->
        [one] { $amount } leu
        [few] { $amount } lei
       *[other] { $amount } de lei
    }
    [EUR] { $amount } €
    [GBP] { $amount } £
    [USD] { $amount } $
    [HUF] { $amount } Ft
   *[other] { $amount } { $currency }
}

setting-name = { $setting ->
    [formal] învățare formală
    [non-formal] învățare nonformală
    [informal] învățare informală
   *[other] { $setting }
}

sector-name = { $sector ->
    [authority] autoritate publică
    [education] instituție de învățământ
    [company] companie privată
    [culture] instituție de cultură
    [ngo] organizație neguvernamentală
   *[other] { $sector }
}

mode-name = { $mode ->
    [presential] față în față
    [online] online
    [blended] mixt, parțial online
    [work-based] la locul de muncă
   *[other] { $mode }
}
