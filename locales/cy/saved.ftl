## Beth rwyt ti wedi'i gadw, a'r atgof cyn y diwrnod olaf

command-saved = beth rwyt ti wedi'i gadw
command-saved-names = cadwyd
button-saved-keep = Ei gadw a'm hatgoffa
button-saved-keep-whenever = Ei gadw
button-saved-drop = Paid â'm hatgoffa
button-saved-remove = Ei dynnu oddi ar y rhestr
button-saved-list = Beth rydw i wedi'i gadw
button-saved-see = Gweld y manylion
saved-kept = Rydw i wedi cadw '{ $title }'. Fe wna i dy atgoffa cyn { $date }.
saved-kept-today = Rydw i wedi cadw '{ $title }'. Heddiw yw'r diwrnod olaf!
saved-kept-undated = Rydw i wedi cadw '{ $title }'.
saved-dropped = Iawn, wna i ddim dy atgoffa.
saved-removed = Iawn, mae wedi'i dynnu oddi ar dy restr.
saved-none = Dwyt ti ddim wedi cadw dim eto. Agora gwrs neu weithdy a phwysa 'Ei gadw'.
saved-list = { PLURAL($count) ->
    [zero] Dwyt ti ddim wedi cadw dim:
    [one] Rwyt ti wedi cadw:
    [two] Rwyt ti wedi cadw { $count }:
    [few] Rwyt ti wedi cadw { $count }:
    [many] Rwyt ti wedi cadw { $count }:
   *[other] Rwyt ti wedi cadw { $count }:
}
saved-until = tan { $date }
saved-over = wedi dod i ben
saved-reminder = Rwyt ti wedi cadw '{ $title }'. Y diwrnod olaf: { $date }.
button-saved-calendar = Popeth i'r calendr
saved-reminds = Bydda i'n dy atgoffa dridiau cyn y diwrnod olaf.
saved-calendar = { PLURAL($count) ->
    [zero] Does dim i'w roi yn dy galendr.
    [one] Agora'r ffeil a bydd yr hyn a gadwaist yn mynd i dy galendr.
    [two] Agora'r ffeil a bydd y ddau yn mynd i dy galendr, gyda'r dyddiau olaf i ymgeisio.
    [few] Agora'r ffeil a bydd y { $count } yn mynd i dy galendr, gyda'r dyddiau olaf i ymgeisio.
    [many] Agora'r ffeil a bydd y { $count } yn mynd i dy galendr, gyda'r dyddiau olaf i ymgeisio.
   *[other] Agora'r ffeil a bydd y { $count } yn mynd i dy galendr, gyda'r dyddiau olaf i ymgeisio.
}
saved-no-dates = Does gan ddim a gadwaist ddyddiad i ddod, felly does dim i'w roi mewn calendr.
