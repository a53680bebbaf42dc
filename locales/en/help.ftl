## Help, and ways out of anything

help-how = Ask me a question in your own words. Or use a command:
help-about = { " " }— { $about }
help-follow = After a list you can write “online too?”, “free ones”, “more”, or the number of a result.
help-cancelled = All right, I have dropped it. Write to me any time.
help-nothing-to-cancel = There is nothing to cancel. Tell me what you would like to learn.
help-unknown = I don't know the command /{ $typed }. You can also write without a command, in your own words.
help-did-you-mean = I don't know /{ $typed }. Did you mean { $line }?
