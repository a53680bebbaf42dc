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

# The picture: its words, and what is told of it to who can't see it
stats-title = Ideile comunității
stats-as-of = { PLURAL($count) ->
    [one] { $date } · o idee în total
    [few] { $date } · { $count } idei în total
   *[other] { $date } · { $count } de idei în total
}
stats-answers = Cât s-a așteptat primul răspuns
stats-stage = { $stage ->
    [done] realizate
    [going] acceptate sau pe probă
    [talked] în discuție
    [waiting] așteaptă un coordonator
   *[past] respinse, retrase sau arhivate
}
stats-stage-word = { $stage ->
    [done] realizate
    [going] acceptate
    [talked] în discuție
    [waiting] în așteptare
   *[past] închise
}
stats-step = { $step ->
    [day] cel mult o zi
    [days] 2–3 zile
    [week] 4–7 zile
    [month] 8–30 de zile
   *[later] peste 30 de zile
}
stats-told = Grafice cu ideile comunității.
stats-told-chart = { $before } { $title }: { $figures }.
stats-told-count = { $what } { $count }
stats-told-month = { $month } ({ $stages })
