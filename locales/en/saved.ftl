## What you saved, and the reminder before the last day

command-saved = what you saved
command-saved-names = saved
button-saved-keep = Save and remind me
button-saved-keep-whenever = Save
button-saved-drop = Don't remind me
button-saved-remove = Remove from saved
button-saved-list = What I saved
button-saved-see = See the details
saved-kept = I saved '{ $title }'. I'll remind you before { $date }.
saved-kept-today = I saved '{ $title }'. Today is the last day!
saved-kept-undated = I saved '{ $title }'.
saved-dropped = Fine, I won't remind you.
saved-removed = Fine, it's off your list.
saved-none = You haven't saved anything yet. Open a course or a workshop and press 'Save'.
saved-list = { PLURAL($count) ->
    [one] You saved:
   *[other] You saved { $count }:
}
saved-until = until { $date }
saved-over = over
saved-reminder = You saved '{ $title }'. The last day: { $date }.
button-saved-calendar = All into my calendar
saved-reminds = I'll remind you three days before the last day.
saved-calendar = { PLURAL($count) ->
    [one] Open the file and what you saved goes into your calendar.
   *[other] Open the file and all { $count } go into your calendar, with the last days to apply.
}
saved-no-dates = Nothing that you saved has a date to come, so there is nothing to put into a calendar.
