## Terminal

console-not-taken = I could not save your message, so nothing was done with it. Please try again in a minute; the reason is in the program's log.
