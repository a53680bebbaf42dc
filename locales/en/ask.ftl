## The question for a coordinator, with details

ask-title = Ask a coordinator
ask-what = What would you like to know?
ask-what-question = What shall I ask the coordinator? So far: “{ $asked }”. Write the question the way you want it, or keep it as it is. /cancel if you've changed your mind.
ask-more = What else would help? (optional)
ask-more-question = What else should the coordinator know? For example your age, when you have time, what you know already. You can skip this.
