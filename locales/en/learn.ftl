## Answers to questions

learn-what = What would you like to learn? A few words are enough.
learn-greeting = Hello! Tell me what you would like to learn or who you are looking for, for example “English conversation” or “who helps young entrepreneurs”.
learn-found = { PLURAL($count) ->
    [one] I found one match:
   *[other] I found { $count } matches:
}
learn-found-first = { PLURAL($count) ->
    [one] I found one match. The first { $shown }:
   *[other] I found { $count } matches. The first { $shown }:
}
learn-page = Results { $first }–{ $last } of { $count }:
learn-wishes = I took into account: { $wishes }.
wish-online = online
wish-free = free
wish-soon = starts within 30 days
wish-near = near { $place }
wish-level = EQF { $level }
wish-language = taught in { $language }
learn-closed = “{ $title }” took applications until { $deadline }; that date has passed.
learn-ended = “{ $title }” ended on { $end }.
learn-nothing-so = I found nothing exactly like that.
learn-without = { PLURAL($count) ->
    [one] Without these filters there is one match:
   *[other] Without these filters there are { $count } matches:
}
learn-nothing = I found nothing in our catalogue that fits “{ $asked }”.
learn-nothing-now = There is nothing of this kind in the catalogue right now.
learn-near = { PLURAL($count) ->
    [one] The closest I have, though it is something else:
   *[other] The closest I have, though they are something else:
}
learn-shall-i-ask = Shall I pass your question on to a coordinator?
learn-passed-on = I have put your question on the coordinators' list: “{ $asked }”.
learn-passed-before = This question is already on the coordinators' list.
learn-no-thanks = All right. Write to me any time.
learn-where = Where do you live? Write the town or village; I'll keep it in /settings. /cancel if you'd rather not.
learn-place-kept = Noted: { $place }. Now tell me what you are looking for.
learn-no-list = There is no open list. Tell me what you are looking for.
learn-old-list = That list is no longer open. Tell me again what you are looking for.
learn-no-more = That is all I found.
learn-gone = It is no longer in the catalogue. Tell me what you are looking for and I'll show you what there is now.
learn-no-interests = You have not chosen any interests yet. Choose them in /settings.
learn-which-level = Which level? (EQF, the European Qualifications Framework)
learn-no-levels = None of these results gives a level.
learn-which-language = Taught in which language?
learn-no-languages = None of these results says which language it is taught in.

# Words that stand before a level, as a list
refine-level = EQF, level, EQF level, at level
learn-thanks = You're welcome! Write to me any time.
learn-no-number = { PLURAL($count) ->
    [one] This list has only the number 1.
   *[other] This list has the numbers 1–{ $count }.
}
learn-nothing-else = There is nothing else of this kind right now.
learn-unknown-place = I don't know where { $place } is, so I can't choose by distance. You can write another place in /settings.
