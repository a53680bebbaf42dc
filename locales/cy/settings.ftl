## Gosodiadau aelod

settings-language = Iaith: { $language }
settings-place = Ardal: { $place }
settings-interests = Diddordebau: { $interests }
settings-none = dim eto
settings-where = Ble rwyt ti'n byw? Ysgrifenna enw'r dref neu'r pentref; dim ond i ddangos beth sy'n agos y bydda i'n ei ddefnyddio. /cancel os yw'n well gen ti beidio.
settings-choose-interests = Beth sydd o ddiddordeb i ti? Pwysa i ddewis; pwysa eto i dynnu'r dewis.
interest-name = { $interest ->
    [entrepreneurship] mentergarwch
    [digital] cyfrifiaduron
    [languages] ieithoedd
    [trades] crefftau medrus
    [arts] celfyddydau
    [nature] natur
    [health] iechyd
    [teaching] addysg
    [volunteering] gwirfoddoli
    [money] arian
   *[other] { $interest }
}

# What an interest is looked for by
interest-words = { $interest ->
    [entrepreneurship] mentergarwch busnes
    [digital] cyfrifiadur digidol rhyngrwyd
    [languages] iaith Saesneg Cymraeg sgwrs
    [trades] crefft cymhwyster prentisiaeth
    [arts] celf cerddoriaeth theatr ffotograffiaeth
    [nature] natur gardd ffermio
    [health] iechyd cymorth cyntaf
    [teaching] addysg athrawon rhieni
    [volunteering] gwirfoddoli
    [money] arian cyllideb cyllid
   *[other] { $interest }
}
settings-place-none = heb ei nodi
settings-no-place = Dyw hynny ddim yn edrych fel enw lle. Ysgrifenna'r enw yn unig, er enghraifft “Aberystwyth”, neu /cancel.
settings-pick-interest = Dewis diddordeb
