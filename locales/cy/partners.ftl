## Sefydliadau partner

partners-which = Am bwy rwyt ti'n chwilio? Ysgrifenna enw, lle, neu'r hyn y dylai'r sefydliad ei gynnig neu chwilio amdano. Neu dewisa:
partners-found = { PLURAL($count) ->
    [zero] Ddes i ddim o hyd i unrhyw sefydliad:
    [one] Des i o hyd i un sefydliad:
    [two] Des i o hyd i ddau sefydliad:
    [few] Des i o hyd i { $count } sefydliad:
    [many] Des i o hyd i { $count } sefydliad:
   *[other] Des i o hyd i { $count } sefydliad:
}
partners-found-first = { PLURAL($count) ->
    [zero] Ddes i ddim o hyd i unrhyw sefydliad. Dyma { $shown } i ddechrau:
    [one] Des i o hyd i un sefydliad. Dyma { $shown } i ddechrau:
    [two] Des i o hyd i ddau sefydliad. Dyma { $shown } i ddechrau:
    [few] Des i o hyd i { $count } sefydliad. Dyma { $shown } i ddechrau:
    [many] Des i o hyd i { $count } sefydliad. Dyma { $shown } i ddechrau:
   *[other] Des i o hyd i { $count } sefydliad. Dyma { $shown } i ddechrau:
}
partners-nothing = Ddes i ddim o hyd i unrhyw sefydliad yn ein catalog sy'n cyfateb i “{ $asked }”.
partners-nothing-now = Does dim sefydliad o'r fath yn y catalog ar hyn o bryd.
partners-which-sector = O ba sector?
partners-no-sectors = Does dim un o'r sefydliadau hyn yn nodi ei sector.
wish-offers = dim ond yr hyn maen nhw'n ei gynnig
wish-seeks = dim ond yr hyn maen nhw'n chwilio amdano
wish-works-in = iaith waith ({ $language })
button-sector = Dewis sector
button-who-offers = Pwy sy'n cynnig hyn
button-who-seeks = Pwy sy'n chwilio am hyn
button-what-they-seek = Am beth maen nhw'n chwilio
button-all-organisations = Pob sefydliad
button-introduce = Cyflwyna fi

# Words that name a sector when nothing else is written, as lists
partners-sector-words = { $sector ->
    [authority] awdurdod cyhoeddus, awdurdodau cyhoeddus, awdurdod, awdurdodau, corff cyhoeddus, cyrff cyhoeddus
    [education] sefydliad addysgol, sefydliadau addysgol, sefydliad addysg, sefydliadau addysg
    [company] cwmni preifat, cwmnïau preifat, cwmni, cwmnïau
    [culture] sefydliad diwylliannol, sefydliadau diwylliannol
    [ngo] sefydliad anllywodraethol, sefydliadau anllywodraethol, elusen, elusennau
   *[other] { $sector }
}
