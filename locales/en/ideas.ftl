## Ideas: from the first sentence to what came of them

command-idea = share an idea and hear what comes of it
command-idea-names = idea
command-ideas = the community's ideas: read, support and follow them
command-ideas-names = ideas
command-myideas = your ideas and where they stand
command-myideas-names = myideas
command-moderate = the ideas that wait for a coordinator
command-moderate-names = moderate
words-ideas = idea
words-ideas-about = words of the idea, or its number
idea-state = { $state ->
    [draft] draft
    [submitted] waiting for a coordinator
    [in-review] under discussion
    [needs-information] waiting for details
    [accepted] accepted
    [piloting] being tried out
    [implemented] done
    [declined] declined
    [duplicate] said before
    [withdrawn] withdrawn
   *[archived] archived
}
idea-called = { $title } (no. { $number })
idea-untitled = untitled
idea-support = { PLURAL($count) ->
    [one] { $count } supporter
   *[other] { $count } supporters
}
idea-needs = What it needs: { $needs }
idea-place = Where: { $place }
idea-areas = About: { $areas }
idea-by = Suggested by { $name }
idea-by-somebody = Suggested by a member of the community
idea-helpers = { PLURAL($count) ->
    [one] One person helps already.
   *[other] { $count } people help already.
}
idea-helped-by = Helping: { $organisations }
idea-helped-by-more = Helping: { $organisations } and others ({ $count })
idea-competence = { $competence ->
    [spotting-opportunities] spotting opportunities
    [creativity] creativity
    [vision] vision
    [valuing-ideas] valuing ideas
    [ethical-thinking] ethical and sustainable thinking
    [self-awareness] self-awareness and self-efficacy
    [motivation] motivation and perseverance
    [mobilising-resources] mobilising resources
    [financial-literacy] financial and economic literacy
    [mobilising-others] mobilising others
    [initiative] taking the initiative
    [planning] planning and management
    [coping-with-risk] coping with ambiguity, uncertainty and risk
    [working-with-others] working with others
   *[learning-through-experience] learning through experience
}

# Words by which a competence is suggested, as a list
idea-competence-words = { $competence ->
    [spotting-opportunities] opportunity, missing, demand
    [creativity] creative, artistic, invent, design
    [vision] future, vision
    [valuing-ideas] value, patent, contest
    [ethical-thinking] environment, sustainable, recycling, reuse
    [self-awareness] confidence, courage
    [motivation] motivation, perseverance
    [mobilising-resources] resources, tools, materials, sponsors
    [financial-literacy] money, budget, saving, business
    [mobilising-others] volunteers, campaign, neighbours
    [initiative] initiative, organise
    [planning] planning, project, schedule
    [coping-with-risk] risk, emergency
    [working-with-others] team, together, club
   *[learning-through-experience] practice, workshop, hands-on
}
idea-usual = { $reason ->
    [read] Everybody can read and support it.
    [unclear] Please say a little more about what it is.
    [for-whom] Who would it be for, and how many?
    [means] What would it take to do it?
    [not-ours] It isn't something our community can do.
    [exists] There is something like it already.
    [no-means] We don't have the people or the money for it now.
    [fits] It fits what we want to do.
    [trial] We're trying it with a few people first.
    [works] It's done, and it works.
    [rules] It breaks the rules of our community.
   *[quiet] Nobody has worked on it for a long time.
}

## The author writes

idea-form = Your idea
idea-have-draft = You've begun an idea: “{ $title }”. Shall we go on? If you begin another, this draft is lost.
idea-ask-title = What's your idea called? A few words will do. You can leave any time with /cancel; what you've written stays.
idea-ask-what = What is it, and who is it for? Two or three sentences.
idea-ask-needs = What would it need: people, a place, tools, money?
idea-ask-place = Where would it be?
idea-ask-signature = What shall I call you to others? Write a name, or stay unnamed.
idea-ask-areas = What's the idea about? Press to choose; press again to take it back.
idea-pick-area = Choose an area
idea-like = { PLURAL($count) ->
    [one] This idea is like it; if it's the very same, better support it:
   *[other] These { $count } ideas are like it; if one is the very same, better support it:
}
idea-like-go-on = If yours is another one, let's go on:
idea-preview = This is how others will read it:
idea-preview-next = A coordinator reads it first. I'll tell you at every step.
idea-no-draft = You haven't begun an idea. Begin one with /idea
idea-discarded = I've thrown the draft away.
idea-too-many = { PLURAL($count) ->
    [one] One idea of yours is waiting for a coordinator already. Wait a little, or withdraw it: /myideas
   *[other] { $count } ideas of yours are waiting for a coordinator already. Wait a little, or withdraw one: /myideas
}
idea-too-many-weekly = That's enough ideas for this week. Your draft stays; send it in a few days: /idea
idea-too-many-links = { PLURAL($count) ->
    [one] There is a link in it. There can be { $limit } at most; change the text and send it again.
   *[other] There are { $count } links in it. There can be { $limit } at most; change the text and send it again.
}
idea-banned = Ideas here go without “{ $word }”. Put it in other words and send it again.
idea-said-before = You've sent this idea in the same words before. It's in /myideas
idea-submitted = Thank you! Your idea is with the coordinators, as number { $number }. I'll tell you at every step.
idea-found-again = Find it any time with /ideas { $number }.
idea-link = It has a link too, which you can pass on once everyone can see it: { $url }

## An idea

idea-gone = This idea isn't here any more. See others: /ideas
idea-no-number = I can't find an idea with number { $number }. See them all: /ideas
idea-own-support = It's your own idea, so your support goes without saying.
idea-no-support-now = This idea can't be supported any more.
idea-supported = Thank you, you support it. I'll tell you when something happens with it.
idea-unsupported = Done, you don't support it any more.
idea-followed = I'll tell you when something happens with it.
idea-unfollowed = I won't write to you about it any more.
idea-shall-i-withdraw = Withdraw the idea “{ $title }”? Nobody will see it any more.
idea-no-withdraw-now = The idea can't be withdrawn any more. Talk to a coordinator.
idea-withdrawn = I've withdrawn the idea “{ $title }”.
idea-ask-answer = A coordinator asks about “{ $title }”. Write what I should add to the text. /cancel if you've changed your mind.
idea-answered = I've added your answer to the idea. I'll tell you when something is decided.
idea-nothing-asked = There's nothing to answer here any more.
idea-news-author = News of your idea “{ $title }” (no. { $number }): { $state }
idea-news = News of an idea that you care about, “{ $title }” (no. { $number }): { $state }

## Lists

ideas-none = There are no ideas yet. Share the first one!
ideas-none-such = There are no ideas of that kind.
ideas-found = { PLURAL($count) ->
    [one] One idea of the community:
   *[other] { $count } ideas of the community, the newest first:
}
ideas-nothing = I've found no idea about “{ $asked }”.
ideas-best = { PLURAL($count) ->
    [one] The idea that fits:
   *[other] The { $count } ideas that fit:
}
ideas-none-mine = You have no ideas here. Share one!
ideas-mine = { PLURAL($count) ->
    [one] Your idea:
   *[other] Your { $count } ideas:
}
ideas-helped = { PLURAL($count) ->
    [one] The idea that you help with:
   *[other] The { $count } ideas that you help with:
}
ideas-none-helped = You help with no idea yet. Choose one with /ideas and press “Take part”.
idea-ask-filter = Which ideas would you like to see?
idea-pick-filter = Choose an area or a status

## Coordinators

moderate-waits = An idea is waiting for a coordinator.
moderate-nothing = No ideas are waiting.
moderate-queue = { PLURAL($count) ->
    [one] One idea is waiting:
   *[other] { $count } ideas are waiting, the oldest first:
}
moderate-why = The new status of “{ $title }”: { $state }. Why? The author and everybody who follows it will read the reason. Choose one or write it. /cancel if you've changed your mind.
moderate-decided = Done. The new status of “{ $title }”: { $state }. The author and everybody who follows it will hear of it.
moderate-not-now = That can't be done any more. The idea's status: { $state }

## Buttons

button-idea-go-on = Go on
button-idea-anew = Begin another
button-idea-unnamed = No name
button-idea-empty = Leave it empty
button-idea-submit = Send
button-idea-discard = Throw away
button-idea-field = { $field ->
    [title] Title
    [what] Text
    [needs] What it needs
    [place] Place
   *[signature] Name
}
button-idea-areas = Area
button-idea-see = See the idea
button-idea-mine = My ideas
button-idea-new = Share an idea
button-idea-all = All ideas
button-idea-filter = Choose what you see
button-idea-answer = Answer
button-idea-withdraw = Withdraw
button-idea-support = Support
button-idea-unsupport = Take support back
button-idea-follow = Follow
button-idea-unfollow = Unfollow
button-idea-help = Take part
button-idea-offer = My organisation helps
button-idea-own-help = Your help
button-idea-helpers = Who helps ({ $count })
button-idea-helped = Where I help ({ $count })
button-idea-requests = My requests
button-moderate = Ideas to read
button-moderate-decide = Decide
button-moderate-back = Waiting ideas
button-moderate-to = { $state ->
    [in-review] Let all read it
    [needs-information] Ask for details
    [accepted] Accept
    [piloting] Trying it out
    [implemented] It's done
    [declined] Decline
   *[archived] Archive
}
idea-news-merged = The idea “{ $title }” (no. { $number }) is the same as “{ $same }” (no. { $other }), so they go on together. Whoever supported it supports that one now.
moderate-same = Which idea is “{ $title }” the same as? Choose it or write its number. Its supporters move there and hear of it. /cancel if you've changed your mind.
moderate-no-same = I can't find a public idea with number { $number }. What's its number? /cancel if you've changed your mind.
moderate-merged = Done: “{ $title }” goes on together with { $other }. The author and everybody who follows it will hear of it.
button-moderate-merge = Same as another
moderate-file = { PLURAL($count) ->
    [one] One idea with its status, and how many support it; without names.
   *[other] { $count } ideas with their status, and how many support them; the newest first, without names.
}
moderate-file-more = Older ideas are in the next file.
moderate-no-file = There are no ideas yet to put into a file.
button-moderate-file = { $format ->
    [csv] All ideas, CSV
   *[json] All ideas, JSON
}
button-moderate-older = Older ideas

## Innovations: what other communities read

innovations-title = Innovations of a learning community
innovations-about = Ideas of our members that were accepted, tried out or carried out, to be re-used under the licence { $licence }.
innovation-state = Status: { $state }
idea-release = Share “{ $title }” with other communities? What it is, what it needs, where, and what came of it will stand on the web, under the licence { $licence }. Your name won't. You can take it back at any time; what others have copied by then stays with them.
idea-released = Done: other communities can read it now.
idea-unreleased = Done: other communities can't read it here any more.
idea-no-release-now = This idea can't be shared with other communities now.
button-idea-release = Share with other communities
button-idea-release-yes = Yes, share it
button-idea-release-no = Leave it
button-idea-unrelease = No longer share
idea-digest = { PLURAL($count) ->
    [one] News of an idea that you care about:
   *[other] { $count } pieces of news of ideas that you care about:
}
idea-digest-merged = goes on together with “{ $title }” (no. { $number })
idea-digest-adopted = in { $community }: { $state }
