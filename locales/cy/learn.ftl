## Atebion i gwestiynau

learn-what = Beth hoffet ti ei ddysgu? Mae ychydig eiriau'n ddigon.
learn-greeting = Helo! Dywed beth hoffet ti ei ddysgu neu am bwy rwyt ti'n chwilio, er enghraifft “gwaith coed” neu “pwy sy'n helpu pobl ifanc gyda busnes”.
learn-found = { PLURAL($count) ->
    [zero] Ddes i ddim o hyd i ddim:
    [one] Des i o hyd i un peth sy'n addas:
    [two] Des i o hyd i ddau beth sy'n addas:
    [few] Des i o hyd i { $count } pheth sy'n addas:
    [many] Des i o hyd i { $count } pheth sy'n addas:
   *[other] Des i o hyd i { $count } peth sy'n addas:
}
learn-found-first = { PLURAL($count) ->
    [zero] Ddes i ddim o hyd i ddim. Y { $shown } cyntaf:
    [one] Des i o hyd i un peth sy'n addas. Y { $shown } cyntaf:
    [two] Des i o hyd i ddau beth sy'n addas. Y { $shown } cyntaf:
    [few] Des i o hyd i { $count } pheth sy'n addas. Y { $shown } cyntaf:
    [many] Des i o hyd i { $count } pheth sy'n addas. Y { $shown } cyntaf:
   *[other] Des i o hyd i { $count } peth sy'n addas. Y { $shown } cyntaf:
}
learn-page = Canlyniadau { $first }–{ $last } o { $count }:
learn-wishes = Wedi'i ystyried: { $wishes }.
wish-online = ar-lein
wish-free = am ddim
wish-soon = yn dechrau o fewn 30 diwrnod
wish-near = ger { $place }
wish-level = EQF { $level }
wish-language = iaith y dysgu: { $language }
learn-closed = Roedd “{ $title }” yn derbyn ceisiadau tan { $deadline }; mae'r dyddiad hwnnw wedi mynd heibio.
learn-ended = Daeth “{ $title }” i ben ar { $end }.
learn-nothing-so = Ddes i ddim o hyd i ddim byd yn union fel yna.
learn-without = { PLURAL($count) ->
    [zero] Heb yr amodau hyn does dim byd addas:
    [one] Heb yr amodau hyn mae un peth addas:
    [two] Heb yr amodau hyn mae dau beth addas:
    [few] Heb yr amodau hyn mae { $count } pheth addas:
    [many] Heb yr amodau hyn mae { $count } pheth addas:
   *[other] Heb yr amodau hyn mae { $count } peth addas:
}
learn-nothing = Ddes i ddim o hyd i ddim byd yn ein catalog sy'n addas i “{ $asked }”.
learn-nothing-now = Does dim byd o'r fath yn y catalog ar hyn o bryd.
learn-near = { PLURAL($count) ->
    [zero] Y pethau agosaf, er yn wahanol:
    [one] Y peth agosaf, er yn wahanol:
    [two] Y ddau beth agosaf, er yn wahanol:
    [few] Y pethau agosaf, er yn wahanol:
    [many] Y pethau agosaf, er yn wahanol:
   *[other] Y pethau agosaf, er yn wahanol:
}
learn-shall-i-ask = Ga i anfon y cwestiwn at gydlynydd?
learn-passed-on = Rydw i wedi rhoi dy gwestiwn ar restr y cydlynwyr: “{ $asked }”.
learn-passed-before = Mae'r cwestiwn hwn eisoes ar restr y cydlynwyr.
learn-no-thanks = Iawn. Ysgrifenna ata i unrhyw bryd.
learn-where = Ble rwyt ti'n byw? Ysgrifenna enw'r dref neu'r pentref; bydda i'n ei gadw yn /settings. /cancel os yw'n well gen ti beidio.
learn-place-kept = Wedi'i nodi: { $place }. Nawr gofynna am beth bynnag rwyt ti'n chwilio amdano.
learn-no-list = Does dim rhestr ar agor. Dywed beth rwyt ti'n chwilio amdano.
learn-old-list = Mae'r rhestr honno'n hŷn na dy gwestiwn diwethaf. Dywed eto beth rwyt ti'n chwilio amdano.
learn-no-more = Dyna'r cyfan ddes i o hyd iddo.
learn-gone = Dyw hwnnw ddim yn y catalog bellach. Dywed beth rwyt ti'n chwilio amdano, ac fe ddangosa i beth sydd nawr.
learn-no-interests = Dwyt ti ddim wedi dewis diddordebau eto. Dewisa nhw yn /settings.
learn-which-level = Pa lefel? (EQF, y Fframwaith Cymwysterau Ewropeaidd)
learn-no-levels = Does dim un o'r canlyniadau hyn yn enwi lefel.
learn-which-language = Ym mha iaith y dylai'r dysgu fod?
learn-no-languages = Does dim un o'r canlyniadau hyn yn enwi iaith y dysgu.

# Words that stand before a level, as a list
refine-level = EQF, FfCE, lefel, lefel EQF
