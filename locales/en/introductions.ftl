## Introductions: members and partner organisations

intro-field = { $field ->
    [name] name
    [handle] account here
    [email] e-mail
   *[phone] phone
}
intro-no-field = nothing
intro-value = { $field }: { $value }
intro-handle = { $platform }, { $handle }
intro-somebody = a member of the community
intro-quote = “{ $words }”
intro-state = { $state ->
    [held] waiting for a coordinator
    [asked] waiting for an answer
    [introduced] introduced
    [declined] declined
    [expired] ended without an answer
   *[withdrawn] withdrawn
}
intro-stands = Where it stands: { $state }
intro-until = An answer is possible until { $date }.
intro-public-contact = Public contact: { $contact }
intro-public-page = Page: { $url }

## The member asks

intro-of-age = One thing first: are you { $age } or older?
intro-minor = Thank you. A coordinator reads your request first and decides whether to pass it on.
intro-what = What would you like to say to { $organisation }? One or two sentences are enough: who you are and what you are looking for. /cancel if you have changed your mind.
intro-share = What may { $with } get from you? Press what you want to share, then “Continue”. You may also share nothing.
intro-which = { $field ->
    [name] What are you called? Write it as they should read it.
    [email] Which e-mail address may they have?
   *[phone] Which phone number may they have?
}
intro-not-so = { $field ->
    [name] I see no name there. What are you called?
    [email] That is no e-mail address. It looks like this: ana@example.org
   *[phone] That is no phone number. It looks like this: +40 721 000 111
}
intro-no-handle = Your account here has no public name that others could write to. Share something else.
intro-no-draft = I don't remember that request any more. Begin again from the organisation's card: /partners
intro-preview = { $organisation } will read exactly this:
intro-request = A request for { $organisation }, from { $member }:
intro-would-share = Shared only if you accept: { $fields }
intro-preview-later = And only if they accept, they get this:
intro-preview-back = You can take it back at any time: /introductions. What I keep and why: /privacy (version { $version }).
intro-preview-minor = A coordinator reads the text and the name first, and decides whether to pass it on. You can take it back at any time: /introductions. What I keep and why: /privacy
intro-sent = { PLURAL($count) ->
    [one] Sent to { $organisation }. I remind them after one day; I tell you either way, at the latest on { $date }.
   *[other] Sent to { $organisation }. I remind them after { $count } days; I tell you either way, at the latest on { $date }.
}
intro-sent-coordinators = Nobody from { $organisation } is here with us yet, so your request is with the coordinators: they get in touch with them. I tell you either way, at the latest on { $date }.
intro-sent-held = Your request is with the coordinators. I tell you either way, at the latest on { $date }.
intro-left = Fine, I have sent nothing and forgotten what you wrote.
intro-gone = That organisation is not in the catalogue any more. Look for others: /partners
intro-own = You speak for { $organisation } yourself.
intro-shut-out = You can't ask for introductions any more. If you think that is a mistake, talk to a coordinator.
intro-open-there = Your request to { $organisation } still waits for an answer. You find it in /introductions
intro-too-many = { PLURAL($count) ->
    [one] A request of yours is waiting already. Wait for the answer or take it back: /introductions
   *[other] { $count } requests of yours are waiting already. Wait for an answer or take one back: /introductions
}
intro-too-many-weekly = That is enough requests for this week. Try again in a few days.
intro-shut = { $organisation } takes no new requests right now.
intro-others = These do something similar:
intro-no-others = I found nobody who does something similar. Look for yourself: /partners

## The partner answers

intro-for-coordinators = It came to you as a coordinator. Accept when you have got in touch with the organisation:
intro-held = It is from somebody under { $age }. Nothing goes out before a coordinator passes it on.
intro-accept-preview = If you go on, { $member } gets this from you:
intro-accept-back = In return you get what they agreed to share. You can take it back at any time: /introductions
intro-no-way = Neither of you would have a way to reach the other. Share at least one: your account here, e-mail or phone.
intro-accepted = Good news: { $organisation } would like to get to know you. This is how you reach them:
intro-they-have = They have this from you: { $fields }
intro-they-have-nothing = They have no contact of yours, so the first step is yours.
intro-they-have-public = They have nothing from you but what is public about the organisation.
intro-introduced = You are introduced. This is what you have from { $member }:
intro-introduced-nothing = Nothing but their words: they get in touch with you.
intro-not-told = I can't write to them at the moment, so please take the first step.
intro-ask-first = What would you like to ask { $member }? I pass it on, and nobody's contact with it. /cancel if you have changed your mind.
intro-asked-enough = { PLURAL($count) ->
    [one] You have asked once already. Accept or decline now.
   *[other] You have asked { $count } times already. Accept or decline now.
}
intro-question = { $organisation } asks something before answering your request:
intro-question-sent = Passed on to { $member }. I bring you the answer.
intro-member-quiet = I can't write to them at the moment. You can still accept or decline.
intro-ask-reply = What do you answer { $organisation }? /cancel if you would rather not.
intro-reply = The answer to your question, from { $member }:
intro-reply-sent = Passed on.
intro-replied = You have answered that already. I tell you when they decide.
intro-nobody-there = Nobody there can be written to at the moment. You find your request in /introductions
intro-why = Why not? I pass on the reason to { $member }. Choose one or write your own.
intro-because = { $reason ->
    [busy] “We have no capacity for it at the moment.”
    [field] “It is not something that we do.”
   *[elsewhere] “Somebody else can help you better.”
}
intro-declined-sent = I tell { $member }, kindly and with your reason.
intro-declined = { $organisation } can't take your request this time. They write:
intro-declined-held = The coordinators did not pass on your request to { $organisation }. They write:
intro-trouble = What is wrong with the request of { $member }?
intro-barred = Done: your organisation gets no more requests from this person. They only hear a friendly no.
intro-report = What has happened? I pass it on to the coordinators, with the text of the request.
intro-report-sent = Thank you, the coordinators have it.

## Behind it

intro-withdraw = Shall I take back your request to { $organisation }?
intro-withdraw-partner = Shall I take back what you agreed with { $member }?
intro-they-know = They already know this of you: { $fields }
intro-withdrawn = A request to { $organisation }, of { $date }, was withdrawn. There is nothing left to do.
intro-withdrawn-partner = { $organisation } has withdrawn from the introduction.
intro-forget = Please delete what you got and don't use it any more: { $fields }
intro-withdrawn-yours = Done, it is taken back and I told the other side.
intro-asked-to-forget = I asked them to delete this: { $fields }. What they wrote down I can't reach.
intro-widened = Now the coordinators see your request too.
intro-widened-before = The coordinators see it already.
intro-waits = Fine. An answer is possible until { $date }.
intro-how = How did it go with { $with }?
intro-outcome = { $outcome ->
    [met] Good to hear, thank you!
    [not-yet] Thank you. When it has happened, tell me in /introductions
   *[failed] Thank you for telling me. Perhaps somebody else fits: /partners
}
intro-passed-on = A coordinator has passed on your request to { $organisation }. I tell you either way, at the latest on { $date }.
intro-passed-on-done = Passed on to { $organisation }.
intro-reminder = A request still waits for you:
intro-no-answer-yet = { $organisation } has not answered yet. What shall we do?
intro-nobody-answers = Nobody from { $organisation } can be reached at the moment. What shall we do?
intro-expired = { $organisation } has not answered, so your request has ended. They got nothing of yours but the text, and the name if you gave it.
intro-expired-partner = A request to { $organisation } has ended without an answer.
intro-member-gone = Somebody who wanted to get to know { $organisation } can't be reached any more, so their request has ended.
intro-member-lost = I can't reach the member whom you accepted for { $organisation }. If they shared a contact with you, please take the first step.
intro-over = That request is not there any more.
intro-not-now = That can't be done now. Where it stands: { $state }
intro-not-yours = Only those who speak for the organisation can do that.

## Lists

intro-mine = { PLURAL($count) ->
    [one] Your request:
   *[other] Your { $count } requests:
}
intro-none-mine = You have no requests. Find an organisation with /partners and press “Introduce me”.
intro-requests = { PLURAL($count) ->
    [one] One request that is yours to answer or was accepted:
   *[other] { $count } requests that are yours to answer or were accepted:
}
intro-no-requests = No requests are waiting for you.
intro-item-partner = { $member } → { $organisation }
intro-you-share = You share if they accept: { $fields }
intro-you-have = This is what you have:

## A partner's inbox

intro-inbox = Requests for { $organisation }
intro-inbox-most = { PLURAL($count) ->
    [one] One open request at a time. Choose how many there may be:
   *[other] Up to { $count } open requests at a time. Choose how many there may be:
}
intro-inbox-open = You are taking requests. If you need a break, choose until when:
intro-inbox-paused = You are taking no requests until { $date }. Whoever asks is told kindly, and shown others.

## Coordinators

intro-reported = A report about a request to { $organisation }:
intro-reported-words = The request was: “{ $words }”
intro-no-reports = No report is waiting.
intro-report-gone = That report has been seen to.
intro-settled = Done. The member can go on asking for introductions.
intro-shut-out-done = Done. The member can't ask for introductions any more.
intro-figures = Introductions, as far as they are kept:
intro-figures-none = none yet
intro-figure = { $what }: { $count }
intro-figure-outcome = { $side ->
    [member] members say
   *[partner] partners say
} { $outcome ->
    [met] “met”
    [not-yet] “not yet”
   *[failed] “did not work out”
}

## Buttons

button-intro-of-age = I am { $age } or older
button-intro-minor = No, younger
button-intro-field = { $field ->
    [name] Name
    [handle] Account here
    [email] E-mail
   *[phone] Phone
}
button-intro-shared = ✓ { $field }
button-intro-continue = Continue
button-intro-send = Send
button-intro-cancel = Drop it
button-intro-rewrite = Change the text
button-intro-reshare = Change what is shared
button-intro-see = See the request
button-intro-accept = Accept
button-intro-accept-yes = Yes, introduce us
button-intro-ask-first = Ask first
button-intro-decline = Decline
button-intro-trouble = Something is wrong
button-intro-pass-on = Pass on
button-intro-because = { $reason ->
    [busy] No capacity now
    [field] Not what we do
   *[elsewhere] Others can help better
}
button-intro-bar = No more requests from this person
button-intro-report = Tell the coordinators
button-intro-reply = Answer
button-intro-withdraw = Take it back
button-intro-withdraw-yes = Yes, take it back
button-intro-keep = No, keep it
button-intro-widen = Ask a coordinator too
button-intro-others = Show others
button-intro-wait = Keep waiting
button-intro-outcome = { $outcome ->
    [met] We met
    [not-yet] Not yet
   *[failed] It didn't work out
}
button-intro-requests = For you to answer ({ $count })
button-intro-figures = Counts
button-intro-reports = Reports
button-intro-inbox = Requests for { $organisation }
button-intro-pause = Pause until { $date }
button-intro-open = Take requests again
button-intro-settle = Seen to, no more to do
button-intro-shut-out = No more introductions for this person
