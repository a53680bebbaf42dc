## Cymorth, a ffyrdd allan o bopeth

help-how = Gofynna gwestiwn yn dy eiriau dy hun. Neu defnyddia orchymyn:
help-about = { " " }— { $about }
help-follow = Ar ôl rhestr gelli di ysgrifennu “ar-lein?”, “rhai am ddim”, “rhagor”, neu rif canlyniad.
help-cancelled = Iawn, wedi'i ganslo. Anfona neges unrhyw bryd.
help-nothing-to-cancel = Does dim byd i'w ganslo. Dywed beth hoffet ti ei ddysgu.
help-unknown = Dydw i ddim yn adnabod y gorchymyn /{ $typed }. Gelli di ysgrifennu heb orchymyn hefyd, yn dy eiriau dy hun.
help-did-you-mean = Dydw i ddim yn adnabod /{ $typed }. Ai { $line } oedd gen ti mewn golwg?
