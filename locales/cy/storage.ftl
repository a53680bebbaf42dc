## Beth sydd o'i le ar y gronfa ddata, a beth i'w wneud

storage-url = Nid cyfeiriad cronfa ddata yw hwnna. Ysgrifenna sqlite:LLWYBR (er enghraifft sqlite:xploit.db) neu postgres://defnyddiwr:cyfrinair@gweinydd/enw.
storage-old-sqlite = Adeiladwyd y rhaglen hon gyda SQLite { $found }, sy'n gallu difetha ei ddyddlyfr. Mae angen { $needed } o leiaf: adeilada hi eto gyda'r fersiynau yn Cargo.lock.
storage-newer = Agorwyd y gronfa ddata { $place } gan fersiwn mwy newydd o'r rhaglen (cam mudo { $version }). Gosoda'r fersiwn mwy newydd, neu adfera gopi wrth gefn hŷn. Ni newidiwyd dim.
storage-altered = Mae cam mudo { $version } yn y gronfa ddata { $place } yn wahanol i'r un yn y fersiwn hwn. Defnyddia fersiwn o'r rhaglen sydd wedi'i gyhoeddi. Ni newidiwyd dim.
storage-full = Mae'r ddisg sy'n dal y gronfa ddata { $place } yn llawn. Rhyddha le a rho gynnig arall arni; mae popeth a gadarnhawyd wedi'i gadw.
storage-read-only = Does gen i ddim hawl i ysgrifennu i { $place }. Rho hawl ysgrifennu i'r rhaglen ar y ffeil a'i ffolder, neu dewisa le arall gyda --database-url.
storage-cannot-open = Alla i ddim agor { $place }. Gwna'n siŵr fod y ffolder yn bod a bod gan y rhaglen hawl i ysgrifennu ynddo.
storage-not-a-database = Nid cronfa ddata SQLite yw { $place }, neu mae wedi'i difrodi. Dewisa ffeil arall, neu adfera gopi wrth gefn. Ni newidiwyd dim.
storage-unreachable = Dyw'r gweinydd { $place } ddim yn ateb: { $reason }. Gwna'n siŵr ei fod yn rhedeg a bod y cyfeiriad, y defnyddiwr a'r cyfrinair yn gywir.
storage-fault = Cafwyd gwall gan y gronfa ddata { $place }: { $reason }. Rho gynnig arall arni.
