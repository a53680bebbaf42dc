## Terminal

console-not-taken = I could not keep that message, so it was not taken. Please try again in a minute; the program's log tells why.
