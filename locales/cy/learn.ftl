## Atebion i gwestiynau

learn-what = Beth hoffet ti ei ddysgu? Mae ychydig eiriau'n ddigon.
learn-greeting = Helo! Dywed beth hoffet ti ei ddysgu neu am bwy rwyt ti'n chwilio, er enghraifft “Excel” neu “pwy sy'n helpu pobl ifanc i ddechrau busnes”.
learn-found = { PLURAL($count) ->
    [zero] Ddes i ddim o hyd i ddim byd:
    [one] Des i o hyd i un canlyniad addas:
    [two] Des i o hyd i ddau ganlyniad addas:
    [few] Des i o hyd i { $count } chanlyniad addas:
    [many] Des i o hyd i { $count } chanlyniad addas:
   *[other] Des i o hyd i { $count } canlyniad addas:
}
learn-found-first = { PLURAL($count) ->
    [zero] Ddes i ddim o hyd i ddim byd. Dyma { $shown } i ddechrau:
    [one] Des i o hyd i un canlyniad addas. Dyma { $shown } i ddechrau:
    [two] Des i o hyd i ddau ganlyniad addas. Dyma { $shown } i ddechrau:
    [few] Des i o hyd i { $count } chanlyniad addas. Dyma { $shown } i ddechrau:
    [many] Des i o hyd i { $count } chanlyniad addas. Dyma { $shown } i ddechrau:
   *[other] Des i o hyd i { $count } canlyniad addas. Dyma { $shown } i ddechrau:
}
learn-page = Canlyniadau { $first }–{ $last } o { $count }:
learn-wishes = Fe wnes i ystyried: { $wishes }.
wish-online = ar-lein
wish-free = am ddim
wish-soon = yn dechrau o fewn 30 diwrnod
wish-near = ger { $place }
wish-level = EQF { $level }
wish-language = iaith addysgu ({ $language })
learn-closed = Roedd “{ $title }” yn derbyn ceisiadau tan { $deadline }; mae'r dyddiad hwnnw wedi mynd heibio.
learn-ended = Daeth “{ $title }” i ben ar { $end }.
learn-nothing-so = Ddes i ddim o hyd i ddim byd yn union fel yna.
learn-without = { PLURAL($count) ->
    [zero] Heb yr hidlwyr hyn does dim canlyniad addas:
    [one] Heb yr hidlwyr hyn mae un canlyniad addas:
    [two] Heb yr hidlwyr hyn mae dau ganlyniad addas:
    [few] Heb yr hidlwyr hyn mae { $count } chanlyniad addas:
    [many] Heb yr hidlwyr hyn mae { $count } chanlyniad addas:
   *[other] Heb yr hidlwyr hyn mae { $count } canlyniad addas:
}
learn-nothing = Ddes i ddim o hyd i ddim byd yn ein catalog sy'n cyfateb i “{ $asked }”.
learn-nothing-now = Does dim byd o'r fath yn y catalog ar hyn o bryd.
learn-near = { PLURAL($count) ->
    [zero] Y pethau agosaf sydd gen i, er eu bod yn wahanol:
    [one] Y peth agosaf sydd gen i, er ei fod yn wahanol:
    [two] Y ddau beth agosaf sydd gen i, er eu bod yn wahanol:
    [few] Y pethau agosaf sydd gen i, er eu bod yn wahanol:
    [many] Y pethau agosaf sydd gen i, er eu bod yn wahanol:
   *[other] Y pethau agosaf sydd gen i, er eu bod yn wahanol:
}
learn-shall-i-ask = Wyt ti am i mi anfon dy gwestiwn at gydlynydd?
learn-passed-on = Rydw i wedi rhoi dy gwestiwn ar restr y cydlynwyr: “{ $asked }”.
learn-passed-before = Mae'r cwestiwn hwn eisoes ar restr y cydlynwyr.
learn-no-thanks = Iawn. Anfona neges unrhyw bryd.
learn-where = Ble rwyt ti'n byw? Ysgrifenna enw'r dref neu'r pentref; bydda i'n ei gadw yn /settings. /cancel os yw'n well gen ti beidio.
learn-place-kept = Wedi'i nodi: { $place }. Nawr dywed beth rwyt ti'n chwilio amdano.
learn-no-list = Does dim rhestr ar agor. Dywed beth rwyt ti'n chwilio amdano.
learn-old-list = Dyw'r rhestr honno ddim ar agor bellach. Dywed eto beth rwyt ti'n chwilio amdano.
learn-no-more = Dyna'r cyfan ddes i o hyd iddo.
learn-gone = Dyw hwnnw ddim yn y catalog bellach. Dywed beth rwyt ti'n chwilio amdano, ac fe ddangosa i beth sydd ar gael nawr.
learn-no-interests = Dwyt ti ddim wedi dewis diddordebau eto. Dewisa nhw yn /settings.
learn-which-level = Pa lefel? (EQF, y Fframwaith Cymwysterau Ewropeaidd)
learn-no-levels = Does dim un o'r canlyniadau hyn yn nodi lefel.
learn-which-language = Ym mha iaith hoffet ti ddysgu?
learn-no-languages = Does dim un o'r canlyniadau hyn yn nodi'r iaith addysgu.

# Words that stand before a level, as a list
refine-level = EQF, FfCE, lefel, lefel EQF, lefel FfCE
learn-thanks = Croeso! Ysgrifenna ata i unrhyw bryd.
learn-no-number = { PLURAL($count) ->
    [zero] Does dim rhifau ar y rhestr hon.
    [one] Dim ond rhif 1 sydd ar y rhestr hon.
    [two] Rhifau 1–{ $count } sydd ar y rhestr hon.
    [few] Rhifau 1–{ $count } sydd ar y rhestr hon.
    [many] Rhifau 1–{ $count } sydd ar y rhestr hon.
   *[other] Rhifau 1–{ $count } sydd ar y rhestr hon.
}
learn-nothing-else = Does dim byd arall o'r fath ar hyn o bryd.
learn-unknown-place = Dydw i ddim yn gwybod ble mae { $place }, felly alla i ddim dewis yn ôl pellter. Gelli di ysgrifennu lle arall yn /settings.
