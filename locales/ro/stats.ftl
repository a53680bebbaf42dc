## Statistici pentru coordonatori

command-stats = comunitatea în cifre: idei și întrebări
command-stats-names = statistici, cifre
stats-no-ideas = Încă n-a venit nicio idee.
stats-ideas = { PLURAL($count) ->
    [one] A venit o idee:
    [few] Au venit { $count } idei:
   *[other] Au venit { $count } de idei:
}
stats-line = { $what }: { $count }
stats-months = Pe luni
stats-month = { $month } { $year }: venite { $came } · cu răspuns { $answered } · realizate { $done }
stats-month-name = { $month ->
    [m1] ian.
    [m2] feb.
    [m3] mart.
    [m4] apr.
    [m5] mai
    [m6] iun.
    [m7] iul.
    [m8] aug.
    [m9] sept.
    [m10] oct.
    [m11] nov.
   *[m12] dec.
}
stats-number = { $count }
stats-areas = Pe domenii
stats-hours = { PLURAL($count) ->
    [one] Jumătate au primit răspuns în cel mult o oră.
    [few] Jumătate au primit răspuns în cel mult { $count } ore.
   *[other] Jumătate au primit răspuns în cel mult { $count } de ore.
}
stats-days = { PLURAL($count) ->
    [one] Jumătate au primit răspuns în cel mult o zi.
    [few] Jumătate au primit răspuns în cel mult { $count } zile.
   *[other] Jumătate au primit răspuns în cel mult { $count } de zile.
}
