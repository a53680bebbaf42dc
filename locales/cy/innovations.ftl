## Yr hyn y mae cymunedau eraill wedi'i dreialu

command-innovations = beth mae cymunedau eraill wedi'i dreialu: ei ddarllen a dod ag ef yma
command-innovations-names = arloesi
command-feeds = y cymunedau yr ydym yn dilyn eu harloesi
command-feeds-names = ffrydiau
words-innovations = arloesi
words-innovations-about = geiriau am yr hyn rwyt ti'n chwilio amdano
words-feeds = cyfeiriad
words-feeds-about = cyfeiriad ffrwd i'w dilyn
innovations-none = Does dim wedi dod o gymunedau eraill eto. Yn y cyfamser, edrycha ar ein syniadau ni.
innovations-found = { PLURAL($count) ->
    [zero] Dim byd o gymunedau eraill:
    [one] Un peth o gymuned arall:
    [two] { $count } beth o gymunedau eraill, y diweddaraf yn gyntaf:
    [few] { $count } pheth o gymunedau eraill, y diweddaraf yn gyntaf:
    [many] { $count } pheth o gymunedau eraill, y diweddaraf yn gyntaf:
   *[other] { $count } peth o gymunedau eraill, y diweddaraf yn gyntaf:
}
innovations-nothing = Ches i ddim hyd i ddim am “{ $asked }” mewn cymunedau eraill.
innovations-best = { PLURAL($count) ->
    [zero] Dim sy'n addas:
    [one] Yr un sy'n addas:
    [two] Y { $count } sy'n addas:
    [few] Y { $count } sy'n addas:
    [many] Y { $count } sy'n addas:
   *[other] Y { $count } sy'n addas:
}
innovations-also = { PLURAL($count) ->
    [zero] Mae cymunedau eraill wedi treialu:
    [one] Mae cymuned arall wedi treialu:
    [two] Mae cymunedau eraill wedi treialu:
    [few] Mae cymunedau eraill wedi treialu:
    [many] Mae cymunedau eraill wedi treialu:
   *[other] Mae cymunedau eraill wedi treialu:
}
innovations-like = { PLURAL($count) ->
    [zero] Mae cymunedau eraill wedi treialu rhywbeth tebyg; gelli di ddod ag un yma:
    [one] Mae cymuned arall wedi treialu rhywbeth tebyg; gelli di ddod ag ef yma:
    [two] Mae cymunedau eraill wedi treialu rhywbeth tebyg; gelli di ddod ag un yma:
    [few] Mae cymunedau eraill wedi treialu rhywbeth tebyg; gelli di ddod ag un yma:
    [many] Mae cymunedau eraill wedi treialu rhywbeth tebyg; gelli di ddod ag un yma:
   *[other] Mae cymunedau eraill wedi treialu rhywbeth tebyg; gelli di ddod ag un yma:
}
innovation-gone = Dyw hwn ddim yma mwyach: mae ei gymuned wedi'i dynnu'n ôl, neu dydyn ni ddim yn ei dilyn bellach. Gweler /innovations.
innovation-outcome = Beth ddaeth ohono: { $outcome }
innovation-licence = Trwydded: { $licence }
innovations-ask-filter = Pa arloesiadau hoffet ti eu gweld?
innovations-pick-filter = Dewis maes, statws neu iaith
innovations-none-such = Does dim byd felly wedi dod o gymunedau eraill eto.
innovation-adopted-here = { PLURAL($count) ->
    [zero] Syniadau yma sydd wedi ei fabwysiadu:
    [one] Mae syniad yma wedi ei fabwysiadu:
    [two] Syniadau yma sydd wedi ei fabwysiadu:
    [few] Syniadau yma sydd wedi ei fabwysiadu:
    [many] Syniadau yma sydd wedi ei fabwysiadu:
   *[other] Syniadau yma sydd wedi ei fabwysiadu:
}
button-innovations = Gweld yr arloesi
button-innovations-all = Popeth
button-innovation-adopt = Dod ag ef yma
button-innovation-open = Tudalen y ffynhonnell

idea-adopt = Dechreuwn o “{ $title }”, gan { $community }. Bydd dy syniad yn dweud o ble mae'n dod.
idea-adopt-what = Sut byddai'n edrych yma, ac i bwy? Dwed yn dy eiriau dy hun.
idea-adopt-draft = Mae gen ti ddrafft, “{ $title }”. Gorffenna fe neu tafla fe i ffwrdd, wedyn tyrd â hwn yma.
idea-origin = Wedi'i fabwysiadu o “{ $title }”, { $community }
idea-news-adopted = Mae'r syniad “{ $title }” (rhif { $number }) wedi cydio mewn man arall. Yn { $community } mae nawr: { $state }
button-idea-elsewhere = Sut mae yno

feeds-title = Dilyn cymuned
feeds-url = Cyfeiriad y ffrwd
feeds-ask-url = Ym mha gyfeiriad mae ffrwd y gymuned? Er enghraifft: https://bot.example.org/feeds/innovations.json
feeds-none = Dydyn ni ddim yn dilyn unrhyw gymuned eto. Ychwanega gyfeiriad ffrwd: JSON Feed, Atom neu RSS.
feeds-followed = { PLURAL($count) ->
    [zero] Dydyn ni ddim yn dilyn ffrwd:
    [one] Rydyn ni'n dilyn un ffrwd:
    [two] Rydyn ni'n dilyn { $count } ffrwd:
    [few] Rydyn ni'n dilyn { $count } ffrwd:
    [many] Rydyn ni'n dilyn { $count } ffrwd:
   *[other] Rydyn ni'n dilyn { $count } ffrwd:
}
feed-waits = ar fin cael ei darllen
feed-read = { PLURAL($count) ->
    [zero] dim eto, darllenwyd ar { $day }
    [one] un peth, darllenwyd ar { $day }
    [two] { $count } beth, darllenwyd ar { $day }
    [few] { $count } pheth, darllenwyd ar { $day }
    [many] { $count } pheth, darllenwyd ar { $day }
   *[other] { $count } peth, darllenwyd ar { $day }
}
feed-fault = { $fault ->
    [private] mae'r cyfeiriad yn arwain i rwydwaith preifat, lle na chaiff y bot fynd; i roi cynnig arni: allow_private yn y gosodiadau
    [unreachable] does neb yn ateb yn y cyfeiriad hwn; fe roddaf gynnig arall arni
    [slow] mae'n ateb yn rhy araf; fe roddaf gynnig arall arni
    [missing] does dim byd yn y cyfeiriad hwn; gwiria fe
    [forbidden] dyw'r gweinydd ddim yn gadael i ni ei darllen; gofynna i'r gymuned
    [too-large] mae'n rhy fawr: mwy na 2 MB y dudalen
    [no-feed] nid JSON Feed, Atom na RSS yw hi; gwiria'r cyfeiriad
   *[refused] mae gan y gweinydd broblem; fe roddaf gynnig arall arni
}
feeds-no-url = Nid cyfeiriad ffrwd yw “{ $url }”. Rhaid iddo ddechrau gyda https:// neu http://, heb enw na chyfrinair.
feeds-known = Rydyn ni'n dilyn { $url } eisoes.
feeds-begun = Iawn, rydyn ni'n dilyn { $url }. Fe'i darllenaf mewn eiliad a dweud sut aeth hi.
feeds-first = { PLURAL($count) ->
    [zero] Rwyf wedi darllen “{ $title }”: mae'n wag ar hyn o bryd. Fe edrychaf eto o bryd i'w gilydd.
    [one] Rwyf wedi darllen “{ $title }”: un peth. O hyn ymlaen fe edrychaf eto o bryd i'w gilydd.
    [two] Rwyf wedi darllen “{ $title }”: { $count } beth. O hyn ymlaen fe edrychaf eto o bryd i'w gilydd.
    [few] Rwyf wedi darllen “{ $title }”: { $count } pheth. O hyn ymlaen fe edrychaf eto o bryd i'w gilydd.
    [many] Rwyf wedi darllen “{ $title }”: { $count } pheth. O hyn ymlaen fe edrychaf eto o bryd i'w gilydd.
   *[other] Rwyf wedi darllen “{ $title }”: { $count } peth. O hyn ymlaen fe edrychaf eto o bryd i'w gilydd.
}
feeds-first-empty = Rwyf wedi darllen “{ $title }”: mae'n wag ar hyn o bryd. Fe edrychaf eto o bryd i'w gilydd.
feeds-failed = Methais ddarllen { $url }: { $why }. Gweler /feeds.
feeds-gone = Dydyn ni ddim yn dilyn y ffrwd hon mwyach. Gweler /feeds.
feeds-shall-i-drop = { PLURAL($count) ->
    [zero] Rhoi'r gorau i ddilyn “{ $title }”?
    [one] Rhoi'r gorau i ddilyn “{ $title }”? Bydd ei un peth yn diflannu o'r fan hon; bydd syniadau a'i mabwysiadodd yn aros.
    [two] Rhoi'r gorau i ddilyn “{ $title }”? Bydd ei { $count } beth yn diflannu o'r fan hon; bydd syniadau a'u mabwysiadodd yn aros.
    [few] Rhoi'r gorau i ddilyn “{ $title }”? Bydd ei { $count } pheth yn diflannu o'r fan hon; bydd syniadau a'u mabwysiadodd yn aros.
    [many] Rhoi'r gorau i ddilyn “{ $title }”? Bydd ei { $count } pheth yn diflannu o'r fan hon; bydd syniadau a'u mabwysiadodd yn aros.
   *[other] Rhoi'r gorau i ddilyn “{ $title }”? Bydd ei { $count } peth yn diflannu o'r fan hon; bydd syniadau a'u mabwysiadodd yn aros.
}
feeds-dropped = Iawn: dydyn ni ddim yn dilyn “{ $title }” mwyach.
button-feed-new = Dilyn cymuned
button-feed-drop = Gollwng rhif { $number }
button-feed-drop-yes = Ie, gollwng
button-feed-keep = Ei chadw

## Y llinell orchymyn

follow-feed = { $title }
    { $url }
    { $state }
follow-none = Does dim ffrwd yn cael ei dilyn. Ychwanega un: xploit-bot follow CYFEIRIAD
follow-known = Mae { $url } yn cael ei dilyn eisoes.
follow-no-url = Nid cyfeiriad ffrwd yw “{ $url }”: rhaid iddo ddechrau gyda https:// neu http://, heb enw na chyfrinair.
follow-dropped = Dyw { $url } ddim yn cael ei dilyn mwyach.
follow-unknown = Dyw { $url } ddim yn cael ei dilyn. Y rhai sydd: xploit-bot follow
follow-no-client = Does dim modd darllen ffrydiau: { $reason }
