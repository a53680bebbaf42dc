## Primul salut

start-hello = Salut! Sunt asistentul comunității tale de învățare.
start-can = Îți găsesc cursuri, ateliere, mentorat, organizații partenere și ghiduri din catalogul comunității.
start-how = Scrie-mi cu vorbele tale ce vrei să înveți, de exemplu „contabilitate pentru începători” sau „ceva gratuit cu calculatorul”.
start-kept = Ce păstrez: numărul tău de utilizator pe această platformă și ce alegi tu – limba, localitatea, interesele, întrebările pe care le trimiți unui coordonator. Mai multe: /privacy

start-hello-all = Salut! Sunt asistentul comunității de învățare. Găsesc cursuri, ateliere, mentorat și organizații partenere.
start-how-all = Aici răspund la /learn și când mă menționați. Despre lucruri personale vorbim în privat.
