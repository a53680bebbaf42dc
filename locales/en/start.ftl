## The first hello

start-hello = Hello! I am the assistant of your learning community.
start-can = I find courses, workshops, mentoring, partner organisations and guides in the community's catalogue.
start-how = Tell me in your own words what you would like to learn, for example “bookkeeping for beginners” or “something free with computers”.
start-kept = I keep only what you choose: your language, place, interests, and the questions that you pass on to a coordinator. More: /privacy
