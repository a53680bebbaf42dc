## Întrebarea pentru un coordonator, cu detalii

ask-title = Întreabă un coordonator
ask-what = Ce vrei să afli?
ask-what-question = Ce întrebare să-i trimit coordonatorului? Până acum: „{ $asked }”. Scrie-o cum vrei tu sau las-o așa. /cancel dacă te-ai răzgândit.
ask-more = Ce ar mai ajuta? (opțional)
ask-more-question = Ce ar mai fi bine să știe coordonatorul? De exemplu vârsta ta, când ai timp, ce știi deja. Poți sări peste.
