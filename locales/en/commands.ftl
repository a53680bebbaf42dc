## Commands: what they do, and other names for them (parted by commas, without spaces)

command-start = from the beginning: who I am and what I can do
command-start-names = begin
command-learn = find courses, workshops, mentoring, organisations and guides
command-learn-names = search, find, course, courses
command-partners = find partner organisations: who they are, what they offer, what they look for
command-partners-names = organisations, organizations
command-settings = your language, place and interests
command-settings-names = preferences
command-language = change the language
command-language-names = lang
command-invite = invite a coordinator or an organisation's representative
command-invite-names = invitation
command-roles = who has which role in the community
command-roles-names = staff
command-link = link the account here with the one on another platform
command-link-names = connect
command-unlink = take the account here out of the linked ones
command-unlink-names = disconnect
command-privacy = what I keep about you, why and for how long
command-privacy-names = data
command-mydata = see everything that I keep about you, as files
command-mydata-names = my-data
command-erase = erase everything that I keep about you
command-erase-names = forget-me, delete
command-stop = no message that you did not ask for, until /start
command-stop-names = unsubscribe
command-help = what you can do here
command-help-names = commands
command-cancel = drop what we are doing
command-cancel-names = quit, leave

## What may follow a command: its name (lower case, no spaces) and what it is

words-learn = what
words-learn-about = what you would like to learn, in your own words
words-partners = what
words-partners-about = a name, a place, what the organisation offers or is looking for
words-language = language
words-language-about = the language you would like us to use
words-code = code
words-code-about = the code that you were given
command-introductions = your requests to organisations and ideas, and what came of them
command-introductions-names = introductions
