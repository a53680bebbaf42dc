## Rolau, gwahoddiadau, a'r un person ar sawl platfform

role-name = { $role ->
    [owner] gweinyddwr
    [coordinator] cydlynydd
    [representative] cynrychiolydd
   *[member] aelod
}
account-name = { $platform ->
    [console] terfynell
    [telegram] Telegram
    [discord] Discord
   *[other] { $platform }
} { $person }

## Gwahoddiadau

invite-whom = Pwy hoffet ti ei wahodd?
invite-choose = Dewis y rôl
invite-which = Pa sefydliad fydd y person yn ei gynrychioli? Ysgrifenna'r enw neu ychydig eiriau amdano. /cancel os wyt ti wedi newid dy feddwl.
invite-found = Pa un? Os nad yw yma, ysgrifenna'r enw mewn ffordd arall.
invite-choose-organisation = Dewis y sefydliad
invite-no-organisation = Ddes i ddim o hyd i sefydliad ar gyfer “{ $words }” yn y catalog. Ysgrifenna'r enw mewn ffordd arall, neu /cancel.
invite-made = { $role ->
    [owner] Dyma wahoddiad i weinyddwr.
    [coordinator] Dyma wahoddiad i gydlynydd.
   *[other] Dyma wahoddiad i gynrychiolydd.
}
invite-organisations = Bydd yn cynrychioli: { $organisations }
invite-telegram = Y ddolen ar gyfer Telegram: { $url }
invite-discord = Ar Discord: y gorchymyn /start mewn sgwrs breifat gyda'r bot, gyda'r cod hwn: { $code }
invite-line = Ar unrhyw blatfform, wedi'i ysgrifennu at y bot yn breifat: { $line }
invite-rules = Mae'n gweithio unwaith, tan { $date }. Anfona fe at y person cywir yn unig: gall pwy bynnag sydd ag e ei ddefnyddio.
invite-not-yours = Dim ond cynrychiolwyr sefydliadau y gelli di eu gwahodd.
invite-organisation-gone = Dyw'r sefydliad hwn ddim yn y catalog bellach. Dewisa un arall gydag /invite.

redeem-done = { $role ->
    [owner] Rwyt ti nawr yn weinyddwr y gymuned.
    [coordinator] Rwyt ti nawr yn gydlynydd y gymuned.
   *[other] Rwyt ti nawr yn gynrychiolydd.
}
redeem-organisations = Rwyt ti'n cynrychioli: { $organisations }
redeem-may = { $role ->
    [owner] Gydag /invite gelli di wahodd pwy bynnag sydd ei angen; gyda /roles gweli di pwy sydd â pha rôl a gelli di ei thynnu'n ôl. Popeth y gelli di ei wneud: /help
    [coordinator] Gydag /invite gelli di wahodd cynrychiolwyr sefydliadau; gyda /roles gweli di pwy sydd â pha rôl. Popeth y gelli di ei wneud: /help
   *[other] Pan fydd aelod eisiau dod i'ch adnabod, bydda i'n ysgrifennu atat ti yma. Popeth y gelli di ei wneud: /help
}
redeem-kept = Rwyt ti'n cadw'r rôl oedd gen ti hefyd.
redeem-have-it = Mae gen ti bopeth y mae'r gwahoddiad hwn yn ei roi'n barod, felly dydw i ddim wedi'i ddefnyddio. Gelli di ei anfon at rywun arall.
redeem-unknown = Dydw i ddim yn adnabod y cod hwn. Gwna'n siŵr dy fod wedi'i gopïo i gyd, neu gofynna am un arall gan bwy bynnag a'th wahoddodd.
redeem-used = Mae'r gwahoddiad hwn wedi'i ddefnyddio'n barod. Gofynna am un arall gan bwy bynnag a'th wahoddodd.
redeem-expired = Dyw'r gwahoddiad hwn ddim yn ddilys bellach. Gofynna am un arall gan bwy bynnag a'th wahoddodd.
code-too-many = { PLURAL($count) ->
    [zero] Rwyt ti wedi rhoi cynnig ar ormod o godau anghywir. Rho gynnig arall arni nawr.
    [one] Rwyt ti wedi rhoi cynnig ar ormod o godau anghywir. Rho gynnig arall arni ymhen { $count } munud.
    [two] Rwyt ti wedi rhoi cynnig ar ormod o godau anghywir. Rho gynnig arall arni ymhen { $count } funud.
    [few] Rwyt ti wedi rhoi cynnig ar ormod o godau anghywir. Rho gynnig arall arni ymhen { $count } munud.
    [many] Rwyt ti wedi rhoi cynnig ar ormod o godau anghywir. Rho gynnig arall arni ymhen { $count } munud.
   *[other] Rwyt ti wedi rhoi cynnig ar ormod o godau anghywir. Rho gynnig arall arni ymhen { $count } munud.
}

## Pwy sydd â pha rôl

roles-list = { PLURAL($count) ->
    [zero] Does gan neb rôl yma:
    [one] Mae gan un person rôl yma:
    [two] Mae gan { $count } berson rôl yma:
    [few] Mae gan { $count } o bobl rôl yma:
    [many] Mae gan { $count } o bobl rôl yma:
   *[other] Mae gan { $count } o bobl rôl yma:
}
roles-none = Does gan neb rôl yma eto.
roles-nobody-more = Does neb ar y dudalen hon bellach.
roles-you = ti
roles-role = Rôl: { $role }
roles-speaks-for = Yn cynrychioli: { $organisations }
roles-organisation-gone = sefydliad nad yw yn y catalog bellach
roles-revoke = Tynnu'r rôl yn ôl
roles-sure = Ga i dynnu'r rôl hon yn ôl oddi wrth { $accounts }: { $role }? Bydd y person yn aros yn aelod fel pawb arall, ni fydd yn cynrychioli neb, ac ni fydd ei wahoddiadau heb eu defnyddio yn gweithio bellach.
roles-sure-you = Wyt ti am roi'r gorau i'r rôl hon: { $role }? Byddi di'n aros yn aelod fel pawb arall, fyddi di ddim yn cynrychioli neb, ac ni fydd dy wahoddiadau heb eu defnyddio yn gweithio bellach.
roles-revoke-yes = Ie, ei thynnu'n ôl
roles-keep = Na, ei chadw
roles-revoked = Wedi'i wneud: mae { $accounts } nawr yn aelod fel pawb arall.
roles-revoked-told = Dyw'r rôl { $role } ddim gennyt ti yma bellach. Os camgymeriad yw hynny, siarada â chydlynydd.
roles-revoked-you = Wedi'i wneud: rwyt ti nawr yn aelod fel pawb arall.
roles-last-owner = Dyma'r unig weinyddwr, ac all y gymuned ddim bod heb un. Gwahodda rywun arall yn gyntaf, gydag /invite.
roles-not-yours = Dim ond rôl cynrychiolydd y gelli di ei thynnu'n ôl.
roles-changed = Mae rhywbeth wedi newid yn y cyfamser. Fel hyn mae hi nawr:
roles-gone = Does gan y person hwn ddim rôl bellach.

## Yr un person ar ddau blatfform

link-code = Dy god: { $code }
link-how = Ysgrifenna hyn at y bot ar y platfform arall: { $line }. Mae'r cod yn gweithio unwaith, o fewn 15 munud. Paid â'i roi i neb: bydd pwy bynnag sy'n ei deipio yn dod yn un â ti.
link-unknown = Dydw i ddim yn adnabod y cod hwn. Ysgrifenna /link ar y platfform arall a chopïa'r cod oddi yno.
link-expired = Dyw'r cod hwn ddim yn dda bellach. Ysgrifenna /link ar y platfform arall eto.
link-own = Dy god di dy hun yw hwn. Teipia fe ar y platfform arall, yr un rwyt ti am ei gysylltu â'r cyfrif hwn.
link-sure = Ga i gysylltu'r cyfrif hwn ({ $here }) â { $there }? O hynny ymlaen byddi di'r un person i mi ar y ddau:
link-settings = Bydd y gosodiadau o'r cyfrif arall yn aros; lle nad oes dim yno, bydda i'n cymryd y rhai o'r cyfrif hwn.
link-moves = Bydd dy gwestiynau, dy geisiadau i sefydliadau a'r negeseuon sy'n aros amdanat ti'n symud hefyd, a'th rolau yr un modd. O hynny ymlaen galla i ysgrifennu atat ti ar y naill neu'r llall.
link-back = Gydag /unlink gelli di dynnu cyfrif allan unrhyw bryd; bydd gosodiadau, cwestiynau a rolau wedyn yn aros gyda'r lleill.
link-yes = Ie, eu cysylltu
link-no = Na, eu cadw ar wahân
link-done = Wedi'i wneud: o hyn ymlaen rwyt ti'r un person yma ac acw ({ $accounts }).
link-cancelled = Iawn, bydd y cyfrifon yn aros ar wahân.
unlink-alone = Dyw'r cyfrif hwn ddim wedi'i gysylltu ag un arall. I'w gysylltu, ysgrifenna /link.
unlink-sure = Ga i dynnu'r cyfrif hwn ({ $here }) allan? Bydd yn dechrau o'r newydd, heb dy osodiadau, dy gwestiynau na'th rolau; bydd y rheini'n aros gyda { $others }.
unlink-yes = Ie, ei dynnu allan
unlink-no = Na, ei gadw wedi'i gysylltu
unlink-done = Wedi'i wneud: mae'r cyfrif hwn nawr yn un newydd heb gysylltiad â'r lleill.
unlink-cancelled = Iawn, bydd y cyfrif yn aros wedi'i gysylltu.

## Y llinell orchymyn

roles-line = { $id }: { $role }, { $accounts }
roles-line-speaks-for = { "    " }yn cynrychioli: { $organisations }
roles-no-account = dim cyfrif
roles-cli-revoked = Wedi'i wneud: mae { $id } ({ $accounts }) nawr yn aelod fel pawb arall.
roles-cli-gone = Does gan { $id } ddim rôl. Pwy sydd ag un: xploit-bot roles
roles-cli-last-owner = { $id } yw'r unig weinyddwr, ac all y gymuned ddim bod heb un. Gwahodda rywun arall yn gyntaf: xploit-bot invite owner
invite-cli-which = Mae angen sefydliad o'r catalog ar gynrychiolydd: --organisation "ei enw"
invite-cli-for-none = Dim ond cynrychiolydd sy'n siarad dros sefydliad. Gad --organisation allan, neu ysgrifenna: xploit-bot invite representative
invite-cli-nothing = Ddes i ddim o hyd i sefydliad ar gyfer “{ $words }” yn y catalog.
invite-cli-several = Gallai “{ $words }” fod yn: { $organisations }. Ysgrifenna enw llawn un ohonyn nhw.
invite-cli-no-name = Allwn i ddim darganfod enw'r bot ar Telegram ({ $reason }), felly mae'r ddolen ar goll. Mae'r cod yn dda beth bynnag.
