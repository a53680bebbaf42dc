## Unwaith yr wythnos: beth sy'n newydd yn y pynciau mae rhywun yn eu dilyn

digest-title = Newydd yn dy bynciau di
digest-when = { $day ->
    [monday] bob dydd Llun
    [tuesday] bob dydd Mawrth
    [wednesday] bob dydd Mercher
    [thursday] bob dydd Iau
    [friday] bob dydd Gwener
    [saturday] bob dydd Sadwrn
   *[sunday] bob dydd Sul
} am { $time }
digest-over = Mae'r rhestr hon wedi dyddio. Mae'r hyn sydd ar agor nawr i'w gael gyda /learn.
button-digest-more = { $count } arall
settings-weekly = Unwaith yr wythnos, { $when }, bydda i'n dweud wrthot ti beth sy'n newydd yn y pynciau rwyt ti'n eu dewis.
settings-not-weekly = Dydw i ddim yn dweud wrthot ti bob wythnos beth sy'n newydd yn y pynciau rwyt ti'n eu dewis.
button-weekly-no = Dim newyddion wythnosol
button-weekly-yes = Newyddion wythnosol, os gweli di'n dda
reading-digest = Beth sy'n newydd yn dy bynciau: { $when }
reading-no-digest = Beth sy'n newydd yn dy bynciau: dwyt ti ddim yn ei gael
fewer-digest = Fydda i ddim yn dweud wrthot ti bob wythnos beth sy'n newydd mwyach. Mae'r pynciau a ddewisaist yn aros.
announce-digest = Newyddion wythnosol
mydata-digest = y newyddion wythnosol
mydata-digests = { PLURAL($count) ->
    [zero] Chest ti mo'r newyddion wythnosol
    [one] Anfonwyd y newyddion wythnosol atat ti unwaith
    [two] Anfonwyd y newyddion wythnosol atat ti ddwywaith
    [few] Anfonwyd y newyddion wythnosol atat ti { $count } gwaith
    [many] Anfonwyd y newyddion wythnosol atat ti { $count } gwaith
   *[other] Anfonwyd y newyddion wythnosol atat ti { $count } gwaith
}
