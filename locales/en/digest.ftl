## Once a week: what is new in the topics that somebody follows

digest-title = New in your topics
digest-when = { $day ->
    [monday] on Mondays
    [tuesday] on Tuesdays
    [wednesday] on Wednesdays
    [thursday] on Thursdays
    [friday] on Fridays
    [saturday] on Saturdays
   *[sunday] on Sundays
} at { $time }
digest-over = This list is out of date. Find what is open now with /learn.
button-digest-more = { $count } more
settings-weekly = Once a week, { $when }, I'll write to you what is new in the topics you choose.
settings-not-weekly = I don't write to you each week what is new in the topics you choose.
button-weekly-no = No weekly news
button-weekly-yes = Weekly news, please
reading-digest = What is new in your topics: { $when }
reading-no-digest = What is new in your topics: you don't get it
fewer-digest = I won't write to you each week what is new any more. The topics you chose stay.
announce-digest = Weekly news
mydata-digest = the weekly news
mydata-digests = { PLURAL($count) ->
    [one] The weekly news was sent to you once
   *[other] The weekly news was sent to you { $count } times
}
