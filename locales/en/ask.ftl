## The question for a coordinator, with details

ask-title = Ask a coordinator
ask-what = What would you like to know?
ask-what-question = What should the coordinator read? So far: “{ $asked }”. Write it the way you want it passed on, or keep it. /cancel if you changed your mind.
ask-more = What else would help? (optional)
ask-more-question = What else would be good to know? For example your age, when you have time, what you know already. You can skip this.
