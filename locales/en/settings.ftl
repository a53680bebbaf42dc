## A member's settings

settings-language = Language: { $language }
settings-place = Place: { $place }
settings-interests = Interests: { $interests }
settings-none = none yet
settings-where = Where do you live? Write the town or village; I use it only to show you what is near. /cancel if you'd rather not.
settings-choose-interests = What are you interested in? Press to choose; press again to undo.
interest-name = { $interest ->
    [entrepreneurship] entrepreneurship
    [digital] computers
    [languages] languages
    [trades] trades
    [arts] arts
    [nature] nature
    [health] health
    [teaching] education
    [volunteering] volunteering
    [money] money
   *[other] { $interest }
}

# What an interest is looked for by
interest-words = { $interest ->
    [entrepreneurship] entrepreneurship business
    [digital] computer digital internet
    [languages] language English conversation
    [trades] trade craft qualification
    [arts] art music theatre photography
    [nature] nature garden farming
    [health] health first aid
    [teaching] education teachers parents
    [volunteering] volunteering volunteer
    [money] money budget funding
   *[other] { $interest }
}
settings-place-none = not set
settings-no-place = That does not look like a place. Write just its name, for example “Sighișoara”, or /cancel.
settings-pick-interest = Choose an interest
