## Ffurflenni: fesul maes, neu'r cyfan ar unwaith

form-open = Agor y ffurflen
form-skip = Hepgor
form-keep = Ei gadw fel y mae
form-too-long = { PLURAL($count) ->
    [zero] Does dim nodau yn yr ateb; mae lle i { $limit } ar y mwyaf. Ysgrifenna ateb byrrach.
    [one] Mae { $count } nod yn yr ateb; mae lle i { $limit } ar y mwyaf. Ysgrifenna ateb byrrach.
    [two] Mae { $count } nod yn yr ateb; mae lle i { $limit } ar y mwyaf. Ysgrifenna ateb byrrach.
    [few] Mae { $count } nod yn yr ateb; mae lle i { $limit } ar y mwyaf. Ysgrifenna ateb byrrach.
    [many] Mae { $count } nod yn yr ateb; mae lle i { $limit } ar y mwyaf. Ysgrifenna ateb byrrach.
   *[other] Mae { $count } nod yn yr ateb; mae lle i { $limit } ar y mwyaf. Ysgrifenna ateb byrrach.
}
