## Formulare: câmp cu câmp, sau toate odată

form-open = Deschide formularul
form-skip = Sari peste
form-keep = Las-o așa
form-too-long = { PLURAL($count) ->
    [one] Răspunsul are { $count } caracter; aici încap cel mult { $limit }. Scrie mai pe scurt.
    [few] Răspunsul are { $count } caractere; aici încap cel mult { $limit }. Scrie mai pe scurt.
   *[other] Răspunsul are { $count } de caractere; aici încap cel mult { $limit }. Scrie mai pe scurt.
}
