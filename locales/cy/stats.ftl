## Ystadegau i gydlynwyr

command-stats = y gymuned mewn ffigurau: syniadau a chwestiynau
command-stats-names = ystadegau
stats-no-ideas = Does dim syniadau wedi dod i law eto.
stats-ideas = { PLURAL($count) ->
    [zero] Ddaeth dim syniadau i law:
    [one] Daeth un syniad i law:
    [two] Daeth { $count } syniad i law:
    [few] Daeth { $count } syniad i law:
    [many] Daeth { $count } syniad i law:
   *[other] Daeth { $count } syniad i law:
}
stats-line = { $what }: { $count }
stats-months = Fesul mis
stats-month = { $month } { $year }: { $came } i law · atebwyd { $answered } · gwireddwyd { $done }
stats-month-name = { $month ->
    [m1] Ion
    [m2] Chwef
    [m3] Maw
    [m4] Ebr
    [m5] Mai
    [m6] Meh
    [m7] Gorff
    [m8] Awst
    [m9] Medi
    [m10] Hyd
    [m11] Tach
   *[m12] Rhag
}
stats-number = { $count }
stats-areas = Fesul maes
stats-hours = { PLURAL($count) ->
    [zero] Atebwyd eu hanner o fewn awr.
    [one] Atebwyd eu hanner o fewn awr.
    [two] Atebwyd eu hanner o fewn { $count } awr.
    [few] Atebwyd eu hanner o fewn { $count } awr.
    [many] Atebwyd eu hanner o fewn { $count } awr.
   *[other] Atebwyd eu hanner o fewn { $count } awr.
}
stats-days = { PLURAL($count) ->
    [zero] Atebwyd eu hanner o fewn diwrnod.
    [one] Atebwyd eu hanner o fewn diwrnod.
    [two] Atebwyd eu hanner o fewn { $count } ddiwrnod.
    [few] Atebwyd eu hanner o fewn { $count } diwrnod.
    [many] Atebwyd eu hanner o fewn { $count } diwrnod.
   *[other] Atebwyd eu hanner o fewn { $count } diwrnod.
}

# The picture: its words, and what is told of it to who can't see it
stats-title = Syniadau'r gymuned
stats-as-of = { PLURAL($count) ->
    [zero] { $date } · dim syniadau
    [one] { $date } · un syniad i gyd
    [two] { $date } · { $count } syniad i gyd
    [few] { $date } · { $count } syniad i gyd
    [many] { $date } · { $count } syniad i gyd
   *[other] { $date } · { $count } syniad i gyd
}
stats-answers = Yr amser hyd at yr ateb cyntaf
stats-stage = { $stage ->
    [done] wedi'u gwireddu
    [going] wedi'u derbyn neu ar brawf
    [talked] dan drafodaeth
    [waiting] yn aros am gydlynydd
   *[past] wedi'u gwrthod, eu tynnu'n ôl neu eu harchifo
}
stats-stage-word = { $stage ->
    [done] wedi'u gwireddu
    [going] wedi'u derbyn
    [talked] dan drafodaeth
    [waiting] yn aros
   *[past] wedi'u cau
}
stats-step = { $step ->
    [day] diwrnod ar y mwyaf
    [days] 2–3 diwrnod
    [week] 4–7 diwrnod
    [month] 8–30 diwrnod
   *[later] mwy na 30 diwrnod
}
stats-told = Siartiau o syniadau'r gymuned.
stats-told-chart = { $before } { $title }: { $figures }.
stats-told-count = { $what } { $count }
stats-told-month = { $month } ({ $stages })
