## Fișa unei oportunități sau a unei organizații

card-any-time = oricând
card-online = online
card-partly-online = parțial online
card-free = gratuit
card-from = din { $date }
card-until = până pe { $date }
card-running-until = a început pe { $start }, durează până pe { $end }
card-apply-until = înscrieri până pe { $date }
card-apply = Înscrieri: până pe { $date }
card-closed = Înscrierile s-au încheiat pe { $date }.
card-ended = S-a încheiat.
card-and = { $before } · { $next }
card-where = Unde: { $place }
card-when = Când: { $when }
card-cost = Cost: { $cost }
card-effort = { PLURAL($count) ->
    [one] Durată: { $count } oră
    [few] Durată: { $count } ore
   *[other] Durată: { $count } de ore
}
card-audience = Pentru: { $audience }
card-level = Nivel: { $level }
card-levels = EQF { $low }–{ $high }
card-taught = predare în { $languages }
card-competences = Competențe: { $competences }
card-contact = Contact: { $contact }
card-offers = Oferă: { $offers }
card-seeks = Caută: { $seeks }
card-organisation = organizație
card-written-in = text în { $language }
card-verified = verificat pe { $date }
card-verified-full = Verificat pe { $date } · sursa: catalogul comunității
card-setting-derived = { $setting ->
    [formal] învățare formală (presupus)
    [non-formal] învățare nonformală (presupus)
    [informal] învățare informală (presupus)
   *[other] { $setting }
}
card-taught-full = Limba de predare: { $languages }
