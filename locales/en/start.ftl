## The first hello

start-hello = Hello! I am the assistant of your learning community.
start-can = I can find courses, workshops, mentoring, partner organisations and guides in the community's catalogue.
start-how = Tell me in your own words what you would like to learn, for example “bookkeeping for beginners” or “something free about entrepreneurship”.
start-kept = What I keep: your user number on this platform and what you choose – language, place, interests, the questions that you pass on to a coordinator. More: /privacy

start-hello-all = Hello everyone! I am the assistant of this learning community. I find courses, workshops, mentoring and partner organisations.
start-how-all = Here I answer /learn and whenever you mention me. For anything personal, let's talk in private.
