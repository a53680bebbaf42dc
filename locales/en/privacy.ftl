## What we keep and why

privacy-kept = What I keep about you: your user number on the platform that you write from, to recognise you and to answer; the day on which you last wrote to me; and what you chose in /settings (language, place, interests). You can change it there at any time. What you save stays in /saved until you drop it.
privacy-words = Your messages are not kept. I remember your last search for 24 hours at most, so that you can narrow it down; with /cancel I forget it at once.
privacy-questions = { PLURAL($count) ->
    [one] A question reaches the coordinators only when you choose “Ask a coordinator” or “Add details”; then it is kept, with everything you added and your language, so that they can answer, for one day at most.
   *[other] A question reaches the coordinators only when you choose “Ask a coordinator” or “Add details”; then it is kept, with everything you added and your language, so that they can answer, for { $count } days at most.
}
privacy-answers = Coordinators see the questions that you pass on, but not who asked them. If they keep an answer for everybody, the question stays above it, without your name.
privacy-inactive = { PLURAL($count) ->
    [one] If you don't write to me for a day, I erase everything that I keep about you. I'll tell you a month before, unless you have told me with /stop not to write.
   *[other] If you don't write to me for { $count } days, I erase everything that I keep about you. I'll tell you a month before, unless you have told me with /stop not to write.
}
privacy-roles = If you have a role here, or linked accounts, I keep which; who changed a role is noted for the coordinators, by number and without names.
privacy-introductions = { PLURAL($count) ->
    [one] When you ask for an introduction, offer to help with an idea or get help with yours, I keep what you wrote, what you agreed to share, when and on which text, and how it went, for one day at most after it ended. The other side gets only what you saw before you sent it.
   *[other] When you ask for an introduction, offer to help with an idea or get help with yours, I keep what you wrote, what you agreed to share, when and on which text, and how it went, for { $count } days at most after it ended. The other side gets only what you saw before you sent it.
}
privacy-ideas = Coordinators read the ideas that you send first; then, once they are public, all members do, with the name that you wrote or with none. Nobody else sees what you support or follow; others see only how many do. A draft that you forget is deleted after { $count } days. What you say about an idea is read by a coordinator first, then by all members, with your name only if you sign it. What you report only coordinators read, without learning who you are. If you erase everything, both go, public ideas stay without your name, and your support stays as a number. If you share one with other communities, it stands on the web without your name until you take it back or erase everything.
privacy-files = If you add a photo or a document to an idea, the file stays on the platform that you sent it from; I keep its number there, its name, type and size, until you take it off or erase everything. Whoever may read the idea sees it; who reads it on another platform is given a copy there.
privacy-announcements = { PLURAL($count) ->
    [one] That I sent you an announcement I remember for a day after it has reached everybody, so that you do not get it twice; your quiet hours and what you want no announcements about, until you change them.
   *[other] That I sent you an announcement I remember for { $count } days after it has reached everybody, so that you do not get it twice; your quiet hours and what you want no announcements about, until you change them.
}
privacy-digest = Whether you want the new opportunities in your topics once a week I remember until you change your mind.
privacy-shared = Besides that I give your data to nobody and use it for nothing else.
privacy-first = I keep your answer for this and nothing else. What I keep and for how long: /privacy (version { $version }). If you would rather not: /cancel
privacy-noted = What I keep and for how long: /privacy (version { $version }).
privacy-rights = See everything that I keep: /mydata. Erase everything: /erase. No message that you did not ask for: /stop.
privacy-contact = For questions about your data: { $contact }
privacy-version = Version { $version } of this text, of { $date }.
