## Dy ddata dy hun: ei weld, ei gymryd yn ôl, ei ddileu

mydata-page = Dyma bopeth rydw i'n ei gadw amdanat ti. Agora'r ffeil i'w ddarllen.
mydata-file = A'r un peth ar gyfer rhaglenni, rhag ofn dy fod am fynd ag ef i rywle arall.
mydata-next = Beth hoffet ti ei wneud ag ef?
mydata-nothing = Dydw i'n cadw dim byd amdanat ti.
mydata-title = Dy ddata
mydata-made = Popeth mae'r bot yn ei gadw amdanat ti, { $date }.
mydata-end = Gelli di newid yr hyn a ddewisaist gyda /settings a dileu popeth gyda /erase. Pam rydw i'n cadw hyn ac am ba hyd: /privacy.
mydata-none = dim byd
mydata-not-told = heb ei nodi
mydata-line = • { $line }
mydata-profile = Proffil
mydata-accounts = Y cyfrifon rwyt ti'n ysgrifennu ohonyn nhw
mydata-conversations = Beth rydw i'n ei gofio o'n sgwrs
mydata-questions = Cwestiynau a anfonwyd at y cydlynwyr
mydata-messages = Negeseuon sy'n aros amdanat ti
mydata-language = Yr iaith a ddewisaist: { $language }
mydata-place = Ardal: { $place }
mydata-interests = Diddordebau: { $interests }
mydata-role = Rôl yn y gymuned: { $role }
mydata-role-name = { $role ->
    [member] aelod
    [representative] cynrychiolydd sefydliad
    [coordinator] cydlynydd
    [owner] perchennog
   *[other] { $role }
}
mydata-offered = Ieithoedd rydw i wedi'u cynnig i ti: { $languages }
mydata-since = Rydyn ni'n adnabod ein gilydd ers { $date }
mydata-seen = Ysgrifennaist ata i ddiwethaf ar { $date }
mydata-stopped = Negeseuon na ofynnaist amdanyn nhw: dim un, ers { $date } (/stop)
mydata-not-stopped = Negeseuon na ofynnaist amdanyn nhw: wedi'u caniatáu
mydata-warned = Dywedais wrthot ti ar { $date } fod data nad oes neb yn ei ddefnyddio yn cael ei ddileu
mydata-account = { $platform }: { $person }
mydata-hint = Yr iaith mae'r platfform yn ei henwi: { $language }
mydata-unreachable = Ers { $date } alla i ddim ysgrifennu atat ti yno
mydata-search = Chwiliad diwethaf: “{ $asked }”
mydata-open-question = Gofynnais rywbeth i ti ac rydw i'n aros am yr ateb
mydata-filled = Rwyt ti wedi llenwi: { $values }
mydata-line-typed = Gofynnais ai dyma oeddet ti am ei ysgrifennu: { $line }
mydata-counter = Dim ond nifer dy chwiliadau
mydata-unreadable = Rhywbeth o fersiwn hŷn na alla i ei ddarllen mwyach
mydata-until = Bydda i'n anghofio hyn i gyd ar ôl { $date }
mydata-question = “{ $words }”, { $date }
mydata-question-undated = “{ $words }”
mydata-saved = Wedi'u cadw
mydata-saved-title = { $title }
mydata-announcements = Cyhoeddiadau
mydata-received = Anfonwyd atat ti: { $title }
mydata-written = Ysgrifennaist ti: { $title }
mydata-message = { $date }: { $words }
mydata-message-failed = { $date }, methwyd ei hanfon: { $words }
platform-name = { $platform ->
    [console] Terfynell
    [telegram] Telegram
    [discord] Discord
   *[other] { $platform }
}

erase-preview = Os byddi di'n dileu popeth, bydd hyn yn diflannu ar unwaith:
erase-profile = yr hyn a ddewisaist: iaith, ardal, diddordebau
erase-accounts = y cysylltiad â ti ar { $platforms }
erase-role = dy rôl: { $role }
erase-questions = { PLURAL($count) ->
    [zero] y cwestiynau a anfonwyd at y cydlynwyr
    [one] y cwestiwn a anfonwyd at y cydlynwyr
    [two] y { $count } gwestiwn a anfonwyd at y cydlynwyr
    [few] y { $count } chwestiwn a anfonwyd at y cydlynwyr
    [many] y { $count } chwestiwn a anfonwyd at y cydlynwyr
   *[other] y { $count } cwestiwn a anfonwyd at y cydlynwyr
}
erase-conversations = { PLURAL($count) ->
    [zero] beth rydw i'n ei gofio o'n sgyrsiau
    [one] beth rydw i'n ei gofio o'n sgwrs
    [two] beth rydw i'n ei gofio o { $count } sgwrs
    [few] beth rydw i'n ei gofio o { $count } sgwrs
    [many] beth rydw i'n ei gofio o { $count } sgwrs
   *[other] beth rydw i'n ei gofio o { $count } sgwrs
}
erase-messages = { PLURAL($count) ->
    [zero] y negeseuon sy'n aros amdanat ti
    [one] y neges sy'n aros amdanat ti
    [two] y { $count } neges sy'n aros amdanat ti
    [few] y { $count } neges sy'n aros amdanat ti
    [many] y { $count } neges sy'n aros amdanat ti
   *[other] y { $count } neges sy'n aros amdanat ti
}
erase-stays = Fydd dim byd amdanat ti'n aros. Dim ond ti all ddileu'r negeseuon yn y sgwrs hon, yn yr ap.
erase-sure = Does dim modd dadwneud hyn. Dileu popeth?
erase-kept = Iawn, dydw i ddim wedi dileu dim byd.
erase-done = Dyna ni: mae popeth roeddwn i'n ei gadw amdanat ti wedi'i ddileu. Os byddi di'n ysgrifennu eto, byddwn ni'n cwrdd am y tro cyntaf. Pob hwyl!

take-back-which = Pa gwestiwn rwyt ti am ei gymryd yn ôl?
take-back-pick = Dewis y cwestiwn
take-back-done = Mae'r cwestiwn wedi'i ddileu; dyw'r cydlynwyr ddim yn ei weld mwyach.
take-back-gone = Dyw'r cwestiwn hwnnw ddim yn aros mwyach.
take-back-none = Does gan y cydlynwyr ddim cwestiwn gen ti.

retention-warning = Dwyt ti ddim wedi ysgrifennu ata i ers amser maith. Ar { $date } bydda i'n dileu popeth rydw i'n ei gadw amdanat ti. Os wyt ti am iddo aros, pwysa'r botwm neu ysgrifenna unrhyw beth ata i.
retention-stays = Iawn, rydw i'n cadw popeth fel y mae.

stop-done = Deall: o hyn ymlaen dim ond i dy ateb di y bydda i'n ysgrifennu. Pan fyddi di eisiau negeseuon eraill eto: /start
stop-already = Felly mae hi'n barod: dim ond i dy ateb di rydw i'n ysgrifennu. Pan fyddi di eisiau negeseuon eraill eto: /start
stop-left = Rydw i wedi gollwng fy nghwestiwn.
start-again = O hyn ymlaen caf ysgrifennu atat ti eto heb i ti ofyn. Os nad wyt ti eisiau hynny: /stop
settings-stopped = Negeseuon na ofynnaist amdanyn nhw: dim un. I'w cael eto: /start

button-mydata = Fy nata
button-take-back = Cymryd cwestiwn yn ôl
button-erase = Dileu popeth
button-erase-yes = Ie, dileu popeth
button-erase-no = Na, ei gadw
button-stay = Cadw fy nata
mydata-draft = Cais rwyt ti wedi dechrau ei ysgrifennu: “{ $words }”

mydata-introductions = Ceisiadau i sefydliadau a syniadau
mydata-introduction = { $organisation }: “{ $words }”, dyddiedig { $date }, { $state }
mydata-offered-by = Ar ran { $organisation }
mydata-offered-named = Ar ran { $organisation }, a enwir ar gerdyn y syniad
mydata-barred-by = Dyw { $organisation } ddim yn derbyn ceisiadau gennyt ti
mydata-barred-by-authors = Nifer yr awduron syniadau nad ydyn nhw'n derbyn dy help: { $count }
mydata-bars = Nifer y bobl nad wyt ti'n derbyn eu help gyda dy syniadau: { $count }
mydata-consents = Yr hyn y cytunaist ti iddo
mydata-recipient = { $recipient ->
    [organisation] { $organisation }
    [coordinators] y cydlynwyr, ar gyfer { $organisation }
    [coordinators-first] y cydlynwyr, yna { $organisation }
   *[member] yr aelod a ofynnodd am { $organisation }
}
mydata-recipient-idea = { $recipient ->
    [author] awdur y syniad “{ $title }”
    [coordinators-first] y cydlynwyr, yna awdur y syniad “{ $title }”
   *[member] y sawl oedd am helpu gyda'r syniad “{ $title }”
}
mydata-consent = Ar { $date }: caiff { $recipient } hyn: { $fields } (fersiwn { $version } y testun preifatrwydd)
mydata-consent-withdrawn = Ar { $date }: cafodd { $recipient } hyn: { $fields }; tynnwyd yn ôl ar { $withdrawn }
mydata-of-age = Dywedaist ti ar { $date } dy fod yn ddigon hen i benderfynu dy hun
mydata-no-introductions = Ers { $date } chei di ddim anfon ceisiadau i sefydliadau a syniadau
erase-introductions = { PLURAL($count) ->
    [zero] dy geisiadau i sefydliadau a syniadau; caiff yr ochr arall wybod
    [one] dy gais i sefydliad neu syniad; caiff yr ochr arall wybod
    [two] dy { $count } gais i sefydliadau a syniadau; caiff yr ochr arall wybod
    [few] dy { $count } chais i sefydliadau a syniadau; caiff yr ochr arall wybod
    [many] dy { $count } chais i sefydliadau a syniadau; caiff yr ochr arall wybod
   *[other] dy { $count } cais i sefydliadau a syniadau; caiff yr ochr arall wybod
}
consents-which = Pa ganiatâd wyt ti am ei dynnu'n ôl?
consents-pick = Dewisa at beth
consents-none = Does gennyt ti ddim caniatâd i'w dynnu'n ôl.
button-consents = Tynnu caniatâd yn ôl
mydata-accepted = Derbyniaist ti gais ({ $organisation }) ac rwyt ti'n rhannu:
mydata-report = Dywedaist ti wrth y cydlynwyr ar { $date }: “{ $words }”
mydata-ideas = Dy syniadau, a'r hyn rwyt ti'n ei gefnogi
mydata-idea = “{ $title }” ({ $state }): { $words }
mydata-idea-signed = Llofnod: { $name }
mydata-supports = Rwyt ti'n cefnogi'r syniad “{ $title }”
mydata-follows = Rwyt ti'n dilyn y syniad “{ $title }”
mydata-comment = Dwedaist ti am y syniad “{ $title }”: { $words }
mydata-comment-signed = Dwedaist ti am y syniad “{ $title }”, fel { $name }: { $words }
mydata-wronged = Rhoddaist ti wybod am rywbeth yn “{ $title }”: { $words }
erase-ideas = { PLURAL($count) ->
    [zero] dy syniadau nad ydyn nhw'n gyhoeddus
    [one] dy syniad nad yw'n gyhoeddus
    [two] dy { $count } syniad nad ydyn nhw'n gyhoeddus
    [few] dy { $count } syniad nad ydyn nhw'n gyhoeddus
    [many] dy { $count } syniad nad ydyn nhw'n gyhoeddus
   *[other] dy { $count } syniad nad ydyn nhw'n gyhoeddus
}
erase-public-ideas = { PLURAL($count) ->
    [zero] dy gysylltiad â syniadau cyhoeddus
    [one] dy gysylltiad â syniad cyhoeddus; mae'r syniad yn aros, heb enw, llun na dogfen
    [two] dy gysylltiad â { $count } syniad cyhoeddus; maen nhw'n aros, heb enw, llun na dogfen
    [few] dy gysylltiad â { $count } syniad cyhoeddus; maen nhw'n aros, heb enw, llun na dogfen
    [many] dy gysylltiad â { $count } syniad cyhoeddus; maen nhw'n aros, heb enw, llun na dogfen
   *[other] dy gysylltiad â { $count } syniad cyhoeddus; maen nhw'n aros, heb enw, llun na dogfen
}
erase-support = yr hyn rwyt ti'n ei gefnogi a'i ddilyn; dim ond nifer y cefnogwyr sy'n aros
mydata-idea-released = Wedi'i rannu â chymunedau eraill
erase-comments = { PLURAL($count) ->
    [zero] dy sylwadau ar syniadau
    [one] dy sylw ar syniad
    [two] dy { $count } sylw ar syniadau
    [few] dy { $count } sylw ar syniadau
    [many] dy { $count } sylw ar syniadau
   *[other] dy { $count } sylw ar syniadau
}
