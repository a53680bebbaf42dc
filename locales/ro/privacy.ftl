## Ce păstrăm și de ce

privacy-kept = Ce păstrez despre tine: numărul tău de utilizator pe această platformă, ca să te recunosc și să-ți răspund, și ce ai ales la /settings (limba, localitatea, interesele). Le poți schimba oricând acolo.
privacy-words = Mesajele tale nu se păstrează. Ultima căutare o țin minte cel mult 24 de ore, ca s-o poți restrânge; cu /cancel o uit pe loc.
privacy-questions = O întrebare ajunge la coordonatori doar dacă alegi „Întreabă un coordonator” sau „Adaugă detalii”; atunci se păstrează, cu tot ce ai adăugat și cu limba ta, ca să-ți poată răspunde.
privacy-shared = Nu dau nimănui datele tale și nu le folosesc la altceva.
