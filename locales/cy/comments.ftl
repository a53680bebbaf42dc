## Beth mae aelodau'n ei ddweud am syniad, a beth sydd o'i le arno

comment-by-you = Ti
comment-by-author = Awdur y syniad
comment-by-member = Aelod
comment-on = Am “{ $title }” · { $who }:
comment-waits = Bydd cydlynydd yn ei ddarllen yn gyntaf.
comment-gone = Dyw'r sylw hwn ddim yma mwyach.
comments-none = Does neb wedi dweud dim am “{ $title }” eto.
comments-of = { PLURAL($count) ->
    [zero] Dim sylwadau ar “{ $title }”:
    [one] Un sylw ar “{ $title }”:
    [two] { $count } sylw ar “{ $title }”, y diweddaraf yn gyntaf:
    [few] { $count } sylw ar “{ $title }”, y diweddaraf yn gyntaf:
    [many] { $count } sylw ar “{ $title }”, y diweddaraf yn gyntaf:
   *[other] { $count } sylw ar “{ $title }”, y diweddaraf yn gyntaf:
}
comment-ask = Beth hoffet ti ei ddweud am “{ $title }”? /cancel os wyt ti wedi newid dy feddwl.
comment-preview = Dyma sut bydd eraill yn ei ddarllen:
comment-preview-next = Bydd cydlynydd yn ei ddarllen yn gyntaf. I'w newid, ysgrifenna fe eto.
comment-too-many = { PLURAL($count) ->
    [zero] Dwyt ti ddim wedi ysgrifennu sylw heddiw.
    [one] Rwyt ti wedi ysgrifennu un sylw heddiw. Gelli di ysgrifennu'r nesaf yfory.
    [two] Rwyt ti wedi ysgrifennu { $count } sylw heddiw. Gelli di ysgrifennu'r nesaf yfory.
    [few] Rwyt ti wedi ysgrifennu { $count } sylw heddiw. Gelli di ysgrifennu'r nesaf yfory.
    [many] Rwyt ti wedi ysgrifennu { $count } sylw heddiw. Gelli di ysgrifennu'r nesaf yfory.
   *[other] Rwyt ti wedi ysgrifennu { $count } sylw heddiw. Gelli di ysgrifennu'r nesaf yfory.
}
comment-said-before = Rwyt ti wedi dweud hynny am y syniad hwn o'r blaen. Dwed rywbeth arall, neu gadawa gyda /cancel.
comment-sent = Diolch. Bydd pawb yn gallu ei ddarllen cyn gynted ag y bydd cydlynydd wedi gwneud.
comment-shown = Iawn, gall pawb ei ddarllen.
comment-taken-back = Iawn, mae dy sylw wedi mynd.
comment-news = Mae sylw newydd ar dy syniad “{ $title }”.
comment-published = Gall pawb nawr ddarllen beth ddwedaist ti am “{ $title }”.
comment-declined = Dyw'r hyn a ddwedaist ti am “{ $title }” ddim yn cael ei ddangos. Pam: { $fault }. Dyma dy eiriau: “{ $words }”. Gelli di ei ddweud mewn ffordd arall.
comment-fault = { $fault ->
    [off-topic] mae'n sôn am rywbeth arall
    [unkind] mae'n brifo rhywun
    [private] mae manylion personol ynddo
   *[advert] hysbyseb yw e
}
report-ask = Beth sydd o'i le ar “{ $title }”? Dewisa neu ysgrifenna fe; y cydlynwyr sy'n ei ddarllen, a fydd yr awdur ddim yn gwybod pwy ddwedodd. /cancel os wyt ti wedi newid dy feddwl.
report-ask-comment = Beth sydd o'i le ar y sylw ar “{ $title }”? Dewisa neu ysgrifenna fe; y cydlynwyr sy'n ei ddarllen, a fydd ei awdur ddim yn gwybod pwy ddwedodd. /cancel os wyt ti wedi newid dy feddwl.
report-sent = Diolch. Bydd cydlynydd yn edrych arno, a byddaf yn rhoi gwybod i ti.
report-too-many = { PLURAL($count) ->
    [zero] Does dim adroddiad gen ti'n aros.
    [one] Mae un adroddiad gen ti'n aros am gydlynydd. Gelli di anfon y nesaf wedi hynny.
    [two] Mae { $count } adroddiad gen ti'n aros am gydlynydd. Gelli di anfon y nesaf wedi hynny.
    [few] Mae { $count } adroddiad gen ti'n aros am gydlynydd. Gelli di anfon y nesaf wedi hynny.
    [many] Mae { $count } adroddiad gen ti'n aros am gydlynydd. Gelli di anfon y nesaf wedi hynny.
   *[other] Mae { $count } adroddiad gen ti'n aros am gydlynydd. Gelli di anfon y nesaf wedi hynny.
}
report-settled = Mae cydlynydd wedi edrych ar yr hyn ddwedaist ti am “{ $title }”. Diolch.
idea-corrected = Mae cydlynydd wedi cywiro dy syniad “{ $title }”. { $field } nawr: { $words }

## Cydlynwyr

moderate-comment-waits = Mae sylw yn aros am gydlynydd.
moderate-report-waits = Mae aelod wedi rhoi gwybod am rywbeth.
moderate-comment-faults = Os na all aros, pwysa pam; bydd ei awdur yn ei ddarllen.
moderate-comment-done = Gall pawb ei ddarllen yn barod.
moderate-comment-removed = Iawn, mae'r sylw wedi mynd. Bydd ei awdur yn darllen pam.
moderate-no-comments = Does dim rhagor o sylwadau'n aros.
moderate-no-reports = Does dim rhagor o adroddiadau'n aros.
moderate-report = Mae aelod wedi rhoi gwybod:
moderate-mine = { PLURAL($count) ->
    [zero] Dwyt ti ddim yn gofalu am syniad:
    [one] Rwyt ti'n gofalu am un syniad:
    [two] Rwyt ti'n gofalu am { $count } syniad, yr un sydd wedi aros hiraf yn gyntaf:
    [few] Rwyt ti'n gofalu am { $count } syniad, yr un sydd wedi aros hiraf yn gyntaf:
    [many] Rwyt ti'n gofalu am { $count } syniad, yr un sydd wedi aros hiraf yn gyntaf:
   *[other] Rwyt ti'n gofalu am { $count } syniad, yr un sydd wedi aros hiraf yn gyntaf:
}
moderate-none-mine = Dwyt ti ddim yn gofalu am unrhyw syniad ar hyn o bryd.
moderate-yours = Ti sy'n gofalu amdano.
moderate-anothers = Cydlynydd arall sy'n gofalu amdano.
moderate-which-field = Beth sydd i'w gywiro yn “{ $title }”? Bydd yr awdur yn cael gwybod.
moderate-ask-words = { $field }: sut dylai ddarllen? Anfona'r testun cyfan eto. /cancel os wyt ti wedi newid dy feddwl.
moderate-now-reads = Nawr mae'n darllen:
moderate-corrected = Wedi'i gywiro. Mae'r awdur wedi cael gwybod.
moderate-hidden = Iawn: dim ond yr awdur all ddarllen “{ $title }” nawr. Bydd yr awdur a phawb sy'n ei ddilyn yn clywed ei fod yn torri rheolau'r gymuned. Gelli di ei wneud yn gyhoeddus eto unrhyw bryd.

## Botymau

button-comment-say = Gadael sylw
button-comments = { PLURAL($count) ->
    [zero] Dim sylwadau
    [one] { $count } sylw
    [two] { $count } sylw
    [few] { $count } sylw
    [many] { $count } sylw
   *[other] { $count } sylw
}
button-comment-send = Anfon
button-comment-sign = Anfon fel { $name }
button-comment-read = Ei ddarllen
button-comment-back = Yn ôl i'r syniad
button-comment-take-back = Ei dynnu'n ôl
button-idea-report = Rhoi gwybod
button-moderate-comments = Sylwadau i'w darllen
button-moderate-reports = Adroddiadau
button-moderate-comments-count = Sylwadau: { $count }
button-moderate-reports-count = Adroddiadau: { $count }
button-moderate-mine = Yn fy ngofal: { $count }
button-moderate-publish = Gadael i bawb ei ddarllen
button-moderate-later = Nesaf
button-moderate-comment = Penderfynu ar y sylw
button-moderate-idea = Penderfynu ar y syniad
button-moderate-settle = Wedi'i drin
button-moderate-care = Fe ofala' i amdano
button-moderate-uncare = Peidio â gofalu amdano
button-moderate-correct = Cywiro
button-moderate-hide = Cuddio
