## Ce păstrăm și de ce

privacy-kept = Ce păstrez despre tine: numărul tău de pe platformă, ca să te recunosc și să-ți răspund, și ce ai ales la /settings (limba, localitatea, interesele). Le poți schimba oricând acolo.
privacy-words = Mesajele tale nu se păstrează. Ultima căutare o țin minte cel mult 24 de ore, ca s-o poți restrânge; /cancel o uită pe loc.
privacy-questions = O întrebare ajunge la coordonatori doar dacă apeși „Întreabă un coordonator”; atunci se păstrează cu limba ta, ca să-ți poată răspunde.
privacy-shared = Nu dau nimănui datele tale și nu le folosesc la altceva.
