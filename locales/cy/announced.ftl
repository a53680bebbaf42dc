## Cyhoeddiadau: eu cadarnhau, eu dilyn, eu cywiro a'u tynnu'n ôl

announcement-withdrawn = Cafodd y cyhoeddiad hwn ei dynnu'n ôl.

## I'r rhai sydd â diddordeb

announce-for-interests = y rhai sydd â diddordeb mewn: { $interests }
button-announce-interests = Y rhai sydd â diddordeb mewn…
announce-interests = Bydd pawb sydd ag o leiaf un o'r diddordebau a ddewisi di'n ei gael. Pwysa i ddewis; pwysa eto i newid dy feddwl.
announce-pick-interest = Dewis diddordeb

## Cadarnhau

announce-second = Mae nifer y derbynwyr yn uwch na { $limit }: bydd ail gydlynydd yn ei gadarnhau cyn iddo fynd.
announce-no-second = Mae nifer y derbynwyr yn uwch na { $limit }, felly rhaid i ail gydlynydd ei gadarnhau, ond does neb arall y galla i ei gyrraedd. Gall gweinyddwr wahodd un gydag /invite; neu dewisa gynulleidfa lai.
button-announce-ask = Gofyn am gadarnhad
announce-asked = { PLURAL($count) ->
    [zero] Does dim cydlynydd arall i gadarnhau '{ $title }'.
    [one] Rydw i wedi gofyn i un cydlynydd gadarnhau '{ $title }'. Fe ddyweda i pan ddaw ateb.
    [two] Rydw i wedi gofyn i ddau gydlynydd gadarnhau '{ $title }'. Fe ddyweda i pan ddaw ateb.
    [few] Rydw i wedi gofyn i { $count } chydlynydd gadarnhau '{ $title }'. Fe ddyweda i pan ddaw ateb.
    [many] Rydw i wedi gofyn i { $count } chydlynydd gadarnhau '{ $title }'. Fe ddyweda i pan ddaw ateb.
   *[other] Rydw i wedi gofyn i { $count } cydlynydd gadarnhau '{ $title }'. Fe ddyweda i pan ddaw ateb.
}
announce-please-check = Mae cyhoeddiad yn aros i ail gydlynydd ei gadarnhau: '{ $title }'.
announce-please-check-correction = Mae cywiriad i gyhoeddiad a anfonwyd yn aros i ail gydlynydd ei gadarnhau: '{ $title }'.
button-announce-check = Gweld a chadarnhau
announce-checking = Yn aros am gadarnhad: '{ $title }'
announce-checking-correction = Y cywiriad yn aros am gadarnhad: '{ $title }'
announce-checking-now = Bydd yn mynd cyn gynted ag y caiff ei gadarnhau.
announce-checking-at = Bydd yn mynd ar { $day } am { $time }.
announce-checking-own = Cydlynydd arall fydd yn ei gadarnhau. Os wyt ti am newid rhywbeth, cymera fe'n ôl; wedyn gofynna eto am gadarnhad.
button-announce-confirm = Cadarnhau
button-announce-give-back = Ei roi'n ôl
button-announce-take-back = Ei gymryd yn ôl
announce-not-own = Alli di ddim cadarnhau dy gyhoeddiad dy hun: cydlynydd arall sy'n gwneud hynny.
announce-checked-already = Dyw e ddim yn aros am gadarnhad mwyach: mae cydlynydd arall wedi ateb, neu mae wedi'i gymryd yn ôl.
announce-checked-other = Mae wedi newid yn y cyfamser. Edrycha arno eto cyn ei gadarnhau.
announce-confirmed = Rwyt ti wedi'i gadarnhau: mae '{ $title }' yn mynd.
announce-confirmed-told = Mae cydlynydd arall wedi cadarnhau '{ $title }': mae'n mynd.
announce-why-back = Beth ddylai newid yn '{ $title }'? Dyweda wrth yr awdur mewn brawddeg neu ddwy. /cancel os wyt ti wedi newid dy feddwl.
announce-given-back = Rydw i wedi'i roi'n ôl i'w awdur, gyda dy reswm di.
announce-given-back-file = Rydw i wedi'i roi'n ôl: fydd e ddim yn cael ei anfon. O ffeil y daeth; caiff ei gywiro yno a'i anfon eto.
announce-given-back-told = Chafodd '{ $title }' ddim ei gadarnhau. Mae cydlynydd arall yn ysgrifennu: '{ $reason }'

## Ar ei ffordd

announce-left = Tua { $time } ar ôl.
announce-quiet-waiting = { PLURAL($count) ->
    [zero] Does neb yn aros i'w oriau tawel ddod i ben (o { $time } ymlaen).
    [one] Mae'n amser tawel i un derbynnydd; bydd yn ei gael pan ddaw hwnnw i ben, o { $time } ymlaen.
    [two] Mae'n amser tawel i ddau dderbynnydd; byddan nhw'n ei gael pan ddaw hwnnw i ben, o { $time } ymlaen.
    [few] Mae'n amser tawel i { $count } derbynnydd; byddan nhw'n ei gael pan ddaw hwnnw i ben, o { $time } ymlaen.
    [many] Mae'n amser tawel i { $count } derbynnydd; byddan nhw'n ei gael pan ddaw hwnnw i ben, o { $time } ymlaen.
   *[other] Mae'n amser tawel i { $count } derbynnydd; byddan nhw'n ei gael pan ddaw hwnnw i ben, o { $time } ymlaen.
}
announce-changing = { $state ->
    [sending] Mae'r cywiriad i '{ $title }' yn mynd at y rhai sydd wedi'i gael
    [paused] Mae'r cywiriad i '{ $title }' wedi'i oedi
    [sent] Mae'r cywiriad i '{ $title }' wedi cyrraedd
   *[aborted] Cafodd y cywiriad i '{ $title }' ei atal
}
announce-withdrawing = { $state ->
    [sending] Mae '{ $title }' yn cael ei dynnu'n ôl
    [paused] Mae tynnu '{ $title }' yn ôl wedi'i oedi
    [sent] Mae '{ $title }' wedi'i dynnu'n ôl
   *[aborted] Cafodd tynnu '{ $title }' yn ôl ei atal
}
announce-figures-changed = Wedi newid: { $changed } · heb newid, yr un testun: { $same } · methu eu newid: { $unchanged } · ar ôl: { $open }
announce-figures-withdrawn = Wedi'u tynnu'n ôl: { $changed } · methu eu tynnu'n ôl: { $unchanged } · ar ôl: { $open }
announce-state-checking = yn aros am gadarnhad
announce-state-checking-correction = y cywiriad yn aros am gadarnhad
announce-state-changed = { $state ->
    [sending] yn cael ei gywiro
    [paused] cywiriad wedi'i oedi
    [sent] wedi'i gywiro
   *[aborted] cywiriad wedi'i atal
}
announce-state-withdrawn = { $state ->
    [sending] yn cael ei dynnu'n ôl
    [paused] tynnu'n ôl wedi'i oedi
    [sent] wedi'i dynnu'n ôl
   *[aborted] tynnu'n ôl wedi'i atal
}

## Cywiro

button-announce-correct = Cywiro
announce-correction = Y cywiriad i '{ $title }'
announce-correction-new = { $language }: y testun newydd
announce-correction-same = { $language }: fel o'r blaen
announce-correction-link = Y ddolen newydd: { $link }
announce-correction-no-link = Heb ddolen
announce-correction-who = { PLURAL($count) ->
    [zero] Does neb wedi'i gael eto.
    [one] Mae un derbynnydd wedi'i gael; bydd y neges yn newid yn ei lle, heb darfu arno.
    [two] Mae dau dderbynnydd wedi'i gael; i'r rhai y mae eu testun wedi newid, bydd y neges yn newid yn ei lle, heb darfu arnyn nhw.
    [few] Mae { $count } derbynnydd wedi'i gael; i'r rhai y mae eu testun wedi newid, bydd y neges yn newid yn ei lle, heb darfu arnyn nhw.
    [many] Mae { $count } derbynnydd wedi'i gael; i'r rhai y mae eu testun wedi newid, bydd y neges yn newid yn ei lle, heb darfu arnyn nhw.
   *[other] Mae { $count } derbynnydd wedi'i gael; i'r rhai y mae eu testun wedi newid, bydd y neges yn newid yn ei lle, heb darfu arnyn nhw.
}
announce-correction-begin = Dewisa beth rwyt ti am ei gywiro.
button-announce-correct-send = Anfon y cywiriad
button-announce-correct-drop = Gollwng y cywiriad
announce-correction-dropped = Rydw i wedi gollwng y cywiriad. Mae'r cyhoeddiad yn aros fel yr oedd.
announce-correction-nothing = Does dim wedi newid eto: yn gyntaf, dewisa beth rwyt ti am ei gywiro.
announce-correction-late = Mae rhywun arall wedi cywiro'r cyhoeddiad yn y cyfamser, neu does dim modd ei gywiro mwyach. Rydw i wedi gollwng dy gywiriad di; edrycha eto: /announce
announce-correcting = Rydw i'n cywiro '{ $title }' i'r rhai sydd wedi'i gael. Fe ddangosa i yma sut mae'n mynd.
announce-not-in-hands = Dydw i ddim yn gwybod mwyach pwy sydd wedi cael y cyhoeddiad hwn: chyrhaeddodd e neb, neu mae 30 diwrnod wedi mynd heibio.

## Tynnu'n ôl

button-announce-withdraw = Tynnu'n ôl oddi wrth bawb
announce-shall-i-withdraw = { PLURAL($count) ->
    [zero] Ga i dynnu '{ $title }' yn ôl? Does neb wedi'i gael. Does dim modd dadwneud hyn.
    [one] Ga i dynnu '{ $title }' yn ôl oddi wrth yr un derbynnydd sydd wedi'i gael? Does dim modd dadwneud hyn.
    [two] Ga i dynnu '{ $title }' yn ôl oddi wrth y ddau dderbynnydd sydd wedi'i gael? Does dim modd dadwneud hyn.
    [few] Ga i dynnu '{ $title }' yn ôl oddi wrth y { $count } derbynnydd sydd wedi'i gael? Does dim modd dadwneud hyn.
    [many] Ga i dynnu '{ $title }' yn ôl oddi wrth y { $count } derbynnydd sydd wedi'i gael? Does dim modd dadwneud hyn.
   *[other] Ga i dynnu '{ $title }' yn ôl oddi wrth y { $count } derbynnydd sydd wedi'i gael? Does dim modd dadwneud hyn.
}
announce-withdraw-how = Bydd y neges yn diflannu. Lle nad yw'r platfform yn caniatáu hynny mwyach (ar Telegram, ar ôl 48 awr), bydd yn dweud yn ei lle ei fod wedi'i dynnu'n ôl. Fydd y rhai sydd heb ei gael eto ddim yn ei gael.
button-announce-withdraw-yes = Ie, ei dynnu'n ôl

## O ffeil

announce-file-second = Mae nifer y derbynwyr yn uwch na { $limit }: gyda --send, bydd cydlynydd yn ei gadarnhau yn gyntaf, yn y sgwrs.
announce-file-no-second = Mae nifer y derbynwyr yn uwch na { $limit }, felly rhaid i gydlynydd ei gadarnhau, ond does neb y galla i ei gyrraedd. Gwahodda un: xploit-bot invite coordinator
announce-file-asked = Mae'n aros i gydlynydd ei gadarnhau: rydw i wedi ysgrifennu atyn nhw. Bydd yn mynd ar ôl i un ohonyn nhw wneud. Sut mae'n mynd: /announce.
