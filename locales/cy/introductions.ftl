## Cyflwyniadau: aelodau a sefydliadau partner

intro-field = { $field ->
    [name] enw
    [handle] cyfrif yma
    [email] e-bost
   *[phone] ffôn
}
intro-no-field = dim byd
intro-value = { $field }: { $value }
intro-handle = { $platform }, { $handle }
intro-somebody = aelod o'r gymuned
intro-quote = “{ $words }”
intro-state = { $state ->
    [held] yn aros am gydlynydd
    [asked] yn aros am ateb
    [introduced] wedi eich cyflwyno
    [declined] wedi'i wrthod
    [expired] wedi dod i ben heb ateb
   *[withdrawn] wedi'i dynnu'n ôl
}
intro-stands = Sut mae hi: { $state }
intro-until = Mae modd ateb tan { $date }.
intro-public-contact = Cyswllt cyhoeddus: { $contact }
intro-public-page = Tudalen: { $url }

## Yr aelod yn gofyn

intro-of-age = Un peth yn gyntaf: wyt ti'n { $age } oed neu'n hŷn?
intro-minor = Diolch. Bydd cydlynydd yn darllen dy gais yn gyntaf ac yn penderfynu a ddylid ei anfon ymlaen.
intro-what = Beth hoffet ti ei ddweud wrth { $organisation }? Mae brawddeg neu ddwy'n ddigon: pwy wyt ti a beth rwyt ti'n chwilio amdano. /cancel os wyt ti wedi newid dy feddwl.
intro-share = Beth gaiff { $with } ei wybod gennyt ti? Pwysa ar yr hyn rwyt ti am ei rannu, yna “Ymlaen”. Does dim rhaid rhannu dim byd.
intro-which = { $field ->
    [name] Beth yw dy enw? Ysgrifenna fe fel yr hoffet ti iddyn nhw ei ddarllen.
    [email] Pa gyfeiriad e-bost gân nhw?
   *[phone] Pa rif ffôn gân nhw?
}
intro-not-so = { $field ->
    [name] Wela i ddim enw yna. Beth yw dy enw?
    [email] Nid cyfeiriad e-bost yw hwnna. Mae'n edrych fel hyn: ana@example.org
   *[phone] Nid rhif ffôn yw hwnna. Mae'n edrych fel hyn: +40 721 000 111
}
intro-no-handle = Does gan dy gyfrif yma ddim enw cyhoeddus y gallai eraill ysgrifennu ato. Rhanna rywbeth arall.
intro-no-draft = Dydw i ddim yn cofio'r cais hwnnw bellach. Dechreua eto o gerdyn y sefydliad: /partners
intro-preview = Bydd { $organisation } yn darllen yn union hyn:
intro-request = Cais i { $organisation }, oddi wrth { $member }:
intro-would-share = I'w rannu dim ond ar ôl derbyn: { $fields }
intro-preview-later = A dim ond os byddan nhw'n derbyn, fe gân nhw hyn:
intro-preview-back = Cei ei dynnu'n ôl unrhyw bryd: /introductions. Beth rydw i'n ei gadw a pham: /privacy (fersiwn { $version }).
intro-preview-minor = Bydd cydlynydd yn darllen y testun a'r enw yn gyntaf, ac yn penderfynu a ddylid ei anfon ymlaen. Cei ei dynnu'n ôl unrhyw bryd: /introductions. Beth rydw i'n ei gadw a pham: /privacy
intro-sent = { PLURAL($count) ->
    [zero] Anfonwyd at { $organisation }. Rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
    [one] Anfonwyd at { $organisation }. Bydda i'n eu hatgoffa ar ôl un diwrnod; rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
    [two] Anfonwyd at { $organisation }. Bydda i'n eu hatgoffa ar ôl { $count } ddiwrnod; rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
    [few] Anfonwyd at { $organisation }. Bydda i'n eu hatgoffa ar ôl { $count } diwrnod; rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
    [many] Anfonwyd at { $organisation }. Bydda i'n eu hatgoffa ar ôl { $count } diwrnod; rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
   *[other] Anfonwyd at { $organisation }. Bydda i'n eu hatgoffa ar ôl { $count } diwrnod; rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
}
intro-sent-coordinators = Does neb o { $organisation } yma gyda ni eto, felly mae dy gais gyda'r cydlynwyr: nhw fydd yn cysylltu â'r sefydliad. Rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
intro-sent-held = Mae dy gais gyda'r cydlynwyr. Rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
intro-left = Iawn, anfonais i ddim byd ac rydw i wedi anghofio beth ysgrifennaist ti.
intro-gone = Dyw'r sefydliad hwnnw ddim yn y catalog bellach. Chwilia am rai eraill: /partners
intro-own = Ti dy hun sy'n cynrychioli { $organisation }.
intro-shut-out = Chei di ddim gofyn am gyflwyniadau bellach. Os camgymeriad yw hynny, siarada â chydlynydd.
intro-open-there = Mae dy gais i { $organisation } yn dal i aros am ateb. Mae e yn /introductions
intro-too-many = { PLURAL($count) ->
    [zero] Mae cais gennyt yn aros yn barod. Aros am ateb neu tynna un yn ôl: /introductions
    [one] Mae un cais gennyt yn aros yn barod. Aros am yr ateb neu tynna fe'n ôl: /introductions
    [two] Mae { $count } gais gennyt yn aros yn barod. Aros am ateb neu tynna un yn ôl: /introductions
    [few] Mae { $count } chais gennyt yn aros yn barod. Aros am ateb neu tynna un yn ôl: /introductions
    [many] Mae { $count } chais gennyt yn aros yn barod. Aros am ateb neu tynna un yn ôl: /introductions
   *[other] Mae { $count } cais gennyt yn aros yn barod. Aros am ateb neu tynna un yn ôl: /introductions
}
intro-too-many-weekly = Dyna ddigon o geisiadau am yr wythnos hon. Rho gynnig arall arni ymhen ychydig ddyddiau.
intro-shut = Dyw { $organisation } ddim yn derbyn ceisiadau newydd ar hyn o bryd.
intro-others = Mae'r rhain yn gwneud rhywbeth tebyg:
intro-no-others = Ches i hyd i neb sy'n gwneud rhywbeth tebyg. Chwilia dy hun: /partners

## Y partner yn ateb

intro-for-coordinators = Daeth atat ti fel cydlynydd. Derbynia pan fyddi di wedi cysylltu â'r sefydliad:
intro-held = Oddi wrth rywun dan { $age } oed mae hwn. Does dim yn mynd ymhellach nes i gydlynydd ei anfon ymlaen.
intro-accept-preview = Os ei di ymlaen, bydd { $member } yn cael hyn gennyt ti:
intro-accept-back = Yn gyfnewid fe gei di'r hyn maen nhw wedi cytuno i'w rannu. Cei dynnu'n ôl unrhyw bryd: /introductions
intro-no-way = Fyddai gan yr un ohonoch chi ffordd i gyrraedd y llall. Rhanna o leiaf un peth: dy gyfrif yma, e-bost neu ffôn.
intro-accepted = Newyddion da: hoffai { $organisation } ddod i dy adnabod di. Dyma sut i gysylltu â nhw:
intro-they-have = Mae ganddyn nhw hyn gennyt ti: { $fields }
intro-they-have-nothing = Does ganddyn nhw ddim cyswllt iti, felly ti sydd i gymryd y cam cyntaf.
intro-they-have-public = Does ganddyn nhw ddim gennyt ti ond yr hyn sy'n gyhoeddus am y sefydliad.
intro-introduced = Rydych chi wedi'ch cyflwyno. Dyma sydd gennyt ti oddi wrth { $member }:
intro-introduced-nothing = Dim ond y geiriau: nhw fydd yn cysylltu â ti.
intro-not-told = Alla i ddim ysgrifennu atyn nhw ar hyn o bryd, felly cymer di'r cam cyntaf, os gweli di'n dda.
intro-ask-first = Beth hoffet ti ei ofyn i { $member }? Anfona i'r cwestiwn ymlaen heb gyswllt neb. /cancel os wyt ti wedi newid dy feddwl.
intro-asked-enough = Nifer y cwestiynau rwyt ti wedi'u gofyn yn barod: { $count }. Derbynia neu gwrthoda nawr.
intro-question = Mae { $organisation } yn gofyn rhywbeth cyn ateb dy gais:
intro-question-sent = Anfonwyd at { $member }. Dof i â'r ateb iti.
intro-member-quiet = Alla i ddim ysgrifennu atyn nhw ar hyn o bryd. Cei dderbyn neu wrthod er hynny.
intro-ask-reply = Beth yw dy ateb i { $organisation }? /cancel os byddai'n well gennyt beidio.
intro-reply = Yr ateb i dy gwestiwn, oddi wrth { $member }:
intro-reply-sent = Anfonwyd ymlaen.
intro-replied = Rwyt ti wedi ateb hynny'n barod. Rho i wybod iti pan fyddan nhw'n penderfynu.
intro-nobody-there = Does neb yno y galla i ysgrifennu ato ar hyn o bryd. Mae dy gais yn /introductions
intro-why = Pam lai? Anfona i'r rheswm at { $member }. Dewisa un neu ysgrifenna dy reswm dy hun.
intro-because = { $reason ->
    [busy] “Does gennyn ni ddim lle ar hyn o bryd.”
    [field] “Dydyn ni ddim yn gwneud hynny.”
   *[elsewhere] “Gall rhywun arall dy helpu di'n well.”
}
intro-declined-sent = Rho i wybod i { $member }, yn garedig a chyda dy reswm.
intro-declined = All { $organisation } ddim derbyn dy gais y tro hwn. Dyma'u geiriau:
intro-declined-held = Anfonodd y cydlynwyr mo dy gais ymlaen at { $organisation }. Dyma'u geiriau:
intro-trouble = Beth sydd o'i le ar y cais oddi wrth { $member }?
intro-barred = Dyna ni: chaiff dy sefydliad ddim rhagor o geisiadau oddi wrth y person hwn. Gwrthodiad caredig yn unig a glywan nhw.
intro-report = Beth sydd wedi digwydd? Anfona i hyn at y cydlynwyr, gyda thestun y cais.
intro-report-sent = Diolch, mae gyda'r cydlynwyr.

## Wedyn

intro-withdraw = Tynnu dy gais i { $organisation } yn ôl?
intro-withdraw-partner = Tynnu'n ôl yr hyn a gytunaist ti gyda { $member }?
intro-they-know = Maen nhw'n gwybod hyn yn barod: { $fields }
intro-withdrawn = Tynnwyd yn ôl gais i { $organisation }, dyddiedig { $date }. Does dim ar ôl i'w wneud.
intro-withdrawn-partner = Mae { $organisation } wedi tynnu'n ôl o'r cyflwyniad.
intro-forget = Dilea'r hyn a gefaist ti a phaid â'i ddefnyddio eto, os gweli di'n dda: { $fields }
intro-withdrawn-yours = Dyna ni, mae wedi'i dynnu'n ôl ac rydw i wedi dweud wrth yr ochr arall.
intro-asked-to-forget = Gofynnais i iddyn nhw ddileu hyn: { $fields }. Alla i ddim cyrraedd yr hyn a nodon nhw eu hunain.
intro-widened = Nawr mae'r cydlynwyr yn gweld dy gais hefyd.
intro-widened-before = Mae'r cydlynwyr yn ei weld yn barod.
intro-waits = Iawn. Mae modd ateb tan { $date }.
intro-how = Sut aeth hi gyda { $with }?
intro-outcome = { $outcome ->
    [met] Da clywed, diolch!
    [not-yet] Diolch. Pan fydd wedi digwydd, dwed wrtha i yn /introductions
   *[failed] Diolch am ddweud. Efallai y bydd rhywun arall yn addas: /partners
}
intro-passed-on = Mae cydlynydd wedi anfon dy gais ymlaen at { $organisation }. Rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
intro-passed-on-done = Anfonwyd ymlaen at { $organisation }.
intro-reminder = Mae cais yn dal i aros amdanat ti:
intro-no-answer-yet = Dyw { $organisation } ddim wedi ateb eto. Beth wnawn ni?
intro-nobody-answers = Does dim modd cyrraedd neb o { $organisation } ar hyn o bryd. Beth wnawn ni?
intro-expired = Dyw { $organisation } ddim wedi ateb, felly mae dy gais wedi dod i ben. Chawson nhw ddim ond y testun, a'r enw os rhoist ti un.
intro-expired-partner = Daeth cais i { $organisation } i ben heb ateb.
intro-member-gone = Does dim modd cyrraedd rhywun oedd am ddod i adnabod { $organisation } bellach, felly mae'r cais wedi dod i ben.
intro-member-lost = Alla i ddim cyrraedd yr aelod a dderbyniaist ti ar gyfer { $organisation }. Os rhannodd gyswllt â ti, cymer di'r cam cyntaf, os gweli di'n dda.
intro-over = Dyw'r cais hwnnw ddim yno bellach.
intro-not-now = Dyw hynny ddim yn bosibl nawr. Sut mae hi: { $state }
intro-not-yours = Dim ond y rhai sy'n cynrychioli'r sefydliad all wneud hynny.

## Rhestri

intro-mine = { PLURAL($count) ->
    [zero] Dy geisiadau:
    [one] Dy gais:
    [two] Dy { $count } gais:
    [few] Dy { $count } chais:
    [many] Dy { $count } chais:
   *[other] Dy { $count } cais:
}
intro-none-mine = Does gennyt ti ddim ceisiadau. Chwilia am sefydliad gyda /partners a phwysa “Cyflwyna fi”.
intro-requests = { PLURAL($count) ->
    [zero] Ceisiadau i'w hateb, neu a dderbyniwyd:
    [one] Un cais i'w ateb, neu a dderbyniwyd:
    [two] { $count } gais i'w hateb, neu a dderbyniwyd:
    [few] { $count } chais i'w hateb, neu a dderbyniwyd:
    [many] { $count } chais i'w hateb, neu a dderbyniwyd:
   *[other] { $count } cais i'w hateb, neu a dderbyniwyd:
}
intro-no-requests = Does dim ceisiadau'n aros amdanat ti.
intro-item-partner = { $member } → { $organisation }
intro-you-share = Byddi di'n rhannu, os byddan nhw'n derbyn: { $fields }
intro-you-have = Dyma sydd gennyt ti:

## Blwch partner

intro-inbox = Ceisiadau i { $organisation }
intro-inbox-most = { PLURAL($count) ->
    [zero] Dim ceisiadau agored. Dewisa faint all fod:
    [one] Un cais agored ar y tro. Dewisa faint all fod:
    [two] Hyd at { $count } gais agored ar y tro. Dewisa faint all fod:
    [few] Hyd at { $count } chais agored ar y tro. Dewisa faint all fod:
    [many] Hyd at { $count } chais agored ar y tro. Dewisa faint all fod:
   *[other] Hyd at { $count } cais agored ar y tro. Dewisa faint all fod:
}
intro-inbox-open = Rydych chi'n derbyn ceisiadau. Os oes angen saib, dewisa tan pryd:
intro-inbox-paused = Dydych chi ddim yn derbyn ceisiadau tan { $date }. Caiff pwy bynnag sy'n gofyn wybod yn garedig, a gweld rhai eraill.

## Cydlynwyr

intro-reported = Adroddiad am gais i { $organisation }:
intro-reported-words = Dyma oedd y cais: “{ $words }”
intro-no-reports = Does dim adroddiad yn aros.
intro-report-gone = Mae rhywun wedi delio â'r adroddiad hwnnw.
intro-settled = Dyna ni. Caiff yr aelod ddal i ofyn am gyflwyniadau.
intro-shut-out-done = Dyna ni. Chaiff yr aelod ddim gofyn am gyflwyniadau bellach.
intro-figures = Cyflwyniadau, hyd y maen nhw'n cael eu cadw:
intro-figures-none = dim eto
intro-figure = { $what }: { $count }
intro-figure-outcome = { $side ->
    [member] aelodau'n dweud
   *[partner] partneriaid yn dweud
} { $outcome ->
    [met] “wedi cwrdd”
    [not-yet] “ddim eto”
   *[failed] “weithiodd e ddim”
}

## Botymau

button-intro-of-age = Ydw, { $age } neu'n hŷn
button-intro-minor = Nac ydw, yn iau
button-intro-field = { $field ->
    [name] Enw
    [handle] Cyfrif yma
    [email] E-bost
   *[phone] Ffôn
}
button-intro-shared = ✓ { $field }
button-intro-continue = Ymlaen
button-intro-send = Anfon
button-intro-cancel = Gollwng
button-intro-rewrite = Newid y testun
button-intro-reshare = Newid beth a rennir
button-intro-see = Gweld y cais
button-intro-accept = Derbyn
button-intro-accept-yes = Ie, cyflwyna ni
button-intro-ask-first = Gofyn yn gyntaf
button-intro-decline = Gwrthod
button-intro-trouble = Mae rhywbeth o'i le
button-intro-pass-on = Anfon ymlaen
button-intro-because = { $reason ->
    [busy] Dim lle ar hyn o bryd
    [field] Dydyn ni ddim yn gwneud hynny
   *[elsewhere] Gall eraill helpu'n well
}
button-intro-bar = Dim rhagor oddi wrth y person hwn
button-intro-report = Dweud wrth y cydlynwyr
button-intro-reply = Ateb
button-intro-withdraw = Tynnu'n ôl
button-intro-withdraw-yes = Ie, tynna fe'n ôl
button-intro-keep = Na, gad e
button-intro-widen = Gofyn i gydlynydd hefyd
button-intro-others = Dangos rhai eraill
button-intro-wait = Dal i aros
button-intro-outcome = { $outcome ->
    [met] Fe gwrddon ni
    [not-yet] Ddim eto
   *[failed] Weithiodd e ddim
}
button-intro-requests = I'w hateb ({ $count })
button-intro-figures = Ffigurau
button-intro-reports = Adroddiadau
button-intro-inbox = Ceisiadau i { $organisation }
button-intro-pause = Saib tan { $date }
button-intro-open = Derbyn ceisiadau eto
button-intro-settle = Wedi'i weld, dim i'w wneud
button-intro-shut-out = Dim cyflwyniadau i'r person hwn
