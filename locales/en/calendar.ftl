## The calendar file

calendar-here = Open the file and “{ $title }” goes into your calendar.
calendar-deadline = Last day to apply: { $title }
calendar-over = It has no dates ahead any more, so there is nothing to put into a calendar.
