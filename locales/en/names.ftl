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
    [contest] contest
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
