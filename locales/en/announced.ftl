## Announcements: confirmed, followed, corrected, withdrawn

announcement-withdrawn = This announcement was withdrawn.

## For those with an interest

announce-for-interests = who is interested in: { $interests }
button-announce-interests = Who has certain interests
announce-interests = Whoever has at least one of the interests that you choose gets it. Press to choose; press again to take it back.
announce-pick-interest = Choose an interest

## Confirmed by a second coordinator

announce-second = The number of receivers is above { $limit }: before it goes out, a second coordinator confirms it.
announce-no-second = The number of receivers is above { $limit }, so a second coordinator must confirm it, but there is no other whom I can reach. An administrator can invite one with /invite; or choose a smaller audience.
button-announce-ask = Ask for confirmation
announce-asked = { PLURAL($count) ->
    [one] I asked one coordinator to confirm '{ $title }'. I'll tell you when they answer.
   *[other] I asked { $count } coordinators to confirm '{ $title }'. I'll tell you when one of them answers.
}
announce-please-check = An announcement waits for a second coordinator to confirm it: '{ $title }'.
announce-please-check-correction = The correction of a sent announcement waits for a second coordinator to confirm it: '{ $title }'.
button-announce-check = Look and confirm
announce-checking = Waits to be confirmed: '{ $title }'
announce-checking-correction = The correction waits to be confirmed: '{ $title }'
announce-checking-now = It goes out as soon as it is confirmed.
announce-checking-at = It goes out on { $day } at { $time }.
announce-checking-own = Another coordinator confirms it. If you want to change something, take it back; then ask for confirmation again.
button-announce-confirm = Confirm
button-announce-give-back = Give it back
button-announce-take-back = Take it back
announce-not-own = You can't confirm your own announcement: another coordinator does.
announce-checked-already = It does not wait to be confirmed any more: another coordinator has answered, or it was taken back.
announce-checked-other = It has changed meanwhile. Look at it again before you confirm.
announce-confirmed = You confirmed it: '{ $title }' goes out.
announce-confirmed-told = Another coordinator confirmed '{ $title }': it goes out.
announce-why-back = What should be changed in '{ $title }'? Tell its author in a sentence or two. /cancel if you have changed your mind.
announce-given-back = I gave it back to its author, with your reason.
announce-given-back-file = I gave it back: it is not sent. It came from a file; it is mended there and sent again.
announce-given-back-told = '{ $title }' was not confirmed. Another coordinator writes: '{ $reason }'

## On its way

announce-left = About { $time } left.
announce-quiet-waiting = { PLURAL($count) ->
    [one] One receiver has quiet hours now; they get it when these end, from { $time } on.
   *[other] { $count } receivers have quiet hours now; they get it when these end, from { $time } on.
}
announce-changing = { $state ->
    [sending] The correction of '{ $title }' goes to those who have it
    [paused] The correction of '{ $title }' is paused
    [sent] The correction of '{ $title }' has arrived
   *[aborted] The correction of '{ $title }' was stopped
}
announce-withdrawing = { $state ->
    [sending] '{ $title }' is being withdrawn
    [paused] The withdrawal of '{ $title }' is paused
    [sent] '{ $title }' was withdrawn
   *[aborted] The withdrawal of '{ $title }' was stopped
}
announce-figures-changed = Changed: { $changed } · not changed, same text: { $same } · could not be changed: { $unchanged } · to go: { $open }
announce-figures-withdrawn = Withdrawn: { $changed } · could not be withdrawn: { $unchanged } · to go: { $open }
announce-state-checking = waits to be confirmed
announce-state-checking-correction = the correction waits to be confirmed
announce-state-changed = { $state ->
    [sending] being corrected
    [paused] correction paused
    [sent] corrected
   *[aborted] correction stopped
}
announce-state-withdrawn = { $state ->
    [sending] being withdrawn
    [paused] withdrawal paused
    [sent] withdrawn
   *[aborted] withdrawal stopped
}

## Corrected

button-announce-correct = Correct it
announce-correction = The correction of '{ $title }'
announce-correction-new = { $language }: the new text
announce-correction-same = { $language }: as before
announce-correction-link = The new link: { $link }
announce-correction-no-link = Without a link
announce-correction-who = { PLURAL($count) ->
    [one] One receiver has it; the message changes in its place, without disturbing them.
   *[other] { $count } receivers have it; for those in whose language something has changed the message changes in its place, without disturbing them.
}
announce-correction-begin = Choose what you correct.
button-announce-correct-send = Send the correction
button-announce-correct-drop = Drop the correction
announce-correction-dropped = I dropped the correction. The announcement stays as it was.
announce-correction-nothing = Nothing has changed yet: first choose what you correct.
announce-correction-late = Somebody else has corrected the announcement meanwhile, or it can't be corrected any more. I dropped your correction; look again: /announce
announce-correcting = I correct '{ $title }' for those who have it. I show you here how it goes.
announce-not-in-hands = I don't know any more who has this announcement: it reached nobody, or 30 days have passed.

## Withdrawn

button-announce-withdraw = Withdraw from everybody
announce-shall-i-withdraw = { PLURAL($count) ->
    [one] Shall I withdraw '{ $title }' from the one receiver who has it? This can't be undone.
   *[other] Shall I withdraw '{ $title }' from the { $count } receivers who have it? This can't be undone.
}
announce-withdraw-how = The message goes away. Where the platform does not allow that any more (on Telegram, after 48 hours), it says instead that it was withdrawn. Who has not got it yet does not get it.
button-announce-withdraw-yes = Yes, withdraw it

## From a file

announce-file-second = The number of receivers is above { $limit }: with --send a coordinator confirms it first, in the chat.
announce-file-no-second = The number of receivers is above { $limit }, so a coordinator must confirm it, but there is none whom I can reach. Invite one: xploit-bot invite coordinator
announce-file-asked = It waits for a coordinator to confirm it: I wrote to them. It goes out once one of them has. How it goes: /announce.
