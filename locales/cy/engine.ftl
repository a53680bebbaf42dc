## Beth mae'r rhaglen yn ei ddweud amdani ei hun pan aiff rhywbeth o'i le

engine-fault = Aeth rhywbeth o'i le ar fy ochr i. Rho gynnig arall arni ymhen munud; mae popeth a ddewisaist yn gynharach wedi'i gadw.
engine-slow = Cymerodd hynny ormod o amser, felly rhoddais i'r gorau iddi. Rho gynnig arall arni, neu gofynna mewn llai o eiriau.
engine-forgotten = Mae'n ddrwg gen i, rydw i wedi colli trywydd ein sgwrs. Dywed wrtha i eto beth rwyt ti'n chwilio amdano.
engine-late = Mae fy nghwestiwn cynharach wedi dod i ben, felly rydw i'n trin dy neges fel cwestiwn newydd.
engine-old-button = Dyw'r botwm hwn ddim yn gweithio bellach. Dywed wrtha i beth rwyt ti'n chwilio amdano, neu edrycha ar /help.
engine-no-words = Doedd dim geiriau yn y neges honno. Dywed wrtha i beth hoffet ti ei ddysgu, er enghraifft “Saesneg i ddechreuwyr”.
engine-too-long = { PLURAL($count) ->
    [zero] Does dim nodau yn y neges; rydw i'n darllen hyd at { $limit }. Dywed yn fyr beth rwyt ti'n chwilio amdano.
    [one] Mae { $count } nod yn y neges; rydw i'n darllen hyd at { $limit }. Dywed yn fyr beth rwyt ti'n chwilio amdano.
    [two] Mae { $count } nod yn y neges; rydw i'n darllen hyd at { $limit }. Dywed yn fyr beth rwyt ti'n chwilio amdano.
    [few] Mae { $count } nod yn y neges; rydw i'n darllen hyd at { $limit }. Dywed yn fyr beth rwyt ti'n chwilio amdano.
    [many] Mae { $count } nod yn y neges; rydw i'n darllen hyd at { $limit }. Dywed yn fyr beth rwyt ti'n chwilio amdano.
   *[other] Mae { $count } nod yn y neges; rydw i'n darllen hyd at { $limit }. Dywed yn fyr beth rwyt ti'n chwilio amdano.
}
engine-not-yours = Gorchymyn i gydlynwyr yw hwn. Beth elli di ei wneud: /help
engine-private = Mater personol yw hwn, felly gad i ni ei drafod yn breifat, nid o flaen pawb.
