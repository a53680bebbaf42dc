## Întrebarea pentru un coordonator, cu detalii

ask-title = Întreabă un coordonator
ask-what = Ce vrei să afli?
ask-what-question = Ce să afle coordonatorul? Până acum: „{ $asked }”. Scrie întrebarea cum vrei să ajungă la el sau păstreaz-o așa. /cancel dacă te-ai răzgândit.
ask-more = Ce ar mai ajuta? (opțional)
ask-more-question = Ce ar mai fi bine să știe? De exemplu vârsta, când ai timp, ce știi deja. Poți sări peste.
