## O dată pe săptămână: ce e nou în subiectele urmărite

digest-title = Nou în subiectele tale
digest-when = { $day ->
    [monday] lunea
    [tuesday] marțea
    [wednesday] miercurea
    [thursday] joia
    [friday] vinerea
    [saturday] sâmbăta
   *[sunday] duminica
} la { $time }
digest-over = Lista aceasta nu mai e de actualitate. Ce e deschis acum găsești cu /learn.
button-digest-more = Încă { $count }
settings-weekly = O dată pe săptămână, { $when }, îți scriu ce e nou în subiectele alese.
settings-not-weekly = Nu îți scriu săptămânal ce e nou în subiectele alese.
button-weekly-no = Fără noutăți săptămânale
button-weekly-yes = Vreau noutăți săptămânale
reading-digest = Ce e nou în subiectele tale: { $when }
reading-no-digest = Ce e nou în subiectele tale: nu primești
fewer-digest = Nu îți mai scriu săptămânal ce e nou. Subiectele alese rămân.
announce-digest = Noutăți săptămânale
mydata-digest = noutățile săptămânale
mydata-digests = { PLURAL($count) ->
    [one] Ți-am trimis noutățile săptămânale o dată
    [few] Ți-am trimis noutățile săptămânale de { $count } ori
   *[other] Ți-am trimis noutățile săptămânale de { $count } de ori
}
