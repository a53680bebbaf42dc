## Cyhoeddiadau: sut mae cydlynydd yn eu hysgrifennu a sut maen nhw'n cyrraedd yr aelodau

command-announce = cyhoeddiad i'r aelodau
command-announce-names = cyhoeddiad, cyhoeddiadau
command-follow = y pynciau rwyt ti'n eu dilyn
command-follow-names = dilyn

announcement-in = (testun yn { $language })
button-announcement-open = Agor y dudalen
button-announcement-fewer = Llai o'r rhain

## Ysgrifennu

announce-form = Cyhoeddiad newydd
announce-form-in = Y cyhoeddiad: { $language }
announce-title = Teitl
announce-title-question = Beth yw teitl y cyhoeddiad? Hyd at 100 nod. /cancel os wyt ti wedi newid dy feddwl.
announce-text = Testun
announce-text-question = Beth wyt ti am ei ddweud wrth yr aelodau? Hyd at 1000 nod.
announce-link = Dolen
announce-link-question = Oes tudalen gyda rhagor o fanylion? Anfona ei dolen.
announce-no-link = Dyw '{ $link }' ddim yn ddolen y galla i ei rhoi ar fotwm: rhaid iddi ddechrau gyda http:// neu https://. Rydw i wedi cadw'r gweddill; ychwanega'r ddolen isod.
announce-another = { PLURAL($count) ->
    [zero] Does dim cyhoeddiad wedi'i anfon na'i drefnu. Beth am ysgrifennu un newydd:
    [one] Mae un cyhoeddiad wedi'i anfon neu ei drefnu. Beth am ysgrifennu un newydd:
    [two] Mae dau gyhoeddiad wedi'u hanfon neu eu trefnu. Beth am ysgrifennu un newydd:
    [few] Mae { $count } chyhoeddiad wedi'u hanfon neu eu trefnu. Beth am ysgrifennu un newydd:
    [many] Mae { $count } chyhoeddiad wedi'u hanfon neu eu trefnu. Beth am ysgrifennu un newydd:
   *[other] Mae { $count } cyhoeddiad wedi'u hanfon neu eu trefnu. Beth am ysgrifennu un newydd:
}
announce-no-draft = Does gen ti ddim cyhoeddiad ar y gweill. Ysgrifenna un: /announce
announce-discarded = Rydw i wedi taflu'r drafft. Chafodd dim ei anfon.
announce-shall-i-discard = Ga i daflu'r drafft '{ $title }'?

## Cyn iddo fynd

announce-before = Cyn iddo fynd: '{ $title }'
announce-share = { $language }: { PLURAL($count) ->
    [zero] neb
    [one] un derbynnydd
    [two] dau dderbynnydd
    [few] { $count } derbynnydd
    [many] { $count } derbynnydd
   *[other] { $count } derbynnydd
} · { $text }
announce-share-of = { $language }: { PLURAL($count) ->
    [zero] neb
    [one] un derbynnydd
    [two] dau dderbynnydd
    [few] { $count } derbynnydd
    [many] { $count } derbynnydd
   *[other] { $count } derbynnydd
} ({ $platforms }) · { $text }
announce-share-platform = { $platform } { $count }
announce-own = dy destun di
announce-instead = yn cael y testun yn { $language }, gyda nodyn am yr iaith
announce-left-out = yn cael dim
announce-missing = mae'r testun ar goll
announce-nobody = Fyddai neb yn ei gael nawr: does neb yn y gynulleidfa rwyt ti wedi'i dewis.
announce-undecided = Yn gyntaf, penderfyna beth mae'r rhai heb destun yn ei gael.
announce-for = I: { $who }
announce-for-all = pawb
announce-for-followers = y rhai sy'n dilyn { $topic }
announce-for-language = darllenwyr { $language }
announce-for-platform = y rhai ar { $platform }
announce-for-place = y rhai o { $place }
announce-about = Pwnc: { $topic }
announce-about-none = dim pwnc penodol
announce-with-link = Dolen: { $link }
announce-takes = O fewn terfynau'r platfformau, bydd yn cymryd tua { $time }.
announce-seconds = { PLURAL($count) ->
    [zero] { $count } eiliad
    [one] eiliad
    [two] dwy eiliad
    [few] { $count } eiliad
    [many] { $count } eiliad
   *[other] { $count } eiliad
}
announce-minutes = { PLURAL($count) ->
    [zero] { $count } munud
    [one] munud
    [two] dwy funud
    [few] { $count } munud
    [many] { $count } munud
   *[other] { $count } munud
}
announce-quiet = { PLURAL($count) ->
    [zero] Does neb yn cael llonydd ar hyn o bryd.
    [one] Mae'n amser tawel i un derbynnydd nawr; bydd yn ei gael pan ddaw hwnnw i ben.
    [two] Mae'n amser tawel i ddau dderbynnydd nawr; byddan nhw'n ei gael pan ddaw hwnnw i ben.
    [few] Mae'n amser tawel i { $count } derbynnydd nawr; byddan nhw'n ei gael pan ddaw hwnnw i ben.
    [many] Mae'n amser tawel i { $count } derbynnydd nawr; byddan nhw'n ei gael pan ddaw hwnnw i ben.
   *[other] Mae'n amser tawel i { $count } derbynnydd nawr; byddan nhw'n ei gael pan ddaw hwnnw i ben.
}
announce-preview-of = Fel hyn bydd darllenwyr { $language } yn ei weld:
announce-test = Y prawf, fel bydd aelod sy'n darllen fel ti yn ei gael:
button-announce-write = Ysgrifennu yn { $language }
button-announce-instead = { $of }: testun { $language }
button-announce-leave-out = { $of }: dim
button-announce-preview = Rhagolwg
button-announce-test = Anfon prawf ata i
button-announce-send = Anfon nawr
button-announce-later = Yn nes ymlaen
button-announce-who = I bwy
button-announce-topic = Pwnc
button-announce-change = Newid y testunau
button-announce-discard = Taflu'r drafft
button-announce-discard-yes = Ie, ei daflu
button-announce-back = Yn ôl i'r cyhoeddiad
button-announce-earlier = Cyhoeddiadau a anfonwyd
button-announce-title-in = Teitl: { $language }
button-announce-text-in = Testun: { $language }
button-announce-link = Dolen
button-announce-no-link = Heb ddolen
announce-what-to-change = Beth wyt ti am ei newid?

## I bwy a phryd

announce-who = Pwy sydd i'w gael? Gelli di ddewis sawl un, un ar ôl y llall.
announce-pick-who = Dewis y gynulleidfa
announce-where = Ble mae'r rhai rwyt ti'n ysgrifennu atyn nhw'n byw? /cancel os wyt ti wedi newid dy feddwl.
button-announce-all = Pawb
button-announce-followers = Pwy sy'n dilyn y pwnc
button-announce-language = Darllenwyr { $language }
button-announce-platform = Y rhai ar { $platform }
button-announce-place = Y rhai o un lle
announce-topic = Am beth mae'r cyhoeddiad? Fydd y rhai nad ydyn nhw am glywed am hynny ddim yn ei gael.
announce-pick-topic = Dewis pwnc
announce-when = Pryd dylai fynd? Dewisa, neu ysgrifenna'r dydd a'r amser, er enghraifft 1.12.2026 10:00. Ar gloc y gymuned mae'n { $now }.
announce-not-a-time = Wnes i ddim deall pryd. Ysgrifenna'r dydd a'r amser, er enghraifft 1.12.2026 10:00.
announce-time-passed = Mae { $day }, { $time } wedi mynd heibio'n barod. Dewisa amser sydd i ddod.
button-announce-tomorrow = Yfory am { $time }
button-announce-monday = Dydd Llun am { $time }
announce-scheduled = Bydd yn mynd ar { $day } am { $time }. Tan hynny gelli di ei atal.

## Ar ei ffordd

announce-starting = Mae '{ $title }' yn cychwyn nawr. Fe ddangosa i yma sut mae'n mynd.
announce-sending = Mae '{ $title }' ar ei ffordd
announce-paused = Mae '{ $title }' wedi'i oedi
announce-sent = Mae '{ $title }' wedi cyrraedd
announce-aborted = Cafodd '{ $title }' ei atal
announce-waits = Mae '{ $title }' yn aros am ei amser: { $day }, { $time }
announce-bar = { $bar } { $percent }%
announce-figures = Wedi cyrraedd: { $delivered } · methu eu cyrraedd: { $unreachable } · wedi methu: { $failed } · wedi'u gadael allan: { $left } · ar ôl: { $open }
button-announce-act = { $act ->
    [pause] Oedi
    [resume] Ailddechrau
   *[abort] Atal yn llwyr
}
button-announce-look = Sut mae'n mynd?
announce-shall-i-abort = Ga i atal '{ $title }' yn llwyr? Mae'r rhai sydd wedi'i gael yn ei gadw; fydd y lleill ddim yn ei gael.
button-announce-abort-yes = Ie, ei atal
announce-state = { $state ->
    [scheduled] yn aros am ei amser
    [sending] ar ei ffordd
    [paused] wedi'i oedi
    [sent] wedi cyrraedd
   *[aborted] wedi'i atal
}
button-announce-report = Adroddiad CSV
announce-report = Beth ddaeth o '{ $title }': faint o dderbynwyr yn ôl platfform, iaith a chanlyniad, heb enwau.
announce-no-report = Dyw'r rhestr o bwy gafodd e ddim yn cael ei chadw mwyach: mae 30 diwrnod wedi mynd heibio.
announce-none = Does dim cyhoeddiad wedi'i anfon eto.
announce-list = { PLURAL($count) ->
    [zero] Dim cyhoeddiad:
    [one] Un cyhoeddiad:
    [two] Dau gyhoeddiad:
    [few] { $count } chyhoeddiad:
    [many] { $count } chyhoeddiad:
   *[other] { $count } cyhoeddiad:
}
announce-gone = Dyw'r cyhoeddiad hwn ddim fel yr oedd. Edrycha eto: /announce

## Gyda'r aelodau

fewer-general = Fydda i ddim yn anfon cyhoeddiadau heb bwnc penodol atat ti mwyach. Mae dy gwestiynau a'u hatebion yn aros fel o'r blaen.
fewer-topic = Fydda i ddim yn anfon cyhoeddiadau am { $topic } atat ti mwyach.
fewer-again = Iawn, byddi di'n eu cael eto.
button-fewer-again = Rydw i am eu cael wedi'r cyfan
button-fewer-settings = Gosodiadau cyhoeddiadau
button-fewer-stop = Dim neges heb ofyn
reading-settings = Cyhoeddiadau a newyddion i ti
reading-quiet = Llonydd: { $hours }
reading-hours = rhwng { $from } a { $until }
reading-never-quiet = byth
reading-direct = Ar Discord rwyt ti'n eu cael fel negeseuon uniongyrchol hefyd.
reading-not-direct = Ar Discord rwyt ti'n eu darllen mewn sianeli; fel neges uniongyrchol dim ond os gofynni di.
reading-muted = Dwyt ti'n cael dim am: { $topics }
reading-general = dim pwnc penodol
button-reading-quiet = Oriau tawel
button-reading-direct = Negeseuon uniongyrchol hefyd
button-reading-not-direct = Dim negeseuon uniongyrchol
button-reading-unmute = Am bopeth eto
button-reading = Cyhoeddiadau a newyddion
reading-choose-quiet = Pryd na ddylwn i dy boeni â'r hyn na ofynnaist ti amdano? Cloc y gymuned: { $zone }.
reading-pick-quiet = Dewis yr oriau tawel
follow-topics = Pa bynciau rwyt ti'n eu dilyn? Mae cyhoeddiadau amdanyn nhw'n dy gyrraedd hyd yn oed pan fyddan nhw ar gyfer eu dilynwyr yn unig.

## O ffeil: xploit-bot announce

announce-file-unreadable = Alla i ddim darllen { $file }: { $reason }.
announce-file-not-sent = { PLURAL($count) ->
    [zero] Chafodd dim ei anfon.
    [one] Chafodd dim ei anfon: un camgymeriad i'w gywiro.
    [two] Chafodd dim ei anfon: dau gamgymeriad i'w cywiro.
    [few] Chafodd dim ei anfon: { $count } chamgymeriad i'w cywiro.
    [many] Chafodd dim ei anfon: { $count } chamgymeriad i'w cywiro.
   *[other] Chafodd dim ei anfon: { $count } camgymeriad i'w cywiro.
}
announce-file-no-time = Dyw '{ $at }' ddim yn amser sydd i ddod. Ysgrifenna yn y pennawd, er enghraifft, at = "1.12.2026 10:00", ar gloc y gymuned.
announce-file-undecided = Chafodd dim ei anfon. Ychwanega'r adrannau sydd ar goll, neu rho missing = "ro" yn y pennawd (byddan nhw'n cael y testun Rwmaneg) neu missing = "leave-out" (fyddan nhw'n cael dim).
announce-file-shown = Chafodd dim ei anfon eto. I'w anfon: yr un gorchymyn gyda --send.
announce-file-sent = Mae wedi'i drosglwyddo: bydd yn mynd ymhen ychydig eiliadau os yw 'xploit-bot run' yn rhedeg. Sut mae'n mynd: /announce.
announce-file-scheduled = Bydd yn mynd ar { $day } am { $time } os yw 'xploit-bot run' yn rhedeg bryd hynny. Gellir ei atal drwy /announce.
announce-wrong = { $file }, llinell { $line }: { $what }
announce-wrong-open = mae'r pennawd yn dechrau gyda +++ ac mae'n rhaid iddo orffen gyda +++ hefyd, ar linell ar wahân.
announce-wrong-header = does dim modd darllen y pennawd ({ $reason }). Ei allweddi: link, topic, at, missing, file, alt, [audience].
announce-wrong-value = dyw '{ $value }' ddim yn gweithio ar gyfer { $key }. Mae'r README yn dweud pa werthoedd sydd.
announce-wrong-no-section = mae'r testun yn dechrau gyda llinell fel '# [ro] Teitl'.
announce-wrong-language = dydw i ddim yn siarad '{ $tag }'.
announce-wrong-twice = mae'r iaith '{ $tag }' yn dod yr ail waith.
announce-wrong-no-title = mae'r teitl ar goll: '# [ro] Teitl'.
announce-wrong-no-text = mae'r testun o dan y teitl ar goll.
reading-ideas = Newyddion am syniadau: { $frequency ->
    [immediately] ar unwaith
    [daily] unwaith y dydd
   *[weekly] unwaith yr wythnos
}
reading-frequency = { $frequency ->
    [immediately] Ar unwaith
    [daily] Unwaith y dydd, am 9:00
   *[weekly] Ar ddydd Llun, am 9:00
}
reading-choose-ideas = Pa mor aml hoffet ti glywed am dy syniadau, a'r rhai rwyt ti'n eu cefnogi neu'n eu dilyn? Bydd cwestiwn gan gydlynydd yn dod ar unwaith.
reading-pick-ideas = Dewis pa mor aml
button-reading-ideas = Newyddion am syniadau
