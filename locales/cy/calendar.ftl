## Y ffeil galendr

calendar-here = Agora'r ffeil ac fe aiff “{ $title }” i dy galendr.
calendar-deadline = Diwrnod olaf i wneud cais: { $title }
calendar-over = Does dim dyddiadau i ddod bellach, felly does dim i'w roi mewn calendr. Dywed beth arall rwyt ti'n chwilio amdano.
