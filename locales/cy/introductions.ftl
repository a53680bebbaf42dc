## Cyflwyniadau: aelodau a sefydliadau partner

intro-field = { $field ->
    [name] enw
    [handle] cyfrif yma
    [email] e-bost
    [organisation] enw'r sefydliad, ar gerdyn y syniad
    [public] cyswllt cyhoeddus y sefydliad
   *[phone] ffôn
}
intro-no-field = dim byd
intro-value = { $field }: { $value }
intro-handle = { $platform }, { $handle }
intro-somebody = aelod o'r gymuned
intro-author = awdur y syniad “{ $title }”
intro-idea = y syniad “{ $title }”
intro-of-organisation = { $organisation } ({ $member })
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
intro-what = { $kind ->
    [idea] Beth hoffet ti ei ddweud wrth awdur y syniad “{ $to }”? Mae brawddeg neu ddwy'n ddigon: pwy wyt ti a sut gallet ti helpu. /cancel os wyt ti wedi newid dy feddwl.
   *[organisation] Beth hoffet ti ei ddweud wrth { $to }? Mae brawddeg neu ddwy'n ddigon: pwy wyt ti a beth rwyt ti'n chwilio amdano. /cancel os wyt ti wedi newid dy feddwl.
}
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
intro-no-draft = Dydw i ddim yn cofio'r cais hwnnw bellach. Dechreua eto, o'r sefydliad (/partners) neu'r syniad (/ideas).
intro-preview = { $kind ->
    [idea] Bydd awdur y syniad “{ $to }” yn darllen yn union hyn:
   *[organisation] Bydd { $to } yn darllen yn union hyn:
}
intro-request = { $kind ->
    [idea] Cynnig i helpu gyda'r syniad “{ $to }”, oddi wrth { $member }:
   *[organisation] Cais i { $to }, oddi wrth { $member }:
}
intro-would-share = I'w rannu dim ond ar ôl derbyn: { $fields }
intro-preview-later = { $kind ->
    [idea] A dim ond ar ôl derbyn, fe gaiff yr awdur hyn:
   *[organisation] A dim ond os byddan nhw'n derbyn, fe gân nhw hyn:
}
intro-preview-back = Cei ei dynnu'n ôl unrhyw bryd: /introductions. Beth rydw i'n ei gadw a pham: /privacy (fersiwn { $version }).
intro-preview-minor = Bydd cydlynydd yn darllen y testun a'r enw yn gyntaf, ac yn penderfynu a ddylid ei anfon ymlaen. Cei ei dynnu'n ôl unrhyw bryd: /introductions. Beth rydw i'n ei gadw a pham: /privacy
intro-sent = { $kind ->
    [idea] { PLURAL($count) ->
        [zero] Anfonwyd at awdur y syniad “{ $to }”. Rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
        [one] Anfonwyd at awdur y syniad “{ $to }”. Bydda i'n atgoffa'r awdur ar ôl un diwrnod; rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
        [two] Anfonwyd at awdur y syniad “{ $to }”. Bydda i'n atgoffa'r awdur ar ôl { $count } ddiwrnod; rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
        [few] Anfonwyd at awdur y syniad “{ $to }”. Bydda i'n atgoffa'r awdur ar ôl { $count } diwrnod; rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
        [many] Anfonwyd at awdur y syniad “{ $to }”. Bydda i'n atgoffa'r awdur ar ôl { $count } diwrnod; rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
       *[other] Anfonwyd at awdur y syniad “{ $to }”. Bydda i'n atgoffa'r awdur ar ôl { $count } diwrnod; rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
    }
   *[organisation] { PLURAL($count) ->
        [zero] Anfonwyd at { $to }. Rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
        [one] Anfonwyd at { $to }. Bydda i'n eu hatgoffa ar ôl un diwrnod; rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
        [two] Anfonwyd at { $to }. Bydda i'n eu hatgoffa ar ôl { $count } ddiwrnod; rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
        [few] Anfonwyd at { $to }. Bydda i'n eu hatgoffa ar ôl { $count } diwrnod; rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
        [many] Anfonwyd at { $to }. Bydda i'n eu hatgoffa ar ôl { $count } diwrnod; rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
       *[other] Anfonwyd at { $to }. Bydda i'n eu hatgoffa ar ôl { $count } diwrnod; rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
    }
}
intro-sent-coordinators = Does neb o { $organisation } yma gyda ni eto, felly mae dy gais gyda'r cydlynwyr: nhw fydd yn cysylltu â'r sefydliad. Rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
intro-sent-held = Mae dy gais gyda'r cydlynwyr. Rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
intro-left = Iawn, anfonais i ddim byd ac rydw i wedi anghofio beth ysgrifennaist ti.
intro-gone = Dyw'r sefydliad hwnnw ddim yn y catalog bellach. Chwilia am rai eraill: /partners
intro-own = { $kind ->
    [idea] Dy syniad di yw hwn.
   *[organisation] Ti dy hun sy'n cynrychioli { $to }.
}
intro-shut-out = Chei di ddim anfon ceisiadau o'r fath bellach. Os camgymeriad yw hynny, siarada â chydlynydd.
intro-open-there = { $kind ->
    [idea] Rwyt ti wedi cynnig helpu gyda “{ $to }” yn barod. Gweler /introductions
   *[organisation] Mae dy gais i { $to } yn dal i aros am ateb. Mae e yn /introductions
}
intro-too-many = { PLURAL($count) ->
    [zero] Mae cais gennyt yn aros yn barod. Aros am ateb neu tynna un yn ôl: /introductions
    [one] Mae un cais gennyt yn aros yn barod. Aros am yr ateb neu tynna fe'n ôl: /introductions
    [two] Mae { $count } gais gennyt yn aros yn barod. Aros am ateb neu tynna un yn ôl: /introductions
    [few] Mae { $count } chais gennyt yn aros yn barod. Aros am ateb neu tynna un yn ôl: /introductions
    [many] Mae { $count } chais gennyt yn aros yn barod. Aros am ateb neu tynna un yn ôl: /introductions
   *[other] Mae { $count } cais gennyt yn aros yn barod. Aros am ateb neu tynna un yn ôl: /introductions
}
intro-too-many-weekly = Dyna ddigon o geisiadau am yr wythnos hon. Rho gynnig arall arni ymhen ychydig ddyddiau.
intro-shut = { $kind ->
    [idea] Dyw'r syniad “{ $to }” ddim yn derbyn rhagor o gynigion ar hyn o bryd.
   *[organisation] Dyw { $to } ddim yn derbyn ceisiadau newydd ar hyn o bryd.
}
intro-others = Mae'r rhain yn gwneud rhywbeth tebyg:
intro-no-others = Ches i hyd i neb sy'n gwneud rhywbeth tebyg. Chwilia dy hun: /partners

## Y partner yn ateb

intro-for-coordinators = Daeth atat ti fel cydlynydd. Derbynia pan fyddi di wedi cysylltu â'r sefydliad:
intro-held = Oddi wrth rywun dan { $age } oed mae hwn. Does dim yn mynd ymhellach nes i gydlynydd ei anfon ymlaen.
intro-accept-preview = Os ei di ymlaen, bydd { $member } yn cael hyn gennyt ti:
intro-accept-back = Yn gyfnewid fe gei di'r hyn maen nhw wedi cytuno i'w rannu. Cei dynnu'n ôl unrhyw bryd: /introductions
intro-no-way = Fyddai gan yr un ohonoch chi ffordd i gyrraedd y llall. Rhanna o leiaf un peth: dy gyfrif yma, e-bost neu ffôn.
intro-accepted = { $kind ->
    [idea] Newyddion da: mae awdur y syniad “{ $to }” yn derbyn dy help.
   *[organisation] Newyddion da: hoffai { $to } ddod i dy adnabod di. Dyma sut i gysylltu â nhw:
}
intro-they-have = { $kind ->
    [idea] Mae gan yr ochr arall hyn gennyt ti: { $fields }
   *[organisation] Mae ganddyn nhw hyn gennyt ti: { $fields }
}
intro-they-have-nothing = { $kind ->
    [idea] Does gan yr awdur ddim cyswllt iti, felly ti sydd i gymryd y cam cyntaf.
   *[organisation] Does ganddyn nhw ddim cyswllt iti, felly ti sydd i gymryd y cam cyntaf.
}
intro-they-have-public = { $kind ->
    [idea] Does gan yr ochr arall ddim byd gennyt ti.
   *[organisation] Does ganddyn nhw ddim gennyt ti ond yr hyn sy'n gyhoeddus am y sefydliad.
}
intro-introduced = Rydych chi wedi'ch cyflwyno. Dyma sydd gennyt ti oddi wrth { $member }:
intro-introduced-nothing = Dim ond y geiriau: nhw fydd yn cysylltu â ti.
intro-not-told = Alla i ddim ysgrifennu atyn nhw ar hyn o bryd, felly cymer di'r cam cyntaf, os gweli di'n dda.
intro-ask-first = Beth hoffet ti ei ofyn i { $member }? Anfona i'r cwestiwn ymlaen heb gyswllt neb. /cancel os wyt ti wedi newid dy feddwl.
intro-asked-enough = Nifer y cwestiynau rwyt ti wedi'u gofyn yn barod: { $count }. Derbynia neu gwrthoda nawr.
intro-question = { $kind ->
    [idea] Mae awdur y syniad “{ $to }” yn gofyn rhywbeth cyn ateb dy gynnig:
   *[organisation] Mae { $to } yn gofyn rhywbeth cyn ateb dy gais:
}
intro-question-sent = Anfonwyd at { $member }. Dof i â'r ateb iti.
intro-member-quiet = Alla i ddim ysgrifennu atyn nhw ar hyn o bryd. Cei dderbyn neu wrthod er hynny.
intro-ask-reply = { $kind ->
    [idea] Beth yw dy ateb i awdur y syniad “{ $to }”? /cancel os byddai'n well gennyt beidio.
   *[organisation] Beth yw dy ateb i { $to }? /cancel os byddai'n well gennyt beidio.
}
intro-reply = Yr ateb i dy gwestiwn, oddi wrth { $member }:
intro-reply-sent = Anfonwyd ymlaen.
intro-replied = Rwyt ti wedi ateb hynny'n barod. Rho i wybod iti pan fyddan nhw'n penderfynu.
intro-nobody-there = Does neb yno y galla i ysgrifennu ato ar hyn o bryd. Mae dy gais yn /introductions
intro-why = Pam lai? Anfona i'r rheswm at { $member }. Dewisa un neu ysgrifenna dy reswm dy hun.
intro-because = { $reason ->
    [busy] “Does gennyn ni ddim lle ar hyn o bryd.”
    [field] “Dydyn ni ddim yn gwneud hynny.”
    [enough] “Mae digon ohonon ni'n barod.”
    [later] “Ddim nawr, efallai'n nes ymlaen.”
    [other] “Math arall o help sydd ei angen arna i.”
   *[elsewhere] “Gall rhywun arall dy helpu di'n well.”
}
intro-declined-sent = Rho i wybod i { $member }, yn garedig a chyda dy reswm.
intro-declined = { $kind ->
    [idea] All awdur y syniad “{ $to }” ddim derbyn dy help y tro hwn. Dyma'r geiriau:
   *[organisation] All { $to } ddim derbyn dy gais y tro hwn. Dyma'u geiriau:
}
intro-declined-held = { $kind ->
    [idea] Anfonodd y cydlynwyr mo dy gynnig ymlaen at awdur y syniad “{ $to }”. Dyma'u geiriau:
   *[organisation] Anfonodd y cydlynwyr mo dy gais ymlaen at { $to }. Dyma'u geiriau:
}
intro-trouble = Beth sydd o'i le ar y cais oddi wrth { $member }?
intro-barred = { $kind ->
    [idea] Dyna ni: chei di ddim rhagor o gynigion oddi wrth y person hwn. Gwrthodiad caredig yn unig a glywan nhw.
   *[organisation] Dyna ni: chaiff dy sefydliad ddim rhagor o geisiadau oddi wrth y person hwn. Gwrthodiad caredig yn unig a glywan nhw.
}
intro-report = Beth sydd wedi digwydd? Anfona i hyn at y cydlynwyr, gyda thestun y cais.
intro-report-sent = Diolch, mae gyda'r cydlynwyr.

## Wedyn

intro-withdraw = { $kind ->
    [idea] Tynnu dy help gyda'r syniad “{ $to }” yn ôl?
   *[organisation] Tynnu dy gais i { $to } yn ôl?
}
intro-withdraw-partner = Tynnu'n ôl yr hyn a gytunaist ti gyda { $member }?
intro-they-know = Maen nhw'n gwybod hyn yn barod: { $fields }
intro-withdrawn = { $kind ->
    [idea] Tynnwyd yn ôl gynnig i helpu gyda'r syniad “{ $to }”, dyddiedig { $date }. Does dim ar ôl i'w wneud.
   *[organisation] Tynnwyd yn ôl gais i { $to }, dyddiedig { $date }. Does dim ar ôl i'w wneud.
}
intro-withdrawn-partner = { $kind ->
    [idea] Mae awdur y syniad “{ $to }” wedi dod â'r cydweithio â thi i ben.
   *[organisation] Mae { $to } wedi tynnu'n ôl o'r cyflwyniad.
}
intro-forget = Dilea'r hyn a gefaist ti a phaid â'i ddefnyddio eto, os gweli di'n dda: { $fields }
intro-withdrawn-yours = Dyna ni, mae wedi'i dynnu'n ôl ac rydw i wedi dweud wrth yr ochr arall.
intro-asked-to-forget = Gofynnais i iddyn nhw ddileu hyn: { $fields }. Alla i ddim cyrraedd yr hyn a nodon nhw eu hunain.
intro-widened = Nawr mae'r cydlynwyr yn gweld dy gais hefyd.
intro-widened-before = Mae'r cydlynwyr yn ei weld yn barod.
intro-waits = Iawn. Mae modd ateb tan { $date }.
intro-how = { $with }: sut aeth hi?
intro-outcome = { $outcome ->
    [met] Da clywed, diolch!
    [not-yet] Diolch. Pan fydd wedi digwydd, dwed wrtha i yn /introductions
   *[failed] { $kind ->
        [idea] Diolch am ddweud. Syniadau eraill: /ideas
       *[organisation] Diolch am ddweud. Efallai y bydd rhywun arall yn addas: /partners
    }
}
intro-passed-on = { $kind ->
    [idea] Mae cydlynydd wedi anfon dy gynnig ymlaen at awdur y syniad “{ $to }”. Rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
   *[organisation] Mae cydlynydd wedi anfon dy gais ymlaen at { $to }. Rho i wybod iti'r naill ffordd neu'r llall, erbyn { $date } fan bellaf.
}
intro-passed-on-done = { $kind ->
    [idea] Anfonwyd ymlaen at awdur y syniad “{ $to }”.
   *[organisation] Anfonwyd ymlaen at { $to }.
}
intro-reminder = Mae cais yn dal i aros amdanat ti:
intro-no-answer-yet = { $kind ->
    [idea] Dyw awdur y syniad “{ $to }” ddim wedi ateb eto. Beth wnawn ni?
   *[organisation] Dyw { $to } ddim wedi ateb eto. Beth wnawn ni?
}
intro-nobody-answers = { $kind ->
    [idea] Alla i ddim ysgrifennu at awdur y syniad “{ $to }” ar hyn o bryd. Beth wnawn ni?
   *[organisation] Does dim modd cyrraedd neb o { $to } ar hyn o bryd. Beth wnawn ni?
}
intro-expired = { $kind ->
    [idea] Dyw awdur y syniad “{ $to }” ddim wedi ateb, felly mae dy gynnig wedi dod i ben. Chafodd yr awdur ddim ond y testun, a'r enw os rhoist ti un.
   *[organisation] Dyw { $to } ddim wedi ateb, felly mae dy gais wedi dod i ben. Chawson nhw ddim ond y testun, a'r enw os rhoist ti un.
}
intro-expired-partner = { $kind ->
    [idea] Daeth cynnig i helpu gyda'r syniad “{ $to }” i ben heb ateb.
   *[organisation] Daeth cais i { $to } i ben heb ateb.
}
intro-member-gone = { $kind ->
    [idea] Does dim modd cyrraedd rhywun oedd am helpu gyda'r syniad “{ $to }” bellach, felly mae'r cynnig wedi dod i ben.
   *[organisation] Does dim modd cyrraedd rhywun oedd am ddod i adnabod { $to } bellach, felly mae'r cais wedi dod i ben.
}
intro-member-lost = { $kind ->
    [idea] Alla i ddim cyrraedd rhywun sy'n helpu gyda'r syniad “{ $to }”. Os rhannodd gyswllt â ti, cymer di'r cam cyntaf, os gweli di'n dda.
   *[organisation] Alla i ddim cyrraedd yr aelod a dderbyniaist ti ar gyfer { $to }. Os rhannodd gyswllt â ti, cymer di'r cam cyntaf, os gweli di'n dda.
}
intro-over = Dyw'r cais hwnnw ddim yno bellach.
intro-not-now = Dyw hynny ddim yn bosibl nawr. Sut mae hi: { $state }
intro-not-yours = Dim ond y rhai sy'n cynrychioli'r sefydliad all wneud hynny.

## Help gyda syniad

intro-for-whom = Dros ba sefydliad rwyt ti'n siarad?
intro-pick-organisation = Dewisa'r sefydliad
intro-may-name = A gaiff pob aelod ddarllen ar gerdyn y syniad fod dy sefydliad yn helpu?
intro-preview-named = Ar ôl derbyn, bydd pob aelod yn darllen ar gerdyn y syniad fod dy sefydliad yn helpu.
intro-not-helped = Dyw'r syniad hwn ddim yn derbyn help ar hyn o bryd. Rhai eraill: /ideas
intro-young-author = Yna mae angen oedolyn hefyd. Siarada â rhywun gartref, neu ysgrifenna gwestiwn ata i a phwysa “Gofyn i gydlynydd”. Tan hynny fydda i'n anfon dim byd ymlaen; cei di wrthod hefyd.
intro-they-come = Yr awdur fydd yn cysylltu â ti, gyda'r hyn a rannaist ti.
intro-news-too = Rho i wybod iti hefyd pan fydd rhywbeth yn digwydd i'r syniad.
intro-closed = Dyw'r syniad “{ $title }” ddim yn derbyn help bellach, felly mae dy gynnig wedi dod i ben. Fydd dim byd arall gennyt ti yn cael ei anfon ymlaen.
intro-closed-merged = Mae'r syniad “{ $title }” yn mynd ymlaen gyda “{ $same }”, felly mae dy gynnig wedi dod i ben. Cei gynnig helpu yno:
intro-unspoken = Dwyt ti ddim yn siarad bellach dros y sefydliad y cynigiaist ti help yn ei enw gyda'r syniad “{ $title }”, felly mae'r cynnig wedi dod i ben. Cei gynnig dy help dy hun.
intro-closed-partner = Dyw dy syniad “{ $title }” ddim yn derbyn help bellach, felly mae cynnig heb ateb wedi dod i ben.

## Rhestri

intro-mine = { PLURAL($count) ->
    [zero] Dy geisiadau:
    [one] Dy gais:
    [two] Dy { $count } gais:
    [few] Dy { $count } chais:
    [many] Dy { $count } chais:
   *[other] Dy { $count } cais:
}
intro-none-mine = Does gennyt ti ddim ceisiadau. Chwilia am sefydliad gyda /partners a phwysa “Cyflwyna fi”, neu am syniad gyda /ideas a phwysa “Cymryd rhan”.
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

intro-reported = { $kind ->
    [idea] Adroddiad am gynnig i helpu gyda'r syniad “{ $to }”:
   *[organisation] Adroddiad am gais i { $to }:
}
intro-reported-words = Dyma oedd y cais: “{ $words }”
intro-no-reports = Does dim adroddiad yn aros.
intro-report-gone = Mae rhywun wedi delio â'r adroddiad hwnnw.
intro-settled = Dyna ni. Caiff yr aelod ddal i anfon ceisiadau.
intro-shut-out-done = Dyna ni. Chaiff yr aelod ddim anfon ceisiadau bellach.
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
button-intro-name = Y sefydliad, ar y cerdyn
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
    [enough] Digon ohonon ni
    [later] Ddim nawr
    [other] Math arall o help
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
