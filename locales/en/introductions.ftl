## Introductions: members and partner organisations

intro-field = { $field ->
    [name] name
    [handle] account here
    [email] e-mail
    [organisation] the organisation's name, on the idea's card
    [public] the organisation's public contact
   *[phone] phone
}
intro-no-field = nothing
intro-value = { $field }: { $value }
intro-handle = { $platform }, { $handle }
intro-somebody = a member of the community
intro-author = the author of “{ $title }”
intro-idea = the idea “{ $title }”
intro-of-organisation = { $organisation } ({ $member })
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
intro-what = { $kind ->
    [idea] What would you like to say to the author of “{ $to }”? One or two sentences are enough: who you are and how you could help. /cancel if you have changed your mind.
   *[organisation] What would you like to say to { $to }? One or two sentences are enough: who you are and what you are looking for. /cancel if you have changed your mind.
}
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
intro-no-draft = I don't remember that request any more. Begin again, from the organisation (/partners) or the idea (/ideas).
intro-preview = { $kind ->
    [idea] The author of “{ $to }” will read exactly this:
   *[organisation] { $to } will read exactly this:
}
intro-request = { $kind ->
    [idea] Help with the idea “{ $to }”, from { $member }:
   *[organisation] A request for { $to }, from { $member }:
}
intro-would-share = Shared only if you accept: { $fields }
intro-preview-later = { $kind ->
    [idea] And only if they accept, they get this:
   *[organisation] And only if they accept, they get this:
}
intro-preview-back = You can take it back at any time: /introductions. What I keep and why: /privacy (version { $version }).
intro-preview-minor = A coordinator reads the text and the name first, and decides whether to pass it on. You can take it back at any time: /introductions. What I keep and why: /privacy
intro-sent = { $kind ->
    [idea] { PLURAL($count) ->
        [one] Sent to the author of “{ $to }”. I'll remind them after one day; I'll tell you either way, at the latest on { $date }.
       *[other] Sent to the author of “{ $to }”. I'll remind them after { $count } days; I'll tell you either way, at the latest on { $date }.
    }
   *[organisation] { PLURAL($count) ->
        [one] Sent to { $to }. I'll remind them after one day; I'll tell you either way, at the latest on { $date }.
       *[other] Sent to { $to }. I'll remind them after { $count } days; I'll tell you either way, at the latest on { $date }.
    }
}
intro-sent-coordinators = Nobody from { $organisation } is here with us yet, so your request is with the coordinators: they'll get in touch with them. I'll tell you either way, at the latest on { $date }.
intro-sent-held = Your request is with the coordinators. I'll tell you either way, at the latest on { $date }.
intro-left = Fine, I have sent nothing and forgotten what you wrote.
intro-gone = That organisation is not in the catalogue any more. Look for others: /partners
intro-own = { $kind ->
    [idea] It is your own idea.
   *[organisation] You speak for { $to } yourself.
}
intro-shut-out = You can't send such requests any more. If you think that is a mistake, talk to a coordinator.
intro-open-there = { $kind ->
    [idea] You have offered to help with “{ $to }” already. See /introductions
   *[organisation] Your request to { $to } still waits for an answer. You find it in /introductions
}
intro-too-many = { PLURAL($count) ->
    [one] A request of yours is waiting already. Wait for the answer or take it back: /introductions
   *[other] { $count } requests of yours are waiting already. Wait for an answer or take one back: /introductions
}
intro-too-many-weekly = That is enough requests for this week. Try again in a few days.
intro-shut = { $kind ->
    [idea] “{ $to }” takes no new offers of help right now.
   *[organisation] { $to } takes no new requests right now.
}
intro-others = These do something similar:
intro-no-others = I found nobody who does something similar. Look for yourself: /partners

## The partner answers

intro-for-coordinators = It came to you as a coordinator. Accept when you have got in touch with the organisation:
intro-held = It is from somebody under { $age }. Nothing goes out before a coordinator passes it on.
intro-accept-preview = If you go on, { $member } gets this from you:
intro-accept-back = In return you get what they agreed to share. You can take it back at any time: /introductions
intro-no-way = Neither of you would have a way to reach the other. Share at least one: your account here, e-mail or phone.
intro-accepted = { $kind ->
    [idea] Good news: the author of “{ $to }” is glad of your help.
   *[organisation] Good news: { $to } would like to get to know you. This is how you reach them:
}
intro-they-have = { $kind ->
    [idea] They have this from you: { $fields }
   *[organisation] They have this from you: { $fields }
}
intro-they-have-nothing = { $kind ->
    [idea] They have no contact of yours, so the first step is yours.
   *[organisation] They have no contact of yours, so the first step is yours.
}
intro-they-have-public = { $kind ->
    [idea] They have nothing from you.
   *[organisation] They have nothing from you but what is public about the organisation.
}
intro-introduced = You are introduced. This is what you have from { $member }:
intro-introduced-nothing = Nothing but their words: they get in touch with you.
intro-not-told = I can't write to them at the moment, so please take the first step.
intro-ask-first = What would you like to ask { $member }? I pass it on, and nobody's contact with it. /cancel if you have changed your mind.
intro-asked-enough = { PLURAL($count) ->
    [one] You have asked once already. Accept or decline now.
   *[other] You have asked { $count } times already. Accept or decline now.
}
intro-question = { $kind ->
    [idea] The author of “{ $to }” asks something before answering your offer:
   *[organisation] { $to } asks something before answering your request:
}
intro-question-sent = Passed on to { $member }. I bring you the answer.
intro-member-quiet = I can't write to them at the moment. You can still accept or decline.
intro-ask-reply = { $kind ->
    [idea] What do you answer the author of “{ $to }”? /cancel if you would rather not.
   *[organisation] What do you answer { $to }? /cancel if you would rather not.
}
intro-reply = The answer to your question, from { $member }:
intro-reply-sent = Passed on.
intro-replied = You have answered that already. I'll tell you when they decide.
intro-nobody-there = Nobody there can be written to at the moment. You find your request in /introductions
intro-why = Why not? I pass on the reason to { $member }. Choose one or write your own.
intro-because = { $reason ->
    [busy] “We have no capacity for it at the moment.”
    [field] “It is not something that we do.”
    [enough] “There are enough of us already.”
    [later] “Not now, perhaps later.”
    [other] “I need another kind of help.”
   *[elsewhere] “Somebody else can help you better.”
}
intro-declined-sent = I tell { $member }, kindly and with your reason.
intro-declined = { $kind ->
    [idea] The author of “{ $to }” can't take your help this time. They write:
   *[organisation] { $to } can't take your request this time. They write:
}
intro-declined-held = { $kind ->
    [idea] The coordinators did not pass on your offer to help with “{ $to }”. They write:
   *[organisation] The coordinators did not pass on your request to { $to }. They write:
}
intro-trouble = What is wrong with the request of { $member }?
intro-barred = { $kind ->
    [idea] Done: you get no more offers from this person. They only hear a friendly no.
   *[organisation] Done: your organisation gets no more requests from this person. They only hear a friendly no.
}
intro-report = What has happened? I pass it on to the coordinators, with the text of the request.
intro-report-sent = Thank you, the coordinators have it.

## Behind it

intro-withdraw = { $kind ->
    [idea] Shall I take back your help with “{ $to }”?
   *[organisation] Shall I take back your request to { $to }?
}
intro-withdraw-partner = Shall I take back what you agreed with { $member }?
intro-they-know = They already know this of you: { $fields }
intro-withdrawn = { $kind ->
    [idea] An offer of help with “{ $to }”, of { $date }, was withdrawn. There is nothing left to do.
   *[organisation] A request to { $to }, of { $date }, was withdrawn. There is nothing left to do.
}
intro-withdrawn-partner = { $kind ->
    [idea] The author of “{ $to }” has ended working with you.
   *[organisation] { $to } has withdrawn from the introduction.
}
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
   *[failed] { $kind ->
        [idea] Thank you for telling me. Other ideas: /ideas
       *[organisation] Thank you for telling me. Perhaps somebody else fits: /partners
    }
}
intro-passed-on = { $kind ->
    [idea] A coordinator has passed on your offer to the author of “{ $to }”. I'll tell you either way, at the latest on { $date }.
   *[organisation] A coordinator has passed on your request to { $to }. I'll tell you either way, at the latest on { $date }.
}
intro-passed-on-done = { $kind ->
    [idea] Passed on to the author of “{ $to }”.
   *[organisation] Passed on to { $to }.
}
intro-reminder = A request still waits for you:
intro-no-answer-yet = { $kind ->
    [idea] The author of “{ $to }” has not answered yet. What shall we do?
   *[organisation] { $to } has not answered yet. What shall we do?
}
intro-nobody-answers = { $kind ->
    [idea] I can't write to the author of “{ $to }” at the moment. What shall we do?
   *[organisation] Nobody from { $to } can be reached at the moment. What shall we do?
}
intro-expired = { $kind ->
    [idea] The author of “{ $to }” has not answered, so your offer has ended. They got nothing of yours but the text, and the name if you gave it.
   *[organisation] { $to } has not answered, so your request has ended. They got nothing of yours but the text, and the name if you gave it.
}
intro-expired-partner = { $kind ->
    [idea] An offer of help with “{ $to }” has ended without an answer.
   *[organisation] A request to { $to } has ended without an answer.
}
intro-member-gone = { $kind ->
    [idea] Somebody who wanted to help with “{ $to }” can't be reached any more, so their offer has ended.
   *[organisation] Somebody who wanted to get to know { $to } can't be reached any more, so their request has ended.
}
intro-member-lost = { $kind ->
    [idea] I can't reach somebody who helps with “{ $to }”. If they shared a contact with you, please take the first step.
   *[organisation] I can't reach the member whom you accepted for { $to }. If they shared a contact with you, please take the first step.
}
intro-over = That request is not there any more.
intro-not-now = That can't be done now. Where it stands: { $state }
intro-not-yours = Only those who speak for the organisation can do that.

## Help with an idea

intro-for-whom = For which organisation do you speak?
intro-pick-organisation = Choose the organisation
intro-may-name = May all members read on the idea's card that your organisation helps?
intro-preview-named = Once it is accepted, all members read on the idea's card that your organisation helps.
intro-not-helped = This idea takes no help now. See others: /ideas
intro-young-author = Then a grown-up has to be there. Talk to somebody at home, or write me a question and press “Ask a coordinator”. Until then I pass on nothing; you may also decline.
intro-they-come = They get in touch by what you shared.
intro-news-too = I also tell you when something happens to the idea.
intro-closed = “{ $title }” takes no help any more, so your offer has ended. Nothing more of yours is passed on.
intro-closed-merged = “{ $title }” goes on together with “{ $same }”, so your offer has ended. You can offer your help there:
intro-unspoken = You don't speak any more for the organisation in whose name you offered help with “{ $title }”, so the offer has ended. You can offer your own help.
intro-closed-partner = Your idea “{ $title }” takes no help any more, so an offer without an answer has ended.

## Lists

intro-mine = { PLURAL($count) ->
    [one] Your request:
   *[other] Your { $count } requests:
}
intro-none-mine = You have no requests. Find an organisation with /partners and press “Introduce me”, or an idea with /ideas and press “Take part”.
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

intro-reported = { $kind ->
    [idea] A report about an offer to help with “{ $to }”:
   *[organisation] A report about a request to { $to }:
}
intro-reported-words = The request was: “{ $words }”
intro-no-reports = No report is waiting.
intro-report-gone = That report has been seen to.
intro-settled = Done. The member can go on sending requests.
intro-shut-out-done = Done. The member can't send requests any more.
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
button-intro-name = The organisation, on the idea's card
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
    [enough] Enough of us
    [later] Not now
    [other] Another kind of help
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
