## Questions that coordinators answer

command-inbox = the questions that wait for a coordinator
command-inbox-names = questions
button-not-helpful = Not what I wanted
inbox-empty = No questions are waiting.
inbox-waiting = { PLURAL($count) ->
    [one] One question is waiting:
   *[other] { $count } questions are waiting, those that most people ask first:
}
inbox-people = { PLURAL($count) ->
    [one] asked by one person
   *[other] asked by { $count } people
}
inbox-since = since { $date }
inbox-figures = Questions to me so far: { $asked } · answered by me: { $found } · passed on to coordinators: { $passed } · answered by a person: { $answered } · put aside: { $aside } · waiting: { $open }
inbox-asked = { PLURAL($count) ->
    [one] One person asks:
   *[other] { $count } people ask:
}
inbox-ask-answer = What do you answer to “{ $asked }”? Everybody who asked gets it. /cancel if you've changed your mind.
inbox-preview = { PLURAL($count) ->
    [one] One person will read:
   *[other] { $count } people will read:
}
inbox-answer = You asked “{ $asked }”. A coordinator answers:
inbox-not-sent = All right, I've sent nothing. The question is waiting: /inbox
inbox-sent = { PLURAL($count) ->
    [one] I've sent the answer to one person.
   *[other] I've sent the answer to { $count } people.
}
inbox-sent-and-kept = { PLURAL($count) ->
    [one] I've sent the answer to one person. From now on I give it myself to whoever asks.
   *[other] I've sent the answer to { $count } people. From now on I give it myself to whoever asks.
}
inbox-gone = This question isn't waiting any more, or something has changed. Look again: /inbox
inbox-shall-i-put-aside = Put “{ $asked }” aside? Whoever asked is told that we've found no answer.
inbox-aside = I've put it aside and told them.
inbox-no-answer = You asked “{ $asked }”. I've asked the coordinators, but for now nobody knows an answer. You can try other words, too.
button-inbox-answer = Answer
button-inbox-aside = Put aside
button-inbox-aside-yes = Yes, put it aside
button-inbox-send = Send
button-inbox-keep = Send and remember
button-inbox-rewrite = Write it differently
inbox-waits = A question that I couldn't answer is waiting for a coordinator.
button-inbox = Waiting questions
button-inbox-same = Same as…
button-inbox-apart = Take apart
button-inbox-look = See what they ask
inbox-ask-same = Which question asks the same as “{ $asked }”? The likeliest first.
inbox-joined = “{ $one }” and “{ $other }” lie together now: one answer reaches everybody who asked.
inbox-alone = No other question is waiting.
inbox-taken-apart = Taken apart: each question waits for its own answer again.
