## The calendar file

calendar-here = Open the file and “{ $title }” goes into your calendar.
calendar-deadline = Last day to apply: { $title }
calendar-over = It has no dates left, so there is nothing to put into a calendar. Tell me what else you are looking for.
