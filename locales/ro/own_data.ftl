## Datele proprii: văzute, luate înapoi, șterse

mydata-page = Aici e tot ce păstrez despre tine. Deschide fișierul ca să-l citești.
mydata-file = Și același lucru pentru programe, dacă vrei să-l iei cu tine în altă parte.
mydata-next = Ce vrei să faci cu ele?
mydata-nothing = Nu păstrez nimic despre tine.
mydata-title = Datele tale
mydata-made = Tot ce păstrează botul despre tine, la { $date }.
mydata-end = Poți schimba ce ai ales cu /settings și poți șterge tot cu /erase. De ce păstrez aceste date și cât timp: /privacy.
mydata-none = nimic
mydata-not-told = nespus
mydata-line = • { $line }
mydata-profile = Profilul
mydata-accounts = Conturile de pe care îmi scrii
mydata-conversations = Ce țin minte din conversație
mydata-questions = Întrebări trimise coordonatorilor
mydata-messages = Mesaje care te așteaptă
mydata-language = Limba aleasă: { $language }
mydata-place = Localitatea: { $place }
mydata-interests = Interese: { $interests }
mydata-role = Rolul în comunitate: { $role }
mydata-role-name = { $role ->
    [member] membru
    [representative] reprezentant al unei organizații
    [coordinator] coordonator
    [owner] administrator
   *[other] { $role }
}
mydata-offered = Limbi pe care ți le-am propus: { $languages }
mydata-since = Ne cunoaștem din { $date }
mydata-seen = Mi-ai scris ultima dată pe { $date }
mydata-stopped = Mesaje pe care nu le-ai cerut: niciunul, din { $date } (/stop)
mydata-not-stopped = Mesaje pe care nu le-ai cerut: permise
mydata-warned = Te-am anunțat pe { $date } că datele nefolosite se șterg
mydata-account = { $platform }: { $person }
mydata-hint = Limba spusă de platformă: { $language }
mydata-unreachable = Din { $date } nu-ți mai pot scrie acolo
mydata-search = Ultima căutare: „{ $asked }”
mydata-open-question = Te-am întrebat ceva și aștept răspunsul
mydata-filled = Ai completat: { $values }
mydata-line-typed = Te-am întrebat dacă ai vrut să scrii: { $line }
mydata-counter = Doar numărul căutărilor tale
mydata-unreadable = Ceva dintr-o versiune mai veche, pe care nu-l mai pot citi
mydata-until = Uit toate acestea după { $date }
mydata-question = „{ $words }”, din { $date }
mydata-question-undated = „{ $words }”
mydata-saved = Salvate
mydata-saved-title = { $title }
mydata-announcements = Anunțuri
mydata-received = Ți-am trimis: { $title }
mydata-written = Ai scris: { $title }
mydata-message = Din { $date }: { $words }
mydata-message-failed = Din { $date }, nu a putut fi livrat: { $words }
platform-name = { $platform ->
    [console] Terminal
    [telegram] Telegram
    [discord] Discord
   *[other] { $platform }
}

erase-preview = Dacă ștergi tot, dispar pe loc:
erase-profile = ce ai ales: limba, localitatea, interesele
erase-accounts = legătura cu tine pe { $platforms }
erase-role = rolul tău: { $role }
erase-questions = { PLURAL($count) ->
    [one] întrebarea trimisă coordonatorilor
    [few] cele { $count } întrebări trimise coordonatorilor
   *[other] cele { $count } de întrebări trimise coordonatorilor
}
erase-conversations = { PLURAL($count) ->
    [one] ce țin minte din conversația noastră
    [few] ce țin minte din { $count } conversații
   *[other] ce țin minte din { $count } de conversații
}
erase-messages = { PLURAL($count) ->
    [one] mesajul care te așteaptă
    [few] cele { $count } mesaje care te așteaptă
   *[other] cele { $count } de mesaje care te așteaptă
}
erase-stays = Nu rămâne nimic despre tine. Mesajele din acest chat le poți șterge doar tu, în aplicație.
erase-sure = Nu se poate reveni. Ștergi tot?
erase-kept = Bine, nu am șters nimic.
erase-done = Gata, am șters tot ce păstram despre tine. Dacă îmi mai scrii, ne cunoaștem de la început. Toate bune!

take-back-which = Ce întrebare iei înapoi?
take-back-pick = Alege întrebarea
take-back-done = Am șters întrebarea; coordonatorii nu o mai văd.
take-back-gone = Acea întrebare nu mai așteaptă.
take-back-none = Nu mai ai nicio întrebare la coordonatori.

retention-warning = Nu mi-ai mai scris de mult. Pe { $date } șterg tot ce păstrez despre tine. Dacă vrei să rămână, apasă butonul sau scrie-mi orice.
retention-stays = Bine, păstrez totul așa cum e.

stop-done = Am înțeles: nu-ți mai scriu decât ca să-ți răspund. Când vrei din nou și altfel de mesaje: /start
stop-already = Așa e deja: îți scriu doar ca să-ți răspund. Când vrei din nou și altfel de mesaje: /start
stop-left = Am renunțat la întrebarea mea.
start-again = De acum îți pot scrie din nou și fără să întrebi. Ca să nu: /stop
settings-stopped = Mesaje pe care nu le-ai cerut: niciunul. Ca să le primești din nou: /start

button-mydata = Datele mele
button-take-back = Ia înapoi o întrebare
button-erase = Șterge tot
button-erase-yes = Da, șterge tot
button-erase-no = Nu, păstrează
button-stay = Păstrează-mi datele
mydata-draft = O cerere pe care ai început s-o scrii: „{ $words }”

mydata-introductions = Cereri către organizații și idei
mydata-introduction = { $organisation }: „{ $words }”, din { $date }, { $state }
mydata-offered-by = Pentru { $organisation }
mydata-offered-named = Pentru { $organisation }, numită pe fișa ideii
mydata-barred-by = { $organisation } nu primește cereri de la tine
mydata-barred-by-authors = { PLURAL($count) ->
    [one] Un autor de idei nu primește ajutor de la tine
    [few] { $count } autori de idei nu primesc ajutor de la tine
   *[other] { $count } de autori de idei nu primesc ajutor de la tine
}
mydata-bars = { PLURAL($count) ->
    [one] De la o persoană nu primești ajutor la ideile tale
    [few] De la { $count } persoane nu primești ajutor la ideile tale
   *[other] De la { $count } de persoane nu primești ajutor la ideile tale
}
mydata-consents = Ce ai acceptat
mydata-recipient = { $recipient ->
    [organisation] { $organisation }
    [coordinators] coordonatorii, pentru { $organisation }
    [coordinators-first] coordonatorii, apoi { $organisation }
   *[member] membrul care a cerut să cunoască { $organisation }
}
mydata-recipient-idea = { $recipient ->
    [author] autorul ideii „{ $title }”
    [coordinators-first] coordonatorii, apoi autorul ideii „{ $title }”
   *[member] cine a vrut să ajute la ideea „{ $title }”
}
mydata-consent = Pe { $date }: pentru { $recipient }: { $fields } (versiunea { $version } a textului despre date)
mydata-consent-withdrawn = Pe { $date }: pentru { $recipient }: { $fields }; retras pe { $withdrawn }
mydata-of-age = Pe { $date } ai spus că ai împlinit vârsta la care hotărăști tu
mydata-no-introductions = Din { $date } nu poți trimite cereri către organizații și idei
erase-introductions = { PLURAL($count) ->
    [one] cererea ta către o organizație sau o idee; anunț și cealaltă parte
    [few] cele { $count } cereri ale tale către organizații și idei; anunț și cealaltă parte
   *[other] cele { $count } de cereri ale tale către organizații și idei; anunț și cealaltă parte
}
consents-which = Ce acord retragi?
consents-pick = Alege pentru ce
consents-none = Nu ai niciun acord de retras.
button-consents = Retrag un acord
mydata-accepted = Ai acceptat o cerere pentru { $organisation } și împărtășești:
mydata-report = Le-ai spus coordonatorilor pe { $date }: „{ $words }”
mydata-ideas = Ideile tale și ce susții
mydata-idea = „{ $title }” ({ $state }): { $words }
mydata-idea-signed = Semnată: { $name }
mydata-supports = Susții ideea „{ $title }”
mydata-follows = Urmărești ideea „{ $title }”
mydata-comment = Ai spus despre ideea „{ $title }”: { $words }
mydata-comment-signed = Ai spus despre ideea „{ $title }”, ca { $name }: { $words }
mydata-wronged = Ai semnalat ceva la „{ $title }”: { $words }
erase-ideas = { PLURAL($count) ->
    [one] ideea ta care nu e publică
    [few] cele { $count } idei ale tale care nu sunt publice
   *[other] cele { $count } de idei ale tale care nu sunt publice
}
erase-public-ideas = { PLURAL($count) ->
    [one] legătura ta cu o idee publică; ideea rămâne, fără nume, fotografie sau document
    [few] legătura ta cu { $count } idei publice; ele rămân, fără nume, fotografie sau document
   *[other] legătura ta cu { $count } de idei publice; ele rămân, fără nume, fotografie sau document
}
erase-support = ce susții și ce urmărești; rămâne doar numărul susținătorilor
mydata-idea-released = Arătată și altor comunități
erase-comments = { PLURAL($count) ->
    [one] comentariul tău la o idee
    [few] cele { $count } comentarii ale tale la idei
   *[other] cele { $count } de comentarii ale tale la idei
}
