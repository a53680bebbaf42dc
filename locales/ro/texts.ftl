## Greșeli în textele proprii ale comunității

texts-unreadable = Nu pot citi { $file }: { $reason }. Verifică setarea „texts” și drepturile dosarului.
texts-syntax = { $file }, linia { $line }: nu e text Fluent valid ({ $reason }). Corectează linia sau șterge mesajul, ca să rămână cel al programului.
texts-unknown = { $file }: mesajul „{ $message }” nu există. Verifică numele; lista completă e în dosarul locales.
texts-argument = { $file }: mesajul „{ $message }” nu primește „{ $argument }”. Folosește doar valorile din mesajul original.
texts-pattern = { $file }: mesajul „{ $message }” nu poate fi folosit ({ $reason }). Corectează-l sau șterge-l, ca să rămână cel al programului.
texts-language = { $folder }: programul nu vorbește limba aceasta. Dosarele se numesc ro, en sau cy.
texts-default = Limba comunității nu poate fi „{ $language }”. Alege ro, en sau cy.
