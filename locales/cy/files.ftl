## Lluniau a dogfennau y mae pobl yn eu hanfon

file-photo = llun, { $size }
file-document = { $name }, { $size }
file-told = { $file }: { $alt }
file-kilobytes = { $count } kB
file-megabytes = { $count } MB
file-alt = { $kind ->
    [photo] Yn y llun: { $alt }
   *[document] Yn y ddogfen: { $alt }
}
file-gone = { $kind ->
    [photo] Mae llun gyda hwn, ond alla i ddim ei ddangos mwyach.
   *[document] Mae dogfen gyda hwn, ond alla i ddim ei dangos mwyach.
}
file-one-at-a-time = Un ffeil ar y tro, os gweli di'n dda: o'r rhai a ddaeth gyda'i gilydd, dim ond ar y gyntaf rydw i wedi edrych.
file-words-alone = Rydw i wedi darllen dy eiriau; alla i wneud dim â'r ffeil yma.
file-not-here = Alla i wneud dim â ffeil yma. Ateba mewn geiriau, os gweli di'n dda, neu /cancel.
file-unfit = { $why ->
    [sort] Alla i wneud dim â fideos, sain na sticeri. Ysgrifenna ata i mewn geiriau; gyda syniad rydw i hefyd yn cymryd llun neu ddogfen.
    [type] Alla i ddim cymryd ffeiliau o'r math hwn. Rydw i'n cymryd lluniau (JPEG, PNG, WebP) a dogfennau (PDF, ODT, ODS, ODP, DOCX, XLSX, PPTX, TXT, MD, CSV).
    [mismatch] Mae enw'r ffeil yn dweud un math a'r ffeil ei hun yn fath arall, felly alla i ddim ei chymryd. Cadwa hi unwaith eto yn y rhaglen lle cafodd ei gwneud, yna anfona hi eto.
    [too-large] Mae'r ffeil yn rhy fawr: { $limit } MB ar y mwyaf. Gwna hi'n llai, neu anfona ran ohoni.
   *[empty] Does dim byd yn y ffeil. Anfona hi eto, os gweli di'n dda.
}
file-offer = { $kind ->
    [photo] Galla i roi'r llun hwn gyda syniad rwyt ti'n ei rannu â'r gymuned.
   *[document] Galla i roi'r ddogfen hon gyda syniad rwyt ti'n ei rannu â'r gymuned.
}
file-offer-draft = { $kind ->
    [photo] Galla i roi'r llun hwn gyda'r syniad rwyt ti wedi'i ddechrau, “{ $title }”.
   *[document] Galla i roi'r ddogfen hon gyda'r syniad rwyt ti wedi'i ddechrau, “{ $title }”.
}
button-file-begin = Dechrau syniad
button-file-add = Ei roi gyda'r syniad
button-file-words = Ateb fy ngeiriau'n unig

## Llun neu ddogfen syniad

idea-ask-file = Anfona lun neu ddogfen sy'n dangos dy syniad: JPEG, PNG, PDF, ODT, DOCX ac ati, hyd at { $limit } MB. Bydd pawb sy'n darllen y syniad yn ei weld, felly anfona'r hyn y cei di ei ddangos yn unig. /cancel os wyt ti wedi newid dy feddwl.
idea-ask-alt = { $kind ->
    [photo] Beth sydd i'w weld yn y llun? Mae ychydig eiriau'n helpu'r rhai sy'n methu ei weld.
   *[document] Beth sydd yn y ddogfen? Mae ychydig eiriau'n helpu'r rhai sy'n methu ei hagor.
}
idea-file-taken = { $kind ->
    [photo] Rydw i wedi rhoi'r llun gyda dy syniad.
   *[document] Rydw i wedi rhoi'r ddogfen gyda dy syniad.
}
idea-shall-i-take-off = { $kind ->
    [photo] Tynnu'r llun oddi ar y syniad “{ $title }”? Does dim modd ei roi'n ôl.
   *[document] Tynnu'r ddogfen oddi ar y syniad “{ $title }”? Does dim modd ei rhoi'n ôl.
}
idea-file-off = { $kind ->
    [photo] Rydw i wedi tynnu'r llun oddi ar y syniad.
   *[document] Rydw i wedi tynnu'r ddogfen oddi ar y syniad.
}
idea-file-taken-off = { $kind ->
    [photo] Mae cydlynydd wedi tynnu'r llun oddi ar dy syniad “{ $title }”. Does dim byd arall wedi newid.
   *[document] Mae cydlynydd wedi tynnu'r ddogfen oddi ar dy syniad “{ $title }”. Does dim byd arall wedi newid.
}
moderate-file-off = { $kind ->
    [photo] Mae'r llun wedi'i dynnu. Mae'r awdur wedi cael gwybod.
   *[document] Mae'r ddogfen wedi'i thynnu. Mae'r awdur wedi cael gwybod.
}
button-idea-file = Llun neu ddogfen
button-idea-file-other = { $kind ->
    [photo] Llun arall
   *[document] Dogfen arall
}
button-idea-file-off = { $kind ->
    [photo] Tynnu'r llun
   *[document] Tynnu'r ddogfen
}
button-idea-file-off-yes = Ie, tynna
button-idea-alt = { $kind ->
    [photo] Disgrifio'r llun
   *[document] Disgrifio'r ddogfen
}
mydata-idea-file = Gydag ef: { $file } (ers { $date })
mydata-file-offered = Ffeil rwyt ti wedi'i hanfon ac sydd ddim yn perthyn i ddim eto: { $file }

## Llun neu ddogfen cyhoeddiad

announce-ask-file = Anfona'r llun neu'r ddogfen: JPEG, PNG, PDF, ODT, DOCX ac ati, hyd at { $limit } MB. /cancel os wyt ti wedi newid dy feddwl.
announce-ask-alt = Beth sydd i'w weld yn y llun? Bydda i'n ei ddweud wrth y rhai sy'n methu ei weld, felly ysgrifenna hefyd yr hyn sydd wedi'i ysgrifennu arno.
announce-with-file = Gydag ef: { $file }
announce-two-messages = { $kind ->
    [photo] Ar Telegram daw'r llun yn gyntaf, a'r testun mewn ail neges: 1,024 o nodau ar y mwyaf sy'n mynd gyda llun.
   *[document] Ar Telegram daw'r ddogfen yn gyntaf, a'r testun mewn ail neges: 1,024 o nodau ar y mwyaf sy'n mynd gyda dogfen.
}
announce-file-unfit = { $file }: { $why }
announce-file-no-alt = { $file }: mae angen geiriau ar lun, i'r rhai sy'n methu ei weld. Ychwanega at y pennawd: alt = "…"
button-announce-file = Llun neu ddogfen
button-announce-file-other = Llun neu ddogfen arall
button-announce-file-off = { $kind ->
    [photo] Tynnu'r llun
   *[document] Tynnu'r ddogfen
}
