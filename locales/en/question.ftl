## Words of questions: lists parted by commas, compared without case and diacritics, the longest phrase first

# Says nothing of the subject: greetings, politeness, wishes, function words. No kinds (course, workshop …): these are asked for.
question-filler = much, new, contact, someone, somebody, talk, speak with, hello, hi, hey, hiya, good morning, good afternoon, good evening, thanks, thank, thank you,
    cheers, please, pls, plz, sorry, excuse me, pardon, ok, okay, yes, yeah, hmm, i, im, ive, id, ill, me, my, mine,
    myself, we, us, our, you, your, u, ur, he, him, his, she, her, its, they, them, their, one, want, wants, wanted,
    wanna, wish, would, like, would like, love to, look, looking, looking for, search, searching, seek, seeking,
    find, finding, found, need, needs, needed, interested, interest, know, wonder, wondering, ask, asking, question,
    tell, say, recommend, recommendation, recommendations, suggest, suggestion, suggestions, advise, advice, help,
    helps, show, give, get, got, getting, offer, offers, offered, provide, provided, have, has, had, having, do,
    does, did, doing, done, be, is, isnt, am, are, arent, was, were, been, can, cant, could, may, might, should,
    shall, will, must, possible, if possible, let, lets, learn, learning, study, try, trying, join, take, taking,
    attend, sign up, enrol, enroll, go, going, come, starts, begins, runs, cost, costs, a, an, the, this, that,
    these, those, there, theres, some, any, something, anything, somewhere, anywhere, here, someone, anyone, somebody,
    anybody, every, all, both, each, other, another, such, same, what, whats, which, who, whom, whose, where,
    wheres, when, why, how, how much, how many, whether, if, and, or, but, nor, so, than, then, as, because, since,
    while, though, not, no, dont, doesnt, to, for, of, on, in, at, by, with, without, from, into, onto, about, over,
    under, through, between, during, towards, regarding, concerning, related, via, per, also, too, very, really,
    quite, just, only, even, still, yet, already, maybe, perhaps, now, today, ever, always, kind, sort, stuff,
    thing, things, way, lot, lots, bit, much, many, most, s, t, re, ve, ll, d, m

# Asks for what can be taken without travelling.
refine-online = online, on line, remotely, from home, over the internet, on the internet, over the web, on the web,
    by internet, via zoom, on zoom, over zoom, at a distance, by distance, distance learning, without travelling,
    without traveling

# Asks for what costs nothing.
refine-free = free, for free, free of charge, cost free, no cost, at no cost, no costs, no fee, no fees,
    without a fee, no charge, without charge, without paying, costs nothing, that cost nothing, that costs nothing,
    zero cost, gratis

# Asks for what is near the member.
refine-near = near, near me, near us, near here, nearby, nearest, nearer, closer, closest, close, close by,
    close to me, close to home, around here, round here, around me, locally, in the area, in my area,
    in our area, in this area, in the neighbourhood, in my neighbourhood, in town, in my town, in our town, not far,
    not too far, not far away, within reach

# Asks for what starts within about a month.
refine-soon = soon, sooner, soonest, very soon, starting soon, starts soon, start soon, beginning soon,
    that start soon, which start soon, coming up, upcoming, shortly, immediately, asap, as soon as possible,
    this week, next week, this month, within a month, in the next few days, in the next few weeks,
    in the coming days, in the coming weeks, right away

# Asks for further answers to the last question.
refine-more = more, more please, more of them, more of those, show more, show me more, see more, give me more,
    a few more, some more, any more, anymore, others, other ones, any others, other options, another one,
    anything else, something else, what else, whats next, next, next ones, next page, the next, the next ones,
    the rest, keep going, continue, go on

# May stand around a refinement of the last question ("and only the free ones, please").
refine-filler = and, or, but, only, just, the, a, an, ones, one, me, us, i, you, we, its, they, them, those, these,
    that, which, who, please, pls, plz, thanks, thank you, thx, cheers, what about, how about, what, how, about,
    any, some, something, anything, all, of, at, in, on, to, for, with, by, are, is, be, am, there, theres, can,
    could, do, does, have, has, got, want, would, like, need, prefer, preferably, rather, if, if possible, possible,
    maybe, perhaps, instead, also, too, then, so, ok, okay, yes, yeah, hmm, now, show, show me, give, give me, see,
    list, find, let, lets, my, your, id, im, not, no, s, d, m

# Leads to a language of teaching: "in Hungarian".
refine-into = in, taught in, in the language, held in, given in

# Any learning opportunity, where nothing else is the subject.
question-opportunities = course, courses, class, classes, opportunity, opportunities, training, trainings, activity, activities, learning

# Organisations rather than what they offer.
question-organisations = organisation, organisations, organization, organizations, association, associations, foundation, foundations, company, companies, institution, institutions, ngo, ngos, partner, partners, who

# A thank-you or goodbye that needs no search.
question-thanks = thanks, thank, thank you, thank you very much, thanks a lot, many thanks, cheers, great, perfect, bye, goodbye, super, all right

# Yes and no to a question of the bot.
answer-yes = yes, yeah, yep, sure, of course, please do, yes please, ok, okay, go ahead, ask, send it
answer-no = no, nope, no thanks, not now, don't, leave it, never mind
