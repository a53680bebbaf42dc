## Names of things: vocabularies shown on cards and in filters

# $kind: code of the vocabulary Kind
kind-name = { $kind ->
    [course] course
    [workshop] workshop
    [programme] study programme
    [apprenticeship] apprenticeship
    [internship] internship
    [mentoring] mentoring
    [mooc] open online course (MOOC)
    [volunteering] volunteering
    [club] club
    [contest] competition
    [event] event
    [guidance] guidance material
   *[other] { $kind }
}

# $amount: the number; $currency: ISO 4217
price = { $currency ->
    [RON] { PLURAL($amount) ->
        [one] { $amount } leu
       *[other] { $amount } lei
    }
    [EUR] €{ $amount }
    [GBP] £{ $amount }
    [USD] ${ $amount }
    [HUF] { $amount } Ft
   *[other] { $amount } { $currency }
}

setting-name = { $setting ->
    [formal] formal learning
    [non-formal] non-formal learning
    [informal] informal learning
   *[other] { $setting }
}

sector-name = { $sector ->
    [authority] public authority
    [education] educational institution
    [company] private company
    [culture] cultural institution
    [ngo] non-governmental organisation
   *[other] { $sector }
}

mode-name = { $mode ->
    [presential] in person
    [online] online
    [blended] blended, partly online
    [work-based] at the workplace
   *[other] { $mode }
}
