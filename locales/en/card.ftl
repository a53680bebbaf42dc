## The card of an opportunity or an organisation

card-any-time = any time
card-online = online
card-partly-online = partly online
card-free = free
card-from = from { $date }
card-until = until { $date }
card-running-until = started on { $start }, runs until { $end }
card-apply-until = apply by { $date }
card-apply = Apply by: { $date }
card-closed = Applications closed on { $date }.
card-ended = It has ended.
card-and = { $before } · { $next }
card-where = Where: { $place }
card-when = When: { $when }
card-cost = Cost: { $cost }
card-effort = { PLURAL($count) ->
    [one] Length: { $count } hour
   *[other] Length: { $count } hours
}
card-audience = For: { $audience }
card-level = Level: { $level }
card-levels = EQF { $low }–{ $high }
card-taught = taught in { $languages }
card-competences = Competences: { $competences }
card-contact = Contact: { $contact }
card-offers = Offers: { $offers }
card-seeks = Looking for: { $seeks }
card-organisation = organisation
card-written-in = written in { $language }
card-verified = verified on { $date }
card-verified-full = Verified on { $date } · source: the community's catalogue
card-setting-derived = { $setting ->
    [formal] formal learning (assumed)
    [non-formal] non-formal learning (assumed)
    [informal] informal learning (assumed)
   *[other] { $setting }
}
card-taught-full = Taught in: { $languages }
