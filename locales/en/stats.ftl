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

# The picture: its words, and what is told of it to who can't see it
stats-title = The community's ideas
stats-as-of = { PLURAL($count) ->
    [one] { $date } · one idea in all
   *[other] { $date } · { $count } ideas in all
}
stats-answers = Time to the first answer
stats-stage = { $stage ->
    [done] done
    [going] accepted or being tried out
    [talked] under discussion
    [waiting] waiting for a coordinator
   *[past] declined, withdrawn or archived
}
stats-stage-word = { $stage ->
    [done] done
    [going] accepted
    [talked] discussed
    [waiting] waiting
   *[past] closed
}
stats-step = { $step ->
    [day] a day at most
    [days] 2–3 days
    [week] 4–7 days
    [month] 8–30 days
   *[later] more than 30 days
}
stats-told = Charts of the community's ideas.
stats-told-chart = { $before } { $title }: { $figures }.
stats-told-count = { $what } { $count }
stats-told-month = { $month } ({ $stages })
