## Ce păstrăm și de ce

privacy-kept = Ce păstrez despre tine: numărul tău de utilizator pe platforma de pe care îmi scrii, ca să te recunosc și să-ți răspund; ziua în care mi-ai scris ultima dată; și ce ai ales la /settings (limba, localitatea, interesele). Le poți schimba oricând acolo. Ce salvezi rămâne la /saved până renunți.
privacy-words = Mesajele tale nu se păstrează. Ultima căutare o țin minte cel mult 24 de ore, ca s-o poți restrânge; cu /cancel o uit pe loc.
privacy-questions = { PLURAL($count) ->
    [one] O întrebare ajunge la coordonatori doar dacă alegi „Întreabă un coordonator” sau „Adaugă detalii”; atunci se păstrează, cu tot ce ai adăugat și cu limba ta, ca să-ți poată răspunde, cel mult o zi.
    [few] O întrebare ajunge la coordonatori doar dacă alegi „Întreabă un coordonator” sau „Adaugă detalii”; atunci se păstrează, cu tot ce ai adăugat și cu limba ta, ca să-ți poată răspunde, cel mult { $count } zile.
   *[other] O întrebare ajunge la coordonatori doar dacă alegi „Întreabă un coordonator” sau „Adaugă detalii”; atunci se păstrează, cu tot ce ai adăugat și cu limba ta, ca să-ți poată răspunde, cel mult { $count } de zile.
}
privacy-answers = Coordonatorii văd întrebările pe care le trimiți, dar nu și cine le-a pus. Dacă păstrează un răspuns pentru toți, întrebarea rămâne deasupra lui, fără numele tău.
privacy-inactive = { PLURAL($count) ->
    [one] Dacă o zi nu-mi scrii nimic, șterg tot ce păstrez despre tine. Te anunț cu o lună înainte, în afară de cazul în care mi-ai cerut cu /stop să nu-ți scriu.
    [few] Dacă { $count } zile nu-mi scrii nimic, șterg tot ce păstrez despre tine. Te anunț cu o lună înainte, în afară de cazul în care mi-ai cerut cu /stop să nu-ți scriu.
   *[other] Dacă { $count } de zile nu-mi scrii nimic, șterg tot ce păstrez despre tine. Te anunț cu o lună înainte, în afară de cazul în care mi-ai cerut cu /stop să nu-ți scriu.
}
privacy-roles = Dacă ai un rol aici sau conturi legate, păstrez care; cine a schimbat un rol se notează pentru coordonatori, cu numere și fără nume.
privacy-introductions = { PLURAL($count) ->
    [one] Când ceri să faci cunoștință cu o organizație, te oferi să ajuți la o idee sau primești ajutor la a ta, păstrez ce ai scris, ce ai acceptat să împărtășești, când și pe baza cărui text, și cum a mers, cel mult o zi după ce s-a încheiat. Cealaltă parte primește doar ce ai văzut înainte să trimiți.
    [few] Când ceri să faci cunoștință cu o organizație, te oferi să ajuți la o idee sau primești ajutor la a ta, păstrez ce ai scris, ce ai acceptat să împărtășești, când și pe baza cărui text, și cum a mers, cel mult { $count } zile după ce s-a încheiat. Cealaltă parte primește doar ce ai văzut înainte să trimiți.
   *[other] Când ceri să faci cunoștință cu o organizație, te oferi să ajuți la o idee sau primești ajutor la a ta, păstrez ce ai scris, ce ai acceptat să împărtășești, când și pe baza cărui text, și cum a mers, cel mult { $count } de zile după ce s-a încheiat. Cealaltă parte primește doar ce ai văzut înainte să trimiți.
}
privacy-ideas = Ideile pe care le trimiți le citesc întâi coordonatorii, apoi, dacă devin publice, toți membrii, cu numele pe care l-ai scris sau fără. Ce susții și ce urmărești nu vede nimeni altcineva; ceilalți văd doar câți sunt. O ciornă uitată se șterge după { $count } de zile. Ce spui despre o idee citește întâi un coordonator, apoi toți membrii, cu numele tău doar dacă semnezi. Ce semnalezi citesc numai coordonatorii, fără să afle cine ești. Dacă ștergi tot, amândouă dispar, ideile publice rămân fără numele tău, iar susținerea rămâne doar un număr. Dacă arăți una și altor comunități, e pe web, fără numele tău, până o retragi sau ștergi tot.
privacy-files = Dacă pui o fotografie sau un document la o idee, fișierul rămâne pe platforma pe care mi l-ai trimis; eu îi păstrez numărul de acolo, numele, tipul și mărimea, până îl scoți sau ștergi tot. Îl vede oricine poate citi ideea; cine o citește pe altă platformă primește acolo o copie.
privacy-announcements = { PLURAL($count) ->
    [one] Că ți-am trimis un anunț țin minte o zi după ce a ajuns la toți, ca să nu-l primești de două ori; orele de liniște și despre ce nu vrei anunțuri, până le schimbi.
    [few] Că ți-am trimis un anunț țin minte { $count } zile după ce a ajuns la toți, ca să nu-l primești de două ori; orele de liniște și despre ce nu vrei anunțuri, până le schimbi.
   *[other] Că ți-am trimis un anunț țin minte { $count } de zile după ce a ajuns la toți, ca să nu-l primești de două ori; orele de liniște și despre ce nu vrei anunțuri, până le schimbi.
}
privacy-digest = Dacă vrei sau nu să primești, o dată pe săptămână, oportunitățile noi de la temele tale, țin minte până te răzgândești.
privacy-shared = În rest nu dau nimănui datele tale și nu le folosesc la altceva.
privacy-first = Răspunsul îl păstrez doar pentru asta. Ce păstrez și cât timp: /privacy (versiunea { $version }). Dacă mai bine nu: /cancel
privacy-noted = Ce păstrez și cât timp: /privacy (versiunea { $version }).
privacy-rights = Vezi tot ce păstrez: /mydata. Șterge tot: /erase. Niciun mesaj pe care nu l-ai cerut: /stop.
privacy-contact = Pentru întrebări despre datele tale: { $contact }
privacy-version = Versiunea { $version } a acestui text, din { $date }.
