## Syniadau: o'r frawddeg gyntaf hyd at yr hyn a ddaeth ohonyn nhw

command-idea = rhannu syniad a chlywed beth ddaw ohono
command-idea-names = syniad
command-ideas = syniadau'r gymuned: eu darllen, eu cefnogi a'u dilyn
command-ideas-names = syniadau
command-myideas = dy syniadau di a ble maen nhw arni
command-myideas-names = fysyniadau
command-moderate = y syniadau sy'n aros am gydlynydd
command-moderate-names = cymedroli
words-ideas = syniad
words-ideas-about = geiriau o'r syniad, neu ei rif
idea-state = { $state ->
    [draft] drafft
    [submitted] yn aros am gydlynydd
    [in-review] dan drafodaeth
    [needs-information] yn aros am fanylion
    [accepted] wedi'i dderbyn
    [piloting] yn cael ei dreialu
    [implemented] wedi'i wireddu
    [declined] wedi'i wrthod
    [duplicate] wedi'i ddweud o'r blaen
    [withdrawn] wedi'i dynnu'n ôl
   *[archived] wedi'i archifo
}
idea-called = { $title } (rhif { $number })
idea-untitled = heb deitl
idea-support = { PLURAL($count) ->
    [zero] neb yn ei gefnogi eto
    [one] { $count } cefnogwr
    [two] { $count } gefnogwr
    [few] { $count } cefnogwr
    [many] { $count } chefnogwr
   *[other] { $count } cefnogwr
}
idea-needs = Beth sydd ei angen: { $needs }
idea-place = Ble: { $place }
idea-areas = Am: { $areas }
idea-by = Awgrymwyd gan { $name }
idea-by-somebody = Awgrymwyd gan aelod o'r gymuned
idea-helpers = { PLURAL($count) ->
    [zero] Does neb yn helpu eto.
    [one] Mae un person yn helpu'n barod.
    [two] Mae dau berson yn helpu'n barod.
    [few] Mae tri pherson yn helpu'n barod.
    [many] Mae chwe pherson yn helpu'n barod.
   *[other] Pobl sy'n helpu'n barod: { $count }
}
idea-helped-by = Yn helpu: { $organisations }
idea-helped-by-more = Yn helpu: { $organisations } ac eraill ({ $count })
idea-competence = { $competence ->
    [spotting-opportunities] gweld cyfleoedd
    [creativity] creadigrwydd
    [vision] gweledigaeth
    [valuing-ideas] gwerthfawrogi syniadau
    [ethical-thinking] meddwl moesegol a chynaliadwy
    [self-awareness] hunanymwybyddiaeth a hunaneffeithiolrwydd
    [motivation] cymhelliant a dyfalbarhad
    [mobilising-resources] casglu adnoddau
    [financial-literacy] llythrennedd ariannol ac economaidd
    [mobilising-others] ysgogi eraill
    [initiative] dangos menter
    [planning] cynllunio a rheoli
    [coping-with-risk] ymdopi ag amwysedd, ansicrwydd a risg
    [working-with-others] gweithio gydag eraill
   *[learning-through-experience] dysgu trwy brofiad
}

# Words by which a competence is suggested, as a list
idea-competence-words = { $competence ->
    [spotting-opportunities] cyfle, cyfleoedd, angen
    [creativity] creadigol, artistig, dylunio
    [vision] dyfodol, gweledigaeth
    [valuing-ideas] gwerth, patent, cystadleuaeth
    [ethical-thinking] amgylchedd, cynaliadwy, ailgylchu, ailddefnyddio
    [self-awareness] hyder, dewrder
    [motivation] cymhelliant, dyfalbarhad
    [mobilising-resources] adnoddau, offer, deunyddiau, noddwyr
    [financial-literacy] arian, cyllideb, cynilo, busnes
    [mobilising-others] gwirfoddolwyr, ymgyrch, cymdogion
    [initiative] menter, trefnu
    [planning] cynllunio, prosiect, amserlen
    [coping-with-risk] risg, argyfwng
    [working-with-others] tîm, gilydd, clwb
   *[learning-through-experience] ymarfer, gweithdy, gweithdai
}
idea-usual = { $reason ->
    [read] Gall pawb ei ddarllen a'i gefnogi.
    [unclear] Dwed ychydig mwy am beth yw e, os gweli di'n dda.
    [for-whom] I bwy fyddai fe, a faint ohonyn nhw?
    [means] Beth fyddai ei angen i'w wneud?
    [not-ours] Dyw e ddim yn rhywbeth y gall ein cymuned ei wneud.
    [exists] Mae rhywbeth tebyg yn bod eisoes.
    [no-means] Does gennym ni mo'r bobl na'r arian ar ei gyfer nawr.
    [fits] Mae'n cyd-fynd â'r hyn rydyn ni am ei wneud.
    [trial] Rydyn ni'n rhoi cynnig arno gydag ychydig o bobl yn gyntaf.
    [works] Mae wedi'i wneud, ac mae'n gweithio.
    [rules] Mae'n torri rheolau ein cymuned.
   *[quiet] Does neb wedi gweithio arno ers amser hir.
}

## Yr awdur yn ysgrifennu

idea-form = Dy syniad
idea-have-draft = Mae gen ti syniad ar ei hanner: “{ $title }”. Awn ni ymlaen? Os dechreui di un arall, collir y drafft hwn.
idea-ask-title = Beth yw enw dy syniad? Mae ychydig eiriau'n ddigon. Gelli di adael unrhyw bryd gyda /cancel; bydd yr hyn rwyt ti wedi'i ysgrifennu yn aros.
idea-ask-what = Beth yw e, ac i bwy? Dwy neu dair brawddeg.
idea-ask-needs = Beth fyddai ei angen: pobl, lle, offer, arian?
idea-ask-place = Ble fyddai fe?
idea-ask-signature = Beth ddylwn i dy alw di wrth eraill? Ysgrifenna enw, neu arhosa'n ddienw.
idea-ask-areas = Am beth mae'r syniad? Pwysa i ddewis; pwysa eto i dynnu'n ôl.
idea-pick-area = Dewis maes
idea-like = { PLURAL($count) ->
    [zero] Does dim syniadau tebyg.
    [one] Mae'r syniad hwn yn debyg; os yr un un yw e, gwell ei gefnogi:
    [two] Mae'r { $count } syniad hyn yn debyg; os yr un un yw un ohonyn nhw, gwell ei gefnogi:
    [few] Mae'r { $count } syniad hyn yn debyg; os yr un un yw un ohonyn nhw, gwell ei gefnogi:
    [many] Mae'r { $count } syniad hyn yn debyg; os yr un un yw un ohonyn nhw, gwell ei gefnogi:
   *[other] Mae'r { $count } syniad hyn yn debyg; os yr un un yw un ohonyn nhw, gwell ei gefnogi:
}
idea-like-go-on = Os un arall yw dy un di, awn ni ymlaen:
idea-preview = Dyma sut bydd eraill yn ei ddarllen:
idea-preview-next = Bydd cydlynydd yn ei ddarllen yn gyntaf. Fe ro' i wybod i ti ar bob cam.
idea-no-draft = Dwyt ti ddim wedi dechrau syniad. Dechreua un gyda /idea
idea-discarded = Rwy wedi taflu'r drafft.
idea-too-many = { PLURAL($count) ->
    [zero] Does dim syniad o dy eiddo yn aros.
    [one] Mae un o dy syniadau'n aros am gydlynydd yn barod. Arhosa ychydig, neu tynna fe'n ôl: /myideas
    [two] Mae { $count } o dy syniadau'n aros am gydlynydd yn barod. Arhosa ychydig, neu tynna un yn ôl: /myideas
    [few] Mae { $count } o dy syniadau'n aros am gydlynydd yn barod. Arhosa ychydig, neu tynna un yn ôl: /myideas
    [many] Mae { $count } o dy syniadau'n aros am gydlynydd yn barod. Arhosa ychydig, neu tynna un yn ôl: /myideas
   *[other] Mae { $count } o dy syniadau'n aros am gydlynydd yn barod. Arhosa ychydig, neu tynna un yn ôl: /myideas
}
idea-too-many-weekly = Dyna ddigon o syniadau am yr wythnos hon. Bydd dy ddrafft yn aros; anfona fe ymhen ychydig ddyddiau: /idea
idea-too-many-links = { PLURAL($count) ->
    [zero] Does dim dolenni ynddo.
    [one] Mae un ddolen ynddo. { $limit } yw'r mwyaf; newidia'r testun a'i anfon eto.
    [two] Mae { $count } ddolen ynddo. { $limit } yw'r mwyaf; newidia'r testun a'i anfon eto.
    [few] Mae { $count } dolen ynddo. { $limit } yw'r mwyaf; newidia'r testun a'i anfon eto.
    [many] Mae { $count } dolen ynddo. { $limit } yw'r mwyaf; newidia'r testun a'i anfon eto.
   *[other] Mae { $count } dolen ynddo. { $limit } yw'r mwyaf; newidia'r testun a'i anfon eto.
}
idea-banned = Dyw syniadau yma ddim yn cynnwys “{ $word }”. Dwed e mewn geiriau eraill a'i anfon eto.
idea-said-before = Rwyt ti wedi anfon y syniad hwn yn yr un geiriau o'r blaen. Mae e yn /myideas
idea-submitted = Diolch! Mae dy syniad gyda'r cydlynwyr, fel rhif { $number }. Fe ro' i wybod i ti ar bob cam.
idea-found-again = Galli di ddod o hyd iddo unrhyw bryd gyda /ideas { $number }.
idea-link = Mae dolen iddo hefyd, a galli di ei rhannu pan fydd pawb yn gallu ei weld: { $url }

## Syniad

idea-gone = Dyw'r syniad hwn ddim yma mwyach. Gweld rhai eraill: /ideas
idea-no-number = Alla i ddim dod o hyd i syniad rhif { $number }. Gweld pob un: /ideas
idea-own-support = Dy syniad di yw e, felly does dim angen dweud dy fod ti'n ei gefnogi.
idea-no-support-now = Does dim modd cefnogi'r syniad hwn mwyach.
idea-supported = Diolch, rwyt ti'n ei gefnogi. Fe ro' i wybod i ti pan fydd rhywbeth yn digwydd.
idea-unsupported = Iawn, dwyt ti ddim yn ei gefnogi mwyach.
idea-followed = Fe ro' i wybod i ti pan fydd rhywbeth yn digwydd.
idea-unfollowed = Fydda i ddim yn ysgrifennu atat ti amdano mwyach.
idea-shall-i-withdraw = Tynnu'r syniad “{ $title }” yn ôl? Fydd neb yn ei weld mwyach.
idea-no-withdraw-now = Does dim modd tynnu'r syniad yn ôl mwyach. Siarada â chydlynydd.
idea-withdrawn = Rwy wedi tynnu'r syniad “{ $title }” yn ôl.
idea-ask-answer = Mae cydlynydd yn gofyn am “{ $title }”. Ysgrifenna beth ddylwn i ei ychwanegu at y testun. /cancel os wyt ti wedi newid dy feddwl.
idea-answered = Rwy wedi ychwanegu dy ateb at y syniad. Fe ro' i wybod i ti pan fydd penderfyniad.
idea-nothing-asked = Does dim i'w ateb yma mwyach.
idea-news-author = Newyddion am dy syniad “{ $title }” (rhif { $number }): { $state }
idea-news = Newyddion am syniad sydd o ddiddordeb i ti, “{ $title }” (rhif { $number }): { $state }

## Rhestri

ideas-none = Does dim syniadau eto. Rhanna'r un cyntaf!
ideas-none-such = Does dim syniadau o'r math yna.
ideas-found = { PLURAL($count) ->
    [zero] Dim syniadau gan y gymuned:
    [one] Un syniad gan y gymuned:
    [two] { $count } syniad gan y gymuned, y diweddaraf yn gyntaf:
    [few] { $count } syniad gan y gymuned, y diweddaraf yn gyntaf:
    [many] { $count } syniad gan y gymuned, y diweddaraf yn gyntaf:
   *[other] { $count } syniad gan y gymuned, y diweddaraf yn gyntaf:
}
ideas-nothing = Ches i ddim hyd i syniad am “{ $asked }”.
ideas-best = { PLURAL($count) ->
    [zero] Dim syniadau sy'n addas:
    [one] Y syniad sy'n addas:
    [two] Y { $count } syniad sy'n addas:
    [few] Y { $count } syniad sy'n addas:
    [many] Y { $count } syniad sy'n addas:
   *[other] Y { $count } syniad sy'n addas:
}
ideas-none-mine = Does gen ti ddim syniadau yma. Rhanna un!
ideas-mine = { PLURAL($count) ->
    [zero] Dim syniadau:
    [one] Dy syniad di:
    [two] Dy { $count } syniad di:
    [few] Dy { $count } syniad di:
    [many] Dy { $count } syniad di:
   *[other] Dy { $count } syniad di:
}
ideas-helped = { PLURAL($count) ->
    [zero] Y syniadau rwyt ti'n helpu gyda nhw:
    [one] Y syniad rwyt ti'n helpu gydag e:
    [two] Y { $count } syniad rwyt ti'n helpu gyda nhw:
    [few] Y { $count } syniad rwyt ti'n helpu gyda nhw:
    [many] Y { $count } syniad rwyt ti'n helpu gyda nhw:
   *[other] Y { $count } syniad rwyt ti'n helpu gyda nhw:
}
ideas-none-helped = Dwyt ti ddim yn helpu gydag unrhyw syniad eto. Dewisa un gyda /ideas a phwysa “Cymryd rhan”.
idea-ask-filter = Pa syniadau hoffet ti eu gweld?
idea-pick-filter = Dewis maes neu statws

## Cydlynwyr

moderate-waits = Mae syniad yn aros am gydlynydd.
moderate-nothing = Does dim syniadau'n aros.
moderate-queue = { PLURAL($count) ->
    [zero] Does dim syniadau'n aros:
    [one] Mae un syniad yn aros:
    [two] Mae { $count } syniad yn aros, yr hynaf yn gyntaf:
    [few] Mae { $count } syniad yn aros, yr hynaf yn gyntaf:
    [many] Mae { $count } syniad yn aros, yr hynaf yn gyntaf:
   *[other] Mae { $count } syniad yn aros, yr hynaf yn gyntaf:
}
moderate-why = Statws newydd y syniad “{ $title }”: { $state }. Pam? Bydd yr awdur a phawb sy'n ei ddilyn yn darllen y rheswm. Dewisa un neu ysgrifenna fe. /cancel os wyt ti wedi newid dy feddwl.
moderate-decided = Iawn. Statws “{ $title }” nawr: { $state }. Bydd yr awdur a phawb sy'n ei ddilyn yn clywed.
moderate-not-now = Does dim modd gwneud hynny mwyach. Statws y syniad: { $state }

## Botymau

button-idea-go-on = Ymlaen
button-idea-anew = Dechrau un arall
button-idea-unnamed = Dim enw
button-idea-empty = Gadael yn wag
button-idea-submit = Anfon
button-idea-discard = Taflu'r drafft
button-idea-field = { $field ->
    [title] Teitl
    [what] Testun
    [needs] Beth sydd ei angen
    [place] Lle
   *[signature] Enw
}
button-idea-areas = Maes
button-idea-see = Gweld y syniad
button-idea-mine = Fy syniadau
button-idea-new = Rhannu syniad
button-idea-all = Pob syniad
button-idea-filter = Dewis beth i'w weld
button-idea-answer = Ateb
button-idea-withdraw = Tynnu'n ôl
button-idea-support = Cefnogi
button-idea-unsupport = Peidio â chefnogi
button-idea-follow = Dilyn
button-idea-unfollow = Peidio â dilyn
button-idea-help = Cymryd rhan
button-idea-offer = Fy sefydliad i'n helpu
button-idea-own-help = Dy help di
button-idea-helpers = Pwy sy'n helpu ({ $count })
button-idea-helped = Lle rydw i'n helpu ({ $count })
button-idea-requests = Fy ngheisiadau
button-moderate = Syniadau i'w darllen
button-moderate-decide = Penderfynu
button-moderate-back = Syniadau sy'n aros
button-moderate-to = { $state ->
    [in-review] Gadael i bawb ei ddarllen
    [needs-information] Gofyn am fanylion
    [accepted] Derbyn
    [piloting] Ei dreialu
    [implemented] Wedi'i wireddu
    [declined] Gwrthod
   *[archived] Archifo
}
idea-news-merged = Mae'r syniad “{ $title }” (rhif { $number }) yr un fath â “{ $same }” (rhif { $other }), felly maen nhw'n mynd ymlaen gyda'i gilydd. Mae pwy bynnag oedd yn ei gefnogi yn cefnogi hwnnw nawr.
moderate-same = Pa syniad mae “{ $title }” yr un fath ag e? Dewisa fe neu ysgrifenna ei rif. Bydd ei gefnogwyr yn symud yno ac yn clywed. /cancel os wyt ti wedi newid dy feddwl.
moderate-no-same = Alla i ddim dod o hyd i syniad cyhoeddus rhif { $number }. Beth yw ei rif? /cancel os wyt ti wedi newid dy feddwl.
moderate-merged = Iawn: mae “{ $title }” yn mynd ymlaen gyda { $other }. Bydd yr awdur a phawb sy'n ei ddilyn yn clywed.
button-moderate-merge = Yr un fath ag un arall
moderate-file = { PLURAL($count) ->
    [zero] Dim syniadau.
    [one] Un syniad gyda'i statws, a faint sy'n ei gefnogi; heb enwau.
    [two] { $count } syniad gyda'u statws, a faint sy'n eu cefnogi; y diweddaraf yn gyntaf, heb enwau.
    [few] { $count } syniad gyda'u statws, a faint sy'n eu cefnogi; y diweddaraf yn gyntaf, heb enwau.
    [many] { $count } syniad gyda'u statws, a faint sy'n eu cefnogi; y diweddaraf yn gyntaf, heb enwau.
   *[other] { $count } syniad gyda'u statws, a faint sy'n eu cefnogi; y diweddaraf yn gyntaf, heb enwau.
}
moderate-file-more = Mae'r syniadau hŷn yn y ffeil nesaf.
moderate-no-file = Does dim syniadau i'w rhoi mewn ffeil eto.
button-moderate-file = { $format ->
    [csv] Pob syniad, CSV
   *[json] Pob syniad, JSON
}
button-moderate-older = Syniadau hŷn

## Arloesi: beth mae cymunedau eraill yn ei ddarllen

innovations-title = Arloesi mewn cymuned ddysgu
innovations-about = Syniadau ein haelodau sydd wedi'u derbyn, eu treialu neu eu gwireddu, i'w hailddefnyddio dan y drwydded { $licence }.
innovation-state = Statws: { $state }
idea-release = Rhannu “{ $title }” â chymunedau eraill? Bydd beth yw e, beth sydd ei angen, ble, a beth ddaeth ohono ar y we, dan y drwydded { $licence }. Fydd dy enw di ddim. Gelli di ei dynnu'n ôl unrhyw bryd; bydd yr hyn y mae eraill wedi'i gopïo erbyn hynny yn aros gyda nhw.
idea-released = Iawn: gall cymunedau eraill ei ddarllen nawr.
idea-unreleased = Iawn: all cymunedau eraill mo'i ddarllen yma mwyach.
idea-no-release-now = Does dim modd rhannu'r syniad hwn â chymunedau eraill nawr.
button-idea-release = Rhannu â chymunedau eraill
button-idea-release-yes = Ie, ei rannu
button-idea-release-no = Ei adael
button-idea-unrelease = Peidio â rhannu
idea-digest = { PLURAL($count) ->
    [zero] Dim newyddion am syniadau:
    [one] Newyddion am syniad sydd o ddiddordeb i ti:
    [two] { $count } darn o newyddion am syniadau sydd o ddiddordeb i ti:
    [few] { $count } darn o newyddion am syniadau sydd o ddiddordeb i ti:
    [many] { $count } darn o newyddion am syniadau sydd o ddiddordeb i ti:
   *[other] { $count } darn o newyddion am syniadau sydd o ddiddordeb i ti:
}
idea-digest-merged = mae'n mynd ymlaen gyda “{ $title }” (rhif { $number })
idea-digest-adopted = yn { $community }: { $state }
