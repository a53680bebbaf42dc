## Ce spune programul despre sine, când ceva nu merge

engine-fault = Ceva nu a mers, din vina mea. Încearcă din nou peste un minut; ce ai ales până acum s-a păstrat.
engine-slow = A durat prea mult și m-am oprit. Încearcă din nou sau pune întrebarea mai pe scurt.
engine-forgotten = Îmi pare rău, am pierdut firul conversației noastre. Scrie-mi din nou ce cauți.
engine-late = Întrebarea mea de mai devreme a expirat, așa că iau mesajul tău ca pe o întrebare nouă.
engine-old-button = Butonul acesta nu mai e valabil. Scrie-mi ce cauți sau vezi /help.
engine-no-words = Nu am găsit niciun cuvânt în mesaj. Scrie-mi ce vrei să înveți, de exemplu „engleză pentru începători”.
engine-too-long = { PLURAL($count) ->
    [one] Mesajul are { $count } caracter; citesc cel mult { $limit }. Spune-mi pe scurt ce cauți.
    [few] Mesajul are { $count } caractere; citesc cel mult { $limit }. Spune-mi pe scurt ce cauți.
   *[other] Mesajul are { $count } de caractere; citesc cel mult { $limit }. Spune-mi pe scurt ce cauți.
}
engine-not-yours = Comanda aceasta e pentru coordonatori. Ce poți face tu: /help
engine-private = Asta te privește doar pe tine, așa că hai să vorbim în privat, nu în fața tuturor.
