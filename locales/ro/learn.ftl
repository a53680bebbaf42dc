## Răspunsuri la întrebări

learn-what = Ce ai vrea să înveți? Scrie-mi câteva cuvinte.
learn-greeting = Bună! Spune-mi ce vrei să înveți sau pe cine cauți, de exemplu „tâmplărie” sau „cine îi ajută pe tinerii antreprenori”.
learn-found = { PLURAL($count) ->
    [one] Am găsit o potrivire:
    [few] Am găsit { $count } potriviri:
   *[other] Am găsit { $count } de potriviri:
}
learn-found-first = { PLURAL($count) ->
    [one] Am găsit o potrivire. Primele { $shown }:
    [few] Am găsit { $count } potriviri. Primele { $shown }:
   *[other] Am găsit { $count } de potriviri. Primele { $shown }:
}
learn-page = Rezultatele { $first }–{ $last } din { $count }:
learn-wishes = Am ținut cont de: { $wishes }.
wish-online = online
wish-free = gratuit
wish-soon = începe în cel mult 30 de zile
wish-near = aproape de { $place }
wish-level = EQF { $level }
wish-language = predare în { $language }
learn-closed = „{ $title }” primea înscrieri până pe { $deadline }; termenul a trecut.
learn-ended = „{ $title }” s-a încheiat pe { $end }.
learn-nothing-so = Nu am găsit nimic exact așa.
learn-without = { PLURAL($count) ->
    [one] Fără aceste filtre există totuși o potrivire:
    [few] Fără aceste filtre există totuși { $count } potriviri:
   *[other] Fără aceste filtre există totuși { $count } de potriviri:
}
learn-nothing = Nu am găsit în catalogul nostru nimic potrivit pentru „{ $asked }”.
learn-nothing-now = Nu am acum nimic de felul acesta în catalog.
learn-near = { PLURAL($count) ->
    [one] Cel mai apropiat rezultat, deși e altceva:
    [few] Cele mai apropiate rezultate, deși sunt altceva:
   *[other] Cele mai apropiate rezultate, deși sunt altceva:
}
learn-shall-i-ask = Vrei să trimit întrebarea ta unui coordonator?
learn-passed-on = Am pus întrebarea ta pe lista coordonatorilor: „{ $asked }”.
learn-passed-before = Întrebarea aceasta e deja pe lista coordonatorilor.
learn-no-thanks = Bine. Scrie-mi oricând.
learn-where = Unde locuiești? Scrie localitatea; o păstrez la /settings. /cancel dacă nu vrei.
learn-place-kept = Am notat: { $place }. Acum scrie-mi ce cauți.
learn-no-list = Nu e nicio listă deschisă. Scrie-mi ce cauți.
learn-old-list = Lista aceea nu mai e deschisă. Scrie-mi din nou ce cauți.
learn-no-more = Asta e tot ce am găsit.
learn-gone = Nu mai e în catalog. Scrie-mi ce cauți și îți arăt ce avem acum.
learn-no-interests = Nu ai ales încă interese. Alege-le la /settings.
learn-which-level = La ce nivel? (EQF, Cadrul european al calificărilor)
learn-no-levels = Niciunul dintre aceste rezultate nu are trecut un nivel.
learn-which-language = În ce limbă să se predea?
learn-no-languages = Niciunul dintre aceste rezultate nu are trecută limba de predare.

# Words that stand before a level, as a list
refine-level = EQF, CEC, nivel, nivelul, nivel EQF, nivel CEC, nivelul EQF
learn-thanks = Cu drag! Scrie-mi oricând.
learn-no-number = { PLURAL($count) ->
    [one] Pe lista aceasta e doar numărul 1.
    [few] Pe lista aceasta sunt numerele 1–{ $count }.
   *[other] Pe lista aceasta sunt numerele 1–{ $count }.
}
learn-nothing-else = Altceva de felul acesta nu am acum.
learn-unknown-place = Nu știu unde e { $place }, așa că nu pot alege după distanță. Poți scrie alt loc la /settings.
