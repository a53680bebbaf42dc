## What the program says of itself when something is wrong

engine-fault = Something went wrong on my side. Please try again in a minute; what you chose before is kept.
engine-slow = That took too long, so I stopped. Try again, or ask in fewer words.
engine-forgotten = Sorry, I have lost the thread of our conversation. Tell me once more what you are looking for.
engine-late = My earlier question has expired, so I'm treating your message as a new one.
engine-old-button = This button is no longer valid. Tell me what you are looking for, or see /help.
engine-no-words = There were no words in that message. Tell me what you would like to learn, for example “English for beginners”.
engine-too-long = { PLURAL($count) ->
    [one] That message has { $count } character; I read { $limit } at most. Tell me briefly what you are looking for.
   *[other] That message has { $count } characters; I read { $limit } at most. Tell me briefly what you are looking for.
}
engine-not-yours = This command is for coordinators. What you can do: /help
engine-private = This is personal, so let's talk about it in private, not in front of everyone.
