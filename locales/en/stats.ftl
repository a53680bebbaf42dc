## Statistics for coordinators

command-stats = the community in figures: ideas and questions
command-stats-names = stats
stats-no-ideas = No ideas have come in yet.
stats-ideas = { PLURAL($count) ->
    [one] One idea has come in:
   *[other] { $count } ideas have come in:
}
stats-line = { $what }: { $count }
stats-months = By month
stats-month = { $month } { $year }: { $came } in · { $answered } answered · { $done } done
stats-month-name = { $month ->
    [m1] Jan
    [m2] Feb
    [m3] Mar
    [m4] Apr
    [m5] May
    [m6] Jun
    [m7] Jul
    [m8] Aug
    [m9] Sep
    [m10] Oct
    [m11] Nov
   *[m12] Dec
}
stats-number = { $count }
stats-areas = By area
stats-hours = { PLURAL($count) ->
    [one] Half of them were answered within an hour.
   *[other] Half of them were answered within { $count } hours.
}
stats-days = { PLURAL($count) ->
    [one] Half of them were answered within a day.
   *[other] Half of them were answered within { $count } days.
}
