## Beth rydyn ni'n ei gadw, a pham

privacy-kept = Beth rydw i'n ei gadw amdanat ti: dy rif defnyddiwr ar y platfform rwyt ti'n ysgrifennu ohono, er mwyn dy adnabod ac ateb; y diwrnod yr ysgrifennaist ata i ddiwethaf; a'r hyn a ddewisaist yn /settings (iaith, ardal, diddordebau). Gelli di ei newid yno unrhyw bryd. Mae'r hyn rwyt ti'n ei gadw yn aros yn /saved nes i ti roi'r gorau iddo.
privacy-words = Dyw dy negeseuon ddim yn cael eu cadw. Rydw i'n cofio dy chwiliad diwethaf am 24 awr ar y mwyaf, er mwyn i ti allu ei gulhau; gyda /cancel bydda i'n ei anghofio ar unwaith.
privacy-questions = { PLURAL($count) ->
    [zero] Dim ond pan fyddi di'n dewis “Gofyn i gydlynydd” neu “Ychwanegu manylion” mae cwestiwn yn cyrraedd y cydlynwyr; bryd hynny mae'n cael ei gadw gyda phopeth a ychwanegaist a chyda dy iaith, er mwyn iddyn nhw allu ateb, am { $count } diwrnod ar y mwyaf.
    [one] Dim ond pan fyddi di'n dewis “Gofyn i gydlynydd” neu “Ychwanegu manylion” mae cwestiwn yn cyrraedd y cydlynwyr; bryd hynny mae'n cael ei gadw gyda phopeth a ychwanegaist a chyda dy iaith, er mwyn iddyn nhw allu ateb, am un diwrnod ar y mwyaf.
    [two] Dim ond pan fyddi di'n dewis “Gofyn i gydlynydd” neu “Ychwanegu manylion” mae cwestiwn yn cyrraedd y cydlynwyr; bryd hynny mae'n cael ei gadw gyda phopeth a ychwanegaist a chyda dy iaith, er mwyn iddyn nhw allu ateb, am { $count } ddiwrnod ar y mwyaf.
    [few] Dim ond pan fyddi di'n dewis “Gofyn i gydlynydd” neu “Ychwanegu manylion” mae cwestiwn yn cyrraedd y cydlynwyr; bryd hynny mae'n cael ei gadw gyda phopeth a ychwanegaist a chyda dy iaith, er mwyn iddyn nhw allu ateb, am { $count } diwrnod ar y mwyaf.
    [many] Dim ond pan fyddi di'n dewis “Gofyn i gydlynydd” neu “Ychwanegu manylion” mae cwestiwn yn cyrraedd y cydlynwyr; bryd hynny mae'n cael ei gadw gyda phopeth a ychwanegaist a chyda dy iaith, er mwyn iddyn nhw allu ateb, am { $count } diwrnod ar y mwyaf.
   *[other] Dim ond pan fyddi di'n dewis “Gofyn i gydlynydd” neu “Ychwanegu manylion” mae cwestiwn yn cyrraedd y cydlynwyr; bryd hynny mae'n cael ei gadw gyda phopeth a ychwanegaist a chyda dy iaith, er mwyn iddyn nhw allu ateb, am { $count } diwrnod ar y mwyaf.
}
privacy-answers = Mae'r cydlynwyr yn gweld y cwestiynau rwyt ti'n eu hanfon ymlaen, ond nid pwy a'u gofynnodd. Os byddan nhw'n cadw ateb i bawb, bydd y cwestiwn yn aros uwch ei ben, heb dy enw.
privacy-inactive = { PLURAL($count) ->
    [zero] Os na fyddi di'n ysgrifennu ata i am { $count } diwrnod, bydda i'n dileu popeth rydw i'n ei gadw amdanat ti. Bydda i'n dweud wrthot ti fis ymlaen llaw, oni bai dy fod wedi gofyn gyda /stop i mi beidio ag ysgrifennu.
    [one] Os na fyddi di'n ysgrifennu ata i am un diwrnod, bydda i'n dileu popeth rydw i'n ei gadw amdanat ti. Bydda i'n dweud wrthot ti fis ymlaen llaw, oni bai dy fod wedi gofyn gyda /stop i mi beidio ag ysgrifennu.
    [two] Os na fyddi di'n ysgrifennu ata i am { $count } ddiwrnod, bydda i'n dileu popeth rydw i'n ei gadw amdanat ti. Bydda i'n dweud wrthot ti fis ymlaen llaw, oni bai dy fod wedi gofyn gyda /stop i mi beidio ag ysgrifennu.
    [few] Os na fyddi di'n ysgrifennu ata i am { $count } diwrnod, bydda i'n dileu popeth rydw i'n ei gadw amdanat ti. Bydda i'n dweud wrthot ti fis ymlaen llaw, oni bai dy fod wedi gofyn gyda /stop i mi beidio ag ysgrifennu.
    [many] Os na fyddi di'n ysgrifennu ata i am { $count } diwrnod, bydda i'n dileu popeth rydw i'n ei gadw amdanat ti. Bydda i'n dweud wrthot ti fis ymlaen llaw, oni bai dy fod wedi gofyn gyda /stop i mi beidio ag ysgrifennu.
   *[other] Os na fyddi di'n ysgrifennu ata i am { $count } diwrnod, bydda i'n dileu popeth rydw i'n ei gadw amdanat ti. Bydda i'n dweud wrthot ti fis ymlaen llaw, oni bai dy fod wedi gofyn gyda /stop i mi beidio ag ysgrifennu.
}
privacy-roles = Os oes gennyt ti rôl yma, neu gyfrifon wedi'u cysylltu, rydw i'n cadw pa rai; nodir pwy newidiodd rôl ar gyfer y cydlynwyr, yn ôl rhif a heb enwau.
privacy-introductions = { PLURAL($count) ->
    [zero] Pan fyddi di'n gofyn am gyflwyniad, yn cynnig helpu gyda syniad neu'n cael help gyda dy syniad di, rydw i'n cadw'r hyn a ysgrifennaist ti, yr hyn y cytunaist ti i'w rannu, pryd ac ar sail pa destun, a sut aeth hi, am { $count } diwrnod fan bellaf ar ôl i hynny ddod i ben. Dim ond yr hyn a welaist ti cyn anfon y mae'r ochr arall yn ei gael.
    [one] Pan fyddi di'n gofyn am gyflwyniad, yn cynnig helpu gyda syniad neu'n cael help gyda dy syniad di, rydw i'n cadw'r hyn a ysgrifennaist ti, yr hyn y cytunaist ti i'w rannu, pryd ac ar sail pa destun, a sut aeth hi, am { $count } diwrnod fan bellaf ar ôl i hynny ddod i ben. Dim ond yr hyn a welaist ti cyn anfon y mae'r ochr arall yn ei gael.
    [two] Pan fyddi di'n gofyn am gyflwyniad, yn cynnig helpu gyda syniad neu'n cael help gyda dy syniad di, rydw i'n cadw'r hyn a ysgrifennaist ti, yr hyn y cytunaist ti i'w rannu, pryd ac ar sail pa destun, a sut aeth hi, am { $count } ddiwrnod fan bellaf ar ôl i hynny ddod i ben. Dim ond yr hyn a welaist ti cyn anfon y mae'r ochr arall yn ei gael.
    [few] Pan fyddi di'n gofyn am gyflwyniad, yn cynnig helpu gyda syniad neu'n cael help gyda dy syniad di, rydw i'n cadw'r hyn a ysgrifennaist ti, yr hyn y cytunaist ti i'w rannu, pryd ac ar sail pa destun, a sut aeth hi, am { $count } diwrnod fan bellaf ar ôl i hynny ddod i ben. Dim ond yr hyn a welaist ti cyn anfon y mae'r ochr arall yn ei gael.
    [many] Pan fyddi di'n gofyn am gyflwyniad, yn cynnig helpu gyda syniad neu'n cael help gyda dy syniad di, rydw i'n cadw'r hyn a ysgrifennaist ti, yr hyn y cytunaist ti i'w rannu, pryd ac ar sail pa destun, a sut aeth hi, am { $count } diwrnod fan bellaf ar ôl i hynny ddod i ben. Dim ond yr hyn a welaist ti cyn anfon y mae'r ochr arall yn ei gael.
   *[other] Pan fyddi di'n gofyn am gyflwyniad, yn cynnig helpu gyda syniad neu'n cael help gyda dy syniad di, rydw i'n cadw'r hyn a ysgrifennaist ti, yr hyn y cytunaist ti i'w rannu, pryd ac ar sail pa destun, a sut aeth hi, am { $count } diwrnod fan bellaf ar ôl i hynny ddod i ben. Dim ond yr hyn a welaist ti cyn anfon y mae'r ochr arall yn ei gael.
}
privacy-ideas = Y cydlynwyr sy'n darllen y syniadau rwyt ti'n eu hanfon yn gyntaf; wedyn, pan fyddan nhw'n gyhoeddus, yr holl aelodau, gyda'r enw a ysgrifennaist ti neu hebddo. Does neb arall yn gweld beth rwyt ti'n ei gefnogi nac yn ei ddilyn, dim ond faint sydd. Caiff drafft anghofiedig ei ddileu ar ôl { $count } diwrnod. Cydlynydd sy'n darllen yr hyn rwyt ti'n ei ddweud am syniad yn gyntaf, wedyn yr holl aelodau, gyda dy enw dim ond os wyt ti'n ei lofnodi. Dim ond y cydlynwyr sy'n darllen yr hyn rwyt ti'n rhoi gwybod amdano, heb ddysgu pwy wyt ti. Os byddi di'n dileu popeth, mae'r ddau'n mynd, mae syniadau cyhoeddus yn aros heb dy enw, a dy gefnogaeth yn aros fel rhif. Os byddi di'n rhannu un â chymunedau eraill, bydd ar y we heb dy enw nes i ti ei dynnu'n ôl neu ddileu popeth.
privacy-files = Os byddi di'n ychwanegu llun neu ddogfen at syniad, mae'r ffeil yn aros ar y platfform yr anfonaist ti hi arno; rydw i'n cadw ei rhif yno, ei henw, ei math a'i maint nes i ti ei thynnu i ffwrdd neu ddileu popeth. Mae pawb sy'n cael darllen y syniad yn ei gweld; mae'r rhai sy'n ei ddarllen ar blatfform arall yn cael copi yno.
privacy-announcements = { PLURAL($count) ->
    [zero] Dydw i ddim yn cofio i mi anfon cyhoeddiad atat ti; dy oriau tawel a'r hyn nad wyt ti am gael cyhoeddiadau amdano, nes i ti eu newid.
    [one] Rydw i'n cofio i mi anfon cyhoeddiad atat ti am ddiwrnod ar ôl iddo gyrraedd pawb, fel na chei di mohono ddwywaith; dy oriau tawel a'r hyn nad wyt ti am gael cyhoeddiadau amdano, nes i ti eu newid.
    [two] Rydw i'n cofio i mi anfon cyhoeddiad atat ti am ddau ddiwrnod ar ôl iddo gyrraedd pawb, fel na chei di mohono ddwywaith; dy oriau tawel a'r hyn nad wyt ti am gael cyhoeddiadau amdano, nes i ti eu newid.
    [few] Rydw i'n cofio i mi anfon cyhoeddiad atat ti am { $count } diwrnod ar ôl iddo gyrraedd pawb, fel na chei di mohono ddwywaith; dy oriau tawel a'r hyn nad wyt ti am gael cyhoeddiadau amdano, nes i ti eu newid.
    [many] Rydw i'n cofio i mi anfon cyhoeddiad atat ti am { $count } diwrnod ar ôl iddo gyrraedd pawb, fel na chei di mohono ddwywaith; dy oriau tawel a'r hyn nad wyt ti am gael cyhoeddiadau amdano, nes i ti eu newid.
   *[other] Rydw i'n cofio i mi anfon cyhoeddiad atat ti am { $count } diwrnod ar ôl iddo gyrraedd pawb, fel na chei di mohono ddwywaith; dy oriau tawel a'r hyn nad wyt ti am gael cyhoeddiadau amdano, nes i ti eu newid.
}
privacy-digest = Rydw i'n cofio a wyt ti am gael y cyfleoedd newydd yn dy bynciau unwaith yr wythnos nes i ti newid dy feddwl.
privacy-shared = Heblaw hynny dydw i ddim yn rhoi dy ddata i neb nac yn ei ddefnyddio at ddim byd arall.
privacy-first = Rydw i'n cadw dy ateb at hyn yn unig. Beth rydw i'n ei gadw ac am ba hyd: /privacy (fersiwn { $version }). Os byddai'n well gennyt beidio: /cancel
privacy-noted = Beth rydw i'n ei gadw ac am ba hyd: /privacy (fersiwn { $version }).
privacy-rights = Gweld popeth rydw i'n ei gadw: /mydata. Dileu popeth: /erase. Dim neges nad wyt ti wedi gofyn amdani: /stop.
privacy-contact = Os oes gen ti gwestiwn am dy ddata: { $contact }
privacy-version = Fersiwn { $version } o'r testun hwn, { $date }.
