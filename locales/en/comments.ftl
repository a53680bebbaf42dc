## What members say about an idea, and what they find wrong with it

comment-by-you = You
comment-by-author = The idea's author
comment-by-member = A member
comment-on = About “{ $title }” · { $who }:
comment-waits = A coordinator reads it first.
comment-gone = This comment isn't here any more.
comments-none = Nobody has said anything about “{ $title }” yet.
comments-of = { PLURAL($count) ->
    [one] One comment on “{ $title }”:
   *[other] { $count } comments on “{ $title }”, the newest first:
}
comment-ask = What would you like to say about “{ $title }”? /cancel if you've changed your mind.
comment-preview = This is how others will read it:
comment-preview-next = A coordinator reads it first. To change it, just write it again.
comment-too-many = { PLURAL($count) ->
    [one] You've written a comment today. You can write the next one tomorrow.
   *[other] You've written { $count } comments today. You can write the next one tomorrow.
}
comment-said-before = You've said that about this idea before. Say something else, or leave with /cancel.
comment-sent = Thank you. As soon as a coordinator has read it, everybody can.
comment-shown = Done, everybody can read it.
comment-taken-back = Done, your comment is gone.
comment-news = There is a new comment on your idea “{ $title }”.
comment-published = Everybody can now read what you said about “{ $title }”.
comment-declined = What you said about “{ $title }” isn't shown. Why: { $fault }. These were your words: “{ $words }”. You can say it in another way.
comment-fault = { $fault ->
    [off-topic] it's about something else
    [unkind] it hurts somebody
    [private] it has personal details in it
   *[advert] it's advertising
}
report-ask = What's wrong with “{ $title }”? Choose or write it; coordinators read it, the author doesn't learn who reported it. /cancel if you've changed your mind.
report-ask-comment = What's wrong with the comment on “{ $title }”? Choose or write it; coordinators read it, its author doesn't learn who reported it. /cancel if you've changed your mind.
report-sent = Thank you. A coordinator will look at it, and I'll tell you.
report-too-many = { PLURAL($count) ->
    [one] One report of yours is waiting for a coordinator. You can send the next one after that.
   *[other] { $count } reports of yours are waiting for a coordinator. You can send the next one after that.
}
report-settled = A coordinator has looked at what you reported about “{ $title }”. Thank you.
idea-corrected = A coordinator has corrected your idea “{ $title }”. { $field } now reads: { $words }

## Coordinators

moderate-comment-waits = A comment is waiting for a coordinator.
moderate-report-waits = A member has reported something.
moderate-comment-faults = If it can't stay, press why; its author will read it.
moderate-comment-done = Everybody can read it already.
moderate-comment-removed = Done, the comment is gone. Its author will read why.
moderate-no-comments = No more comments are waiting.
moderate-no-reports = No more reports are waiting.
moderate-report = A member has reported:
moderate-mine = { PLURAL($count) ->
    [one] You take care of one idea:
   *[other] You take care of { $count } ideas, the longest untouched first:
}
moderate-none-mine = You don't take care of any idea at the moment.
moderate-yours = You take care of it.
moderate-anothers = Another coordinator takes care of it.
moderate-which-field = What's to be corrected in “{ $title }”? The author will be told.
moderate-ask-words = { $field }: how should it read? Send the whole text again. /cancel if you've changed your mind.
moderate-now-reads = Now it reads:
moderate-corrected = Corrected. The author has been told.
moderate-hidden = Done: only the author can read “{ $title }” now. The author and everybody who follows it will hear that it breaks the community's rules. You can make it public again any time.

## Buttons

button-comment-say = Comment
button-comments = { PLURAL($count) ->
    [one] { $count } comment
   *[other] { $count } comments
}
button-comment-send = Send
button-comment-sign = Send as { $name }
button-comment-read = Read it
button-comment-back = Back to the idea
button-comment-take-back = Take it back
button-idea-report = Report
button-moderate-comments = Comments to read
button-moderate-reports = Reports
button-moderate-comments-count = Comments: { $count }
button-moderate-reports-count = Reports: { $count }
button-moderate-mine = In my care: { $count }
button-moderate-publish = Let all read it
button-moderate-later = Next
button-moderate-comment = Decide on the comment
button-moderate-idea = Decide on the idea
button-moderate-settle = Dealt with
button-moderate-care = I'll take care of it
button-moderate-uncare = Pass it on
button-moderate-correct = Correct
button-moderate-hide = Hide
