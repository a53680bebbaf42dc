## Announcements: how a coordinator writes them and how they come to members

command-announce = an announcement to members
command-announce-names = announcement, announcements
command-follow = the topics that you follow
command-follow-names = follow, following

announcement-in = (text in { $language })
button-announcement-open = Open the page
button-announcement-fewer = Fewer of these

## Writing

announce-form = A new announcement
announce-form-in = The announcement in { $language }
announce-title = Title
announce-title-question = What is the announcement called? At most 100 characters. /cancel if you have changed your mind.
announce-text = Text
announce-text-question = What do you want to tell members? At most 1000 characters.
announce-link = A link
announce-link-question = Is there a page with more about it? Send its link.
announce-no-link = '{ $link }' is no link that I can put on a button: it must begin with http:// or https://. I kept the rest; add the link below.
announce-another = { PLURAL($count) ->
    [one] One announcement is sent or scheduled. Let us write a new one:
   *[other] { $count } announcements are sent or scheduled. Let us write a new one:
}
announce-no-draft = You have no announcement begun. Write one: /announce
announce-discarded = I threw the draft away. Nothing was sent.
announce-shall-i-discard = Shall I throw the draft '{ $title }' away?

## Before it goes out

announce-before = Before it goes out: '{ $title }'
announce-share = { $language }: { PLURAL($count) ->
    [one] one receiver
   *[other] { $count } receivers
} · { $text }
announce-share-of = { $language }: { PLURAL($count) ->
    [one] one receiver
   *[other] { $count } receivers
} ({ $platforms }) · { $text }
announce-share-platform = { $platform } { $count }
announce-own = your text
announce-instead = get the text in { $language }, marked as such
announce-left-out = get nothing
announce-missing = the text is missing
announce-nobody = Nobody would get it now: there is nobody in the audience you chose.
announce-undecided = First decide what those get for whom the text is missing.
announce-for = For: { $who }
announce-for-all = everybody
announce-for-followers = who follows { $topic }
announce-for-language = who reads { $language }
announce-for-platform = those on { $platform }
announce-for-place = those from { $place }
announce-about = Topic: { $topic }
announce-about-none = no topic in particular
announce-with-link = Link: { $link }
announce-takes = At the platforms' limits this takes about { $time }.
announce-seconds = { PLURAL($count) ->
    [one] a second
   *[other] { $count } seconds
}
announce-minutes = { PLURAL($count) ->
    [one] a minute
   *[other] { $count } minutes
}
announce-quiet = { PLURAL($count) ->
    [one] It is quiet time now for one receiver; they get it when that ends.
   *[other] It is quiet time now for { $count } receivers; they get it when that ends.
}
announce-preview-of = This is how readers of { $language } see it:
announce-test = The test, as a member gets it who reads as you do:
button-announce-write = Write in { $language }
button-announce-instead = { $of }: the { $language } text
button-announce-leave-out = { $of }: nothing
button-announce-preview = Preview
button-announce-test = Send a test to me
button-announce-send = Send now
button-announce-later = Later
button-announce-who = For whom
button-announce-topic = Topic
button-announce-change = Change the texts
button-announce-discard = Discard
button-announce-discard-yes = Yes, discard
button-announce-back = Back to the announcement
button-announce-earlier = Sent announcements
button-announce-title-in = Title in { $language }
button-announce-text-in = Text in { $language }
button-announce-link = Link
button-announce-no-link = Without a link
announce-what-to-change = What do you change?

## For whom and when

announce-who = Who is to get it? You can choose several, one after the other.
announce-pick-who = Choose the audience
announce-where = Where do those live whom you write to? /cancel if you have changed your mind.
button-announce-all = Everybody
button-announce-followers = Who follows the topic
button-announce-language = Who reads { $language }
button-announce-platform = Those on { $platform }
button-announce-place = Those from one place
announce-topic = What is it about? Who does not want to hear about that does not get it.
announce-pick-topic = Choose a topic
announce-when = When is it to go out? Choose, or type the day and the time, as in 1.12.2026 10:00. The community's clock says { $now }.
announce-not-a-time = I did not understand when. Type the day and the time, as in 1.12.2026 10:00.
announce-time-passed = { $day }, { $time } has passed already. Choose a moment to come.
button-announce-tomorrow = Tomorrow { $time }
button-announce-monday = Monday { $time }
announce-scheduled = It goes out on { $day } at { $time }. Until then you can stop it.

## On its way

announce-starting = '{ $title }' sets off at once. I show you here how it goes.
announce-sending = '{ $title }' is on its way
announce-paused = '{ $title }' is paused
announce-sent = '{ $title }' has arrived
announce-aborted = '{ $title }' was stopped
announce-waits = '{ $title }' waits for its time: { $day }, { $time }
announce-bar = { $bar } { $percent }%
announce-figures = Delivered: { $delivered } · unreachable: { $unreachable } · failed: { $failed } · left out: { $left } · to go: { $open }
button-announce-act = { $act ->
    [pause] Pause
    [resume] Resume
   *[abort] Stop for good
}
button-announce-look = How is it going?
announce-shall-i-abort = Shall I stop '{ $title }' for good? Who has got it keeps it, the others do not get it any more.
button-announce-abort-yes = Yes, stop it
announce-state = { $state ->
    [scheduled] waits for its time
    [sending] on its way
    [paused] paused
    [sent] arrived
   *[aborted] stopped
}
button-announce-report = CSV report
announce-report = What came of '{ $title }': how many receivers by platform, language and outcome, without names.
announce-no-report = Who got it is not kept any more: 30 days have passed.
announce-none = No announcement was sent as yet.
announce-list = { PLURAL($count) ->
    [one] One announcement:
   *[other] { $count } announcements:
}
announce-gone = This announcement is not as it was any more. Look again: /announce

## At the members

fewer-general = I won't send you announcements without a topic any more. Your questions and answers stay as they were.
fewer-topic = I won't send you announcements about { $topic } any more.
fewer-again = Fine, you get them again.
button-fewer-again = I want them after all
button-fewer-settings = Announcement settings
button-fewer-stop = No message unasked
reading-settings = Announcements and news for you
reading-quiet = Quiet: { $hours }
reading-hours = between { $from } and { $until }
reading-never-quiet = at no hour
reading-direct = On Discord you get them as direct messages as well.
reading-not-direct = On Discord you read them in channels; as direct messages only if you ask.
reading-muted = You get nothing about: { $topics }
reading-general = no topic in particular
button-reading-quiet = Quiet hours
button-reading-direct = Direct messages as well
button-reading-not-direct = No direct messages
button-reading-unmute = About everything again
button-reading = Announcements and news
reading-choose-quiet = When am I not to disturb you with what you did not ask for? The community's clock: { $zone }.
reading-pick-quiet = Choose the quiet hours
follow-topics = Which topics do you follow? Announcements about them reach you even when they are only for those who follow them.

## From a file: xploit-bot announce

announce-file-unreadable = I cannot read { $file }: { $reason }.
announce-file-not-sent = { PLURAL($count) ->
    [one] Nothing was sent: one mistake to mend.
   *[other] Nothing was sent: { $count } mistakes to mend.
}
announce-file-no-time = '{ $at }' is no moment to come. Write in the header, for example, at = "1.12.2026 10:00", by the community's clock.
announce-file-undecided = Nothing was sent. Add the sections that are missing, or put into the header missing = "ro" (they get the Romanian text) or missing = "leave-out" (they get nothing).
announce-file-shown = Nothing was sent as yet. To send it: the same command with --send.
announce-file-sent = Handed over: it goes out in a few seconds if 'xploit-bot run' is running. How it goes: /announce.
announce-file-scheduled = It goes out on { $day } at { $time } if 'xploit-bot run' is running then. It can be stopped by /announce.
announce-wrong = { $file }, line { $line }: { $what }
announce-wrong-open = the header begins with +++ and must end with +++ as well, on a line of its own.
announce-wrong-header = the header cannot be read ({ $reason }). Its keys: link, topic, at, missing, file, alt, [audience].
announce-wrong-value = '{ $value }' will not do for { $key }. The README says which values there are.
announce-wrong-no-section = the text begins with a line such as '# [ro] Title'.
announce-wrong-language = I do not speak '{ $tag }'.
announce-wrong-twice = the language '{ $tag }' comes a second time.
announce-wrong-no-title = the title is missing: '# [ro] Title'.
announce-wrong-no-text = the text below the title is missing.
reading-ideas = News of ideas: { $frequency ->
    [immediately] at once
    [daily] once a day
   *[weekly] once a week
}
reading-frequency = { $frequency ->
    [immediately] At once
    [daily] Once a day, at 9:00
   *[weekly] On Mondays, at 9:00
}
reading-choose-ideas = How often would you like to hear of your ideas and those that you support or follow? What a coordinator asks you comes at once.
reading-pick-ideas = Choose how often
button-reading-ideas = News of ideas
