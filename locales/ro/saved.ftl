## Ce ai salvat, și amintirea dinainte de ultima zi

command-saved = ce ai salvat
command-saved-names = salvate, salvat
button-saved-keep = Salvează și amintește-mi
button-saved-keep-whenever = Salvează
button-saved-drop = Nu-mi mai aminti
button-saved-remove = Scoate din salvate
button-saved-list = Ce am salvat
button-saved-see = Vezi detaliile
saved-kept = Am salvat „{ $title }”. Îți amintesc înainte de { $date }.
saved-kept-today = Am salvat „{ $title }”. Azi e ultima zi!
saved-kept-undated = Am salvat „{ $title }”.
saved-dropped = Bine, nu îți mai amintesc.
saved-removed = Bine, am scos-o din ce ai salvat.
saved-none = Nu ai salvat nimic încă. Deschide un curs sau un atelier și apasă „Salvează”.
saved-list = { PLURAL($count) ->
    [one] Ai salvat:
    [few] Ai salvat { $count }:
   *[other] Ai salvat { $count }:
}
saved-until = până pe { $date }
saved-over = s-a încheiat
saved-reminder = Ai salvat „{ $title }”. Ultima zi: { $date }.
button-saved-calendar = Toate în calendar
saved-reminds = Îți amintesc cu trei zile înainte de ultima zi.
saved-calendar = { PLURAL($count) ->
    [one] Deschide fișierul și ce ai salvat intră în calendarul tău.
    [few] Deschide fișierul și toate cele { $count } intră în calendarul tău, cu ultima zi de înscriere.
   *[other] Deschide fișierul și toate cele { $count } intră în calendarul tău, cu ultima zi de înscriere.
}
saved-no-dates = Nimic din ce ai salvat nu mai are o dată în viitor, așa că nu am ce pune în calendar.
