## Cwestiynau y mae cydlynwyr yn eu hateb

command-inbox = y cwestiynau sy'n aros am gydlynydd
command-inbox-names = cwestiynau
button-not-helpful = Nid dyna o'n i eisiau
inbox-empty = Does dim cwestiynau'n aros.
inbox-waiting = { PLURAL($count) ->
    [zero] Does dim cwestiynau'n aros:
    [one] Mae un cwestiwn yn aros:
    [two] Mae { $count } gwestiwn yn aros, y rhai mae'r mwyaf yn eu gofyn yn gyntaf:
    [few] Mae { $count } chwestiwn yn aros, y rhai mae'r mwyaf yn eu gofyn yn gyntaf:
    [many] Mae { $count } chwestiwn yn aros, y rhai mae'r mwyaf yn eu gofyn yn gyntaf:
   *[other] Mae { $count } cwestiwn yn aros, y rhai mae'r mwyaf yn eu gofyn yn gyntaf:
}
inbox-people = { PLURAL($count) ->
    [zero] neb wedi'i ofyn
    [one] gofynnwyd gan un person
    [two] gofynnwyd gan { $count } berson
    [few] gofynnwyd gan { $count } pherson
    [many] gofynnwyd gan { $count } pherson
   *[other] gofynnwyd gan { $count } person
}
inbox-since = ers { $date }
inbox-figures = Cwestiynau i mi hyd yma: { $asked } · atebwyd gen i: { $found } · anfonwyd at gydlynwyr: { $passed } · atebwyd gan berson: { $answered } · rhoddwyd o'r neilltu: { $aside } · yn aros: { $open }
inbox-asked = { PLURAL($count) ->
    [zero] Does neb yn gofyn:
    [one] Mae un person yn gofyn:
    [two] Mae { $count } berson yn gofyn:
    [few] Mae { $count } pherson yn gofyn:
    [many] Mae { $count } pherson yn gofyn:
   *[other] Mae { $count } person yn gofyn:
}
inbox-ask-answer = Beth yw dy ateb i “{ $asked }”? Bydd pawb a ofynnodd yn ei gael. /cancel os wyt ti wedi newid dy feddwl.
inbox-preview = { PLURAL($count) ->
    [zero] Fydd neb yn darllen:
    [one] Bydd un person yn darllen:
    [two] Bydd { $count } berson yn darllen:
    [few] Bydd { $count } pherson yn darllen:
    [many] Bydd { $count } pherson yn darllen:
   *[other] Bydd { $count } person yn darllen:
}
inbox-answer = Fe ofynnaist ti “{ $asked }”. Mae cydlynydd yn ateb:
inbox-not-sent = Iawn, anfonais i ddim byd. Mae'r cwestiwn yn aros: /inbox
inbox-sent = { PLURAL($count) ->
    [zero] Doedd neb y gallwn i anfon yr ateb ato.
    [one] Rwy wedi anfon yr ateb at un person.
    [two] Rwy wedi anfon yr ateb at { $count } berson.
    [few] Rwy wedi anfon yr ateb at { $count } pherson.
    [many] Rwy wedi anfon yr ateb at { $count } pherson.
   *[other] Rwy wedi anfon yr ateb at { $count } person.
}
inbox-sent-and-kept = { PLURAL($count) ->
    [zero] Doedd neb y gallwn i anfon yr ateb ato. O hyn ymlaen fe ro' i fe i bwy bynnag sy'n gofyn.
    [one] Rwy wedi anfon yr ateb at un person. O hyn ymlaen fe ro' i fe i bwy bynnag sy'n gofyn.
    [two] Rwy wedi anfon yr ateb at { $count } berson. O hyn ymlaen fe ro' i fe i bwy bynnag sy'n gofyn.
    [few] Rwy wedi anfon yr ateb at { $count } pherson. O hyn ymlaen fe ro' i fe i bwy bynnag sy'n gofyn.
    [many] Rwy wedi anfon yr ateb at { $count } pherson. O hyn ymlaen fe ro' i fe i bwy bynnag sy'n gofyn.
   *[other] Rwy wedi anfon yr ateb at { $count } person. O hyn ymlaen fe ro' i fe i bwy bynnag sy'n gofyn.
}
inbox-gone = Dyw'r cwestiwn hwn ddim yn aros mwyach, neu mae rhywbeth wedi newid. Edrycha eto: /inbox
inbox-shall-i-put-aside = Rhoi “{ $asked }” o'r neilltu? Bydd pwy bynnag a ofynnodd yn clywed na chawson ni ateb.
inbox-aside = Rwy wedi'i roi o'r neilltu a dweud wrthyn nhw.
inbox-no-answer = Fe ofynnaist ti “{ $asked }”. Gofynnais i'r cydlynwyr, ond am y tro does neb yn gwybod ateb. Gelli di roi cynnig ar eiriau eraill hefyd.
button-inbox-answer = Ateb
button-inbox-aside = Rhoi o'r neilltu
button-inbox-aside-yes = Ie, rho fe o'r neilltu
button-inbox-send = Anfon
button-inbox-keep = Anfon a chofio
button-inbox-rewrite = Ei ysgrifennu'n wahanol
inbox-waits = Mae cwestiwn na allwn i ei ateb yn aros am gydlynydd.
button-inbox = Cwestiynau sy'n aros
button-inbox-same = Yr un fath â…
button-inbox-apart = Eu gwahanu
button-inbox-look = Gweld beth sy'n cael ei ofyn
inbox-ask-same = Pa gwestiwn sy'n gofyn yr un peth â “{ $asked }”? Y rhai mwyaf tebygol sydd gyntaf.
inbox-joined = Mae “{ $one }” a “{ $other }” gyda'i gilydd nawr: bydd un ateb yn cyrraedd pawb a ofynnodd.
inbox-alone = Does dim cwestiwn arall yn aros.
inbox-taken-apart = Dw i wedi eu gwahanu: mae pob cwestiwn yn aros am ei ateb ei hun eto.
