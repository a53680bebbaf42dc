## Own data: seen, taken back, erased

mydata-page = Here is everything that I keep about you. Open the file to read it.
mydata-file = And the same for programs, should you want to take it elsewhere.
mydata-next = What would you like to do with it?
mydata-nothing = I keep nothing about you.
mydata-title = Your data
mydata-made = Everything that the bot keeps about you, on { $date }.
mydata-end = You can change what you chose with /settings and erase everything with /erase. Why I keep this and for how long: /privacy.
mydata-none = nothing
mydata-not-told = not told
mydata-line = • { $line }
mydata-profile = Profile
mydata-accounts = Accounts that you write from
mydata-conversations = What I remember of our conversation
mydata-questions = Questions passed on to coordinators
mydata-messages = Messages that wait for you
mydata-language = Language that you chose: { $language }
mydata-place = Place: { $place }
mydata-interests = Interests: { $interests }
mydata-role = Role in the community: { $role }
mydata-role-name = { $role ->
    [member] member
    [representative] representative of an organisation
    [coordinator] coordinator
    [owner] owner
   *[other] { $role }
}
mydata-offered = Languages that I have offered you: { $languages }
mydata-since = We have known each other since { $date }
mydata-seen = You last wrote to me on { $date }
mydata-stopped = Messages that you did not ask for: none, since { $date } (/stop)
mydata-not-stopped = Messages that you did not ask for: allowed
mydata-warned = I told you on { $date } that data nobody uses is erased
mydata-account = { $platform }: { $person }
mydata-hint = Language that the platform names: { $language }
mydata-unreachable = Since { $date } I can't write to you there
mydata-search = Last search: “{ $asked }”
mydata-open-question = I asked you something and wait for the answer
mydata-filled = You have filled in: { $values }
mydata-line-typed = I asked whether you meant to write: { $line }
mydata-counter = Only the number of your searches
mydata-unreadable = Something of an older version that I can't read any more
mydata-until = I forget all this after { $date }
mydata-question = “{ $words }”, of { $date }
mydata-question-undated = “{ $words }”
mydata-saved = Saved
mydata-saved-title = { $title }
mydata-announcements = Announcements
mydata-received = Sent to you: { $title }
mydata-written = Written by you: { $title }
mydata-message = Of { $date }: { $words }
mydata-message-failed = Of { $date }, could not be delivered: { $words }
platform-name = { $platform ->
    [console] Terminal
    [telegram] Telegram
    [discord] Discord
   *[other] { $platform }
}

erase-preview = If you erase everything, this goes at once:
erase-profile = what you chose: language, place, interests
erase-accounts = the link to you on { $platforms }
erase-role = your role: { $role }
erase-questions = { PLURAL($count) ->
    [one] the question passed on to the coordinators
   *[other] the { $count } questions passed on to the coordinators
}
erase-conversations = { PLURAL($count) ->
    [one] what I remember of our conversation
   *[other] what I remember of { $count } conversations
}
erase-messages = { PLURAL($count) ->
    [one] the message that waits for you
   *[other] the { $count } messages that wait for you
}
erase-stays = Nothing about you stays. The messages in this chat only you can delete, in the app.
erase-sure = This can't be undone. Erase everything?
erase-kept = Fine, I have erased nothing.
erase-done = Done: everything that I kept about you is erased. If you write to me again, we meet for the first time. All the best!

take-back-which = Which question do you take back?
take-back-pick = Choose the question
take-back-done = The question is deleted; the coordinators don't see it any more.
take-back-gone = That question does not wait any more.
take-back-none = No question of yours is with the coordinators.

retention-warning = You have not written to me for a long time. On { $date } I erase everything that I keep about you. If you want it to stay, press the button or write me anything.
retention-stays = Fine, I keep everything as it is.

stop-done = Understood: from now on I write only to answer you. When you want other messages again: /start
stop-already = That is so already: I write only to answer you. When you want other messages again: /start
stop-left = I have dropped my question.
start-again = From now on I may write to you again without being asked. If not: /stop
settings-stopped = Messages that you did not ask for: none. To get them again: /start

button-mydata = My data
button-take-back = Take a question back
button-erase = Erase everything
button-erase-yes = Yes, erase everything
button-erase-no = No, keep it
button-stay = Keep my data
mydata-draft = A request that you have begun to write: “{ $words }”

mydata-introductions = Requests to organisations and ideas
mydata-introduction = { $organisation }: “{ $words }”, of { $date }, { $state }
mydata-offered-by = For { $organisation }
mydata-offered-named = For { $organisation }, named on the idea's card
mydata-barred-by = { $organisation } takes no requests of yours
mydata-barred-by-authors = { PLURAL($count) ->
    [one] One author of ideas takes no help of yours
   *[other] { $count } authors of ideas take no help of yours
}
mydata-bars = { PLURAL($count) ->
    [one] You take no help with your ideas from one person
   *[other] You take no help with your ideas from { $count } people
}
mydata-consents = What you agreed to
mydata-recipient = { $recipient ->
    [organisation] { $organisation }
    [coordinators] the coordinators, for { $organisation }
    [coordinators-first] the coordinators, then { $organisation }
   *[member] the member who asked for { $organisation }
}
mydata-recipient-idea = { $recipient ->
    [author] the author of “{ $title }”
    [coordinators-first] the coordinators, then the author of “{ $title }”
   *[member] whoever wanted to help with “{ $title }”
}
mydata-consent = On { $date }: { $recipient } may have: { $fields } (privacy text version { $version })
mydata-consent-withdrawn = On { $date }: { $recipient } might have: { $fields }; taken back on { $withdrawn }
mydata-of-age = You said on { $date } that you are old enough to decide alone
mydata-no-introductions = Since { $date } you can't send requests to organisations and ideas
erase-introductions = { PLURAL($count) ->
    [one] your request to an organisation or idea; the other side is told
   *[other] your { $count } requests to organisations and ideas; the other sides are told
}
consents-which = Which consent do you take back?
consents-pick = Choose what for
consents-none = There is no consent of yours to take back.
button-consents = Take a consent back
mydata-accepted = You accepted a request for { $organisation } and share:
mydata-report = You told the coordinators on { $date }: “{ $words }”
mydata-ideas = Your ideas, and what you support
mydata-idea = “{ $title }” ({ $state }): { $words }
mydata-idea-signed = Signed: { $name }
mydata-supports = You support the idea “{ $title }”
mydata-follows = You follow the idea “{ $title }”
mydata-comment = You said about the idea “{ $title }”: { $words }
mydata-comment-signed = You said about the idea “{ $title }”, as { $name }: { $words }
mydata-wronged = You reported something about “{ $title }”: { $words }
erase-ideas = { PLURAL($count) ->
    [one] your idea that isn't public
   *[other] your { $count } ideas that aren't public
}
erase-public-ideas = { PLURAL($count) ->
    [one] your tie to a public idea; the idea stays, without a name, photo or document
   *[other] your tie to { $count } public ideas; they stay, without a name, photo or document
}
erase-support = what you support and follow; only the number of supporters stays
mydata-idea-released = Shared with other communities
erase-comments = { PLURAL($count) ->
    [one] your comment on an idea
   *[other] your { $count } comments on ideas
}
