## Cerdyn cyfle neu sefydliad

card-any-time = unrhyw bryd
card-online = ar-lein
card-partly-online = yn rhannol ar-lein
card-free = am ddim
card-from = o { $date } ymlaen
card-until = tan { $date }
card-running-until = wedi dechrau ar { $start }, yn parhau tan { $end }
card-apply-until = gwneud cais erbyn { $date }
card-apply = Gwneud cais erbyn: { $date }
card-closed = Daeth y cyfnod ymgeisio i ben ar { $date }.
card-ended = Mae wedi dod i ben.
card-and = { $before } · { $next }
card-where = Ble: { $place }
card-when = Pryd: { $when }
card-cost = Cost: { $cost }
card-effort = { PLURAL($count) ->
    [zero] Hyd: { $count } awr
    [one] Hyd: { $count } awr
    [two] Hyd: { $count } awr
    [few] Hyd: { $count } awr
    [many] Hyd: { $count } awr
   *[other] Hyd: { $count } awr
}
card-audience = I bwy: { $audience }
card-level = Lefel: { $level }
card-levels = EQF { $low }–{ $high }
card-taught = iaith addysgu: { $languages }
card-competences = Cymwyseddau: { $competences }
card-contact = Cyswllt: { $contact }
card-offers = Yn cynnig: { $offers }
card-seeks = Yn chwilio am: { $seeks }
card-organisation = sefydliad
card-written-in = iaith y testun: { $language }
card-verified = wedi'i wirio ar { $date }
card-verified-full = Wedi'i wirio ar { $date } · ffynhonnell: catalog y gymuned
card-setting-derived = { $setting ->
    [formal] dysgu ffurfiol (tybiaeth)
    [non-formal] dysgu heb fod yn ffurfiol (tybiaeth)
    [informal] dysgu anffurfiol (tybiaeth)
   *[other] { $setting }
}
card-taught-full = Iaith addysgu: { $languages }
