## Cyhoeddiadau mewn grwpiau a sianeli

command-channel = cyhoeddiadau yn y grŵp neu'r sianel hon
command-channel-names = sianel, sianeli
channel-where = I gael cyhoeddiadau mewn grŵp neu sianel, neu i newid rhywbeth yno: ychwanega fi ac ysgrifenna /channel yno. Mewn sianel Telegram all neb siarad â fi: gwna fi'n weinyddwr sy'n cael postio negeseuon, ac fe ysgrifenna i atat ti yma.
channel-ask = Ym mha iaith dylai cyhoeddiadau'r gymuned ddod yma?
channel-ask-afar = Ym mha iaith dylai cyhoeddiadau'r gymuned fynd yno?
channel-not-yours = Dim ond cydlynwyr y gymuned sy'n gallu cael ei chyhoeddiadau mewn sianel. Os dylai dy sianel di eu cael, siarada â chydlynydd.
channel-entrusted = Galla i bostio yn '{ $name }' nawr, felly bydd cyhoeddiadau'r gymuned yn mynd yno hefyd:
channel-pick = Dewis yr iaith
channel-on = Mae cyhoeddiadau'r gymuned yn dod yma hefyd. Iaith: { $language }.
channel-off = Fydd cyhoeddiadau ddim yn dod yma mwyach.
channel-about = Pynciau: { $topics }
channel-everything = pob un
channel-about-everything = pob pwnc
channel-choose-topics = Pa bynciau sydd o ddiddordeb i'r grŵp neu'r sianel hon? Pwysa i ddewis; pwysa eto i dynnu un yn ôl. Heb ddewis yr un, daw pob cyhoeddiad. Os dewisi di rai, fydd cyhoeddiadau heb bwnc ddim yn dod.
channel-pick-topics = Dewis y pynciau
channel-list = { PLURAL($count) ->
    [zero] Dyw cyhoeddiadau ddim yn mynd i unman:
    [one] Mae cyhoeddiadau'n mynd i un lle:
    [two] Mae cyhoeddiadau'n mynd i ddau le:
    [few] Mae cyhoeddiadau'n mynd i { $count } lle:
    [many] Mae cyhoeddiadau'n mynd i { $count } lle:
   *[other] Mae cyhoeddiadau'n mynd i { $count } lle:
}
channel-last = y cyhoeddiad diwethaf: '{ $title }', { $outcome ->
    [delivered] wedi cyrraedd
    [waiting] ar ei ffordd
    [left-out] ddim ar gyfer yr iaith yma
    [unreachable] heb gyrraedd: does gen i ddim mynediad mwyach
   *[failed] heb gyrraedd: gwrthododd y platfform
}
channel-crosspost = { $outcome ->
    [crossposted] wedi'i gyhoeddi hefyd ar y gweinyddion sy'n dilyn y sianel
    [forbidden] heb ei gyhoeddi ar y gweinyddion sy'n ei dilyn: rho ganiatâd i mi anfon negeseuon yn y sianel
    [gone] heb ei gyhoeddi ar y gweinyddion sy'n ei dilyn: doedd y neges ddim yno mwyach
   *[failed] heb ei gyhoeddi ar y gweinyddion sy'n ei dilyn: gwrthododd Discord
}
channel-dropped = Fydd cyhoeddiadau ddim yn mynd i '{ $name }' mwyach.
channel-gone = Doedd cyhoeddiadau ddim yn mynd yno mwyach. Gweler y rhestr: /channel
button-channel-off = Dim cyhoeddiadau yma
button-channel-topics = Pynciau
button-channel-language = Iaith arall
button-channel-everything = Pob pwnc
button-channel-drop = Dim cyhoeddiadau yno
button-channel-list = Yn ôl i'r rhestr
