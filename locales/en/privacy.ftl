## What we keep and why

privacy-kept = What I keep about you: your user number on this platform, to recognise you and to answer, and what you chose in /settings (language, place, interests). You can change it there at any time.
privacy-words = Your messages are not kept. I remember your last search for 24 hours at most, so that you can narrow it down; with /cancel I forget it at once.
privacy-questions = A question reaches the coordinators only when you choose “Ask a coordinator” or “Add details”; then it is kept, with everything you added and your language, so that they can answer.
privacy-shared = I give your data to nobody and use it for nothing else.
