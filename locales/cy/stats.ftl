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
