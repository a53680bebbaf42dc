## Y llinell orchymyn

cli-index = Alla i ddim paratoi'r chwilio: { $reason }. Dechreua'r rhaglen eto.
cli-terminal = Alla i ddim defnyddio'r derfynell bellach: { $reason }. Dechreua'r rhaglen eto.
cli-sample = { PLURAL($count) ->
    [zero] Does dim catalog eto, felly cymuned enghreifftiol yw hon ({ $count } cofnod). I lwytho dy gatalog dy hun: xploit-bot import FFEIL
    [one] Does dim catalog eto, felly cymuned enghreifftiol yw hon ({ $count } cofnod). I lwytho dy gatalog dy hun: xploit-bot import FFEIL
    [two] Does dim catalog eto, felly cymuned enghreifftiol yw hon ({ $count } gofnod). I lwytho dy gatalog dy hun: xploit-bot import FFEIL
    [few] Does dim catalog eto, felly cymuned enghreifftiol yw hon ({ $count } chofnod). I lwytho dy gatalog dy hun: xploit-bot import FFEIL
    [many] Does dim catalog eto, felly cymuned enghreifftiol yw hon ({ $count } chofnod). I lwytho dy gatalog dy hun: xploit-bot import FFEIL
   *[other] Does dim catalog eto, felly cymuned enghreifftiol yw hon ({ $count } cofnod). I lwytho dy gatalog dy hun: xploit-bot import FFEIL
}
import-summary = { $file } → “{ $source }”: { $added } newydd, { $updated } wedi newid, { $unchanged } heb newid, { $retired } wedi'u tynnu'n ôl, { $problems } â phroblemau.
import-dry = Prawf yn unig, ni newidiwyd dim. { $summary }
import-strict = { $file }: gyda --strict does dim yn cael ei lwytho tra bo rhesi â phroblemau. Cywira nhw, neu hepgora --strict.
import-not-retired = { $file }: Ni thynnwyd dim yn ôl: gall rhes â phroblem fod yr union gofnod sydd fel petai ar goll. Cywira'r rhesi a mewnforia eto.
import-more-problems = { PLURAL($count) ->
    [zero] … a dim mwy o broblemau.
    [one] … ac un broblem arall.
    [two] … a dwy broblem arall.
    [few] … a { $count } problem arall.
    [many] … a { $count } phroblem arall.
   *[other] … a rhagor: { $count } problem arall.
}
import-ignored = { $file }: ni ddefnyddiwyd y colofnau { $columns }. Os ydyn nhw'n dweud rhywbeth defnyddiol, enwa nhw mewn ffeil --mapping.
import-reader = { $file }: stopiodd y darllen yn annisgwyl; mae'r catalog fel yr oedd. Rho gynnig arall arni.
import-sample-retired = { PLURAL($count) ->
    [zero] Tynnwyd y gymuned enghreifftiol yn ôl ({ $count } cofnod).
    [one] Tynnwyd y gymuned enghreifftiol yn ôl ({ $count } cofnod).
    [two] Tynnwyd y gymuned enghreifftiol yn ôl ({ $count } gofnod).
    [few] Tynnwyd y gymuned enghreifftiol yn ôl ({ $count } chofnod).
    [many] Tynnwyd y gymuned enghreifftiol yn ôl ({ $count } chofnod).
   *[other] Tynnwyd y gymuned enghreifftiol yn ôl ({ $count } cofnod).
}
export-done = { PLURAL($count) ->
    [zero] Ysgrifennwyd { $count } cofnod i { $file }.
    [one] Ysgrifennwyd { $count } cofnod i { $file }.
    [two] Ysgrifennwyd { $count } gofnod i { $file }.
    [few] Ysgrifennwyd { $count } chofnod i { $file }.
    [many] Ysgrifennwyd { $count } chofnod i { $file }.
   *[other] Ysgrifennwyd { $count } cofnod i { $file }.
}
export-failed = Allwn i ddim ysgrifennu { $file }: { $reason }. Edrycha ar y ffolder, ei hawliau a'r lle ar y ddisg.
check-setting = { $name } = { $value } ({ $source })
check-own-texts-none = dim
check-texts = iawn: y testunau ({ $languages })
check-bad = i'w gywiro: { $reason }
check-database = iawn: y gronfa ddata { $database }
check-index = { PLURAL($count) ->
    [zero] iawn: { $count } cofnod i'w chwilio, wedi'u paratoi mewn { $milliseconds } ms
    [one] iawn: un cofnod i'w chwilio, wedi'i baratoi mewn { $milliseconds } ms
    [two] iawn: { $count } gofnod i'w chwilio, wedi'u paratoi mewn { $milliseconds } ms
    [few] iawn: { $count } chofnod i'w chwilio, wedi'u paratoi mewn { $milliseconds } ms
    [many] iawn: { $count } chofnod i'w chwilio, wedi'u paratoi mewn { $milliseconds } ms
   *[other] iawn: { $count } cofnod i'w chwilio, wedi'u paratoi mewn { $milliseconds } ms
}
check-source = { "    " }ffynhonnell “{ $source }”: { $count }
check-outbox = negeseuon yn aros: { $waiting }, wedi methu eu danfon: { $failed }
check-given-up = { "    " }{ $platform }, { $reason ->
    [unreachable] mae'r person wedi blocio'r bot neu wedi gadael
    [tried-too-often] methodd bob tro er rhoi cynnig arni droeon
    [unreadable] does dim modd darllen y neges bellach
   *[refused] wnaeth y platfform ddim ei derbyn
}: { $count }
check-secret = wedi'i osod (heb ei ddangos)
check-unset = heb ei osod
check-questions = cwestiynau i gydlynwyr: { $count }
check-kept-never = dyw'r hyn sydd ag amser cadw ddim wedi'i wirio eto: “xploit-bot run” sy'n gwneud hynny
check-kept = iawn: gwiriwyd yr hyn sydd ag amser cadw ddiwethaf ar { $time }
check-kept-task = { "    " }{ $task ->
    [questions] cwestiynau a ddilëwyd
    [introductions] cyflwyniadau a ddaeth i ben a ddilëwyd
    [failed] negeseuon heb eu hanfon a ddilëwyd
    [warnings] aelodau segur a rybuddiwyd
    [profiles] aelodau segur a ddilëwyd
   *[days] aelodau a gyfrifir yn weithgar o hyn ymlaen
}: { $touched } bryd hynny, { $total } i gyd
run-started = { PLURAL($count) ->
    [zero] Wedi dechrau: cronfa ddata { $database }, { $count } cofnod yn y catalog.
    [one] Wedi dechrau: cronfa ddata { $database }, { $count } cofnod yn y catalog.
    [two] Wedi dechrau: cronfa ddata { $database }, { $count } gofnod yn y catalog.
    [few] Wedi dechrau: cronfa ddata { $database }, { $count } chofnod yn y catalog.
    [many] Wedi dechrau: cronfa ddata { $database }, { $count } chofnod yn y catalog.
   *[other] Wedi dechrau: cronfa ddata { $database }, { $count } cofnod yn y catalog.
}
run-web = Cyflwr y rhaglen: http://{ $address }/healthz
run-telegram = Telegram: wedi cysylltu fel @{ $name } (https://t.me/{ $name }).
run-telegram-webhook = Telegram: wedi cysylltu fel @{ $name }; daw negeseuon i { $url }.
run-discord = Discord: wedi cysylltu. I'w roi ar weinydd: { $url }
run-telegram-token = Dyw XPLOIT_TELEGRAM_TOKEN (neu'r gosodiad telegram_token) ddim yn edrych fel tocyn Telegram: digidau, colon, yna llythrennau a digidau. Copïa'r tocyn eto oddi wrth @BotFather (/mybots → API Token).
run-away = { $reason } Bydda i'n dal i roi cynnig arni, yn llai ac yn llai aml, nes i mi lwyddo.
run-not-published = Discord: yr hen restr o orchmynion sydd yno o hyd. { $reason } Bydda i'n rhoi cynnig arall arni wrth ddechrau'r tro nesaf.
run-no-platform = Does dim platfform wedi'i gysylltu, felly all aelodau ddim ysgrifennu eto. Rho docyn yn XPLOIT_TELEGRAM_TOKEN neu yn XPLOIT_DISCORD_TOKEN a dechreua eto. I roi cynnig arni mewn terfynell: xploit-bot chat
run-port-in-use = Mae'r cyfeiriad { $address } yn cael ei ddefnyddio gan raglen arall. Stopia hi, neu dewisa un arall gydag XPLOIT_WEB (er enghraifft 127.0.0.1:8081).
run-no-port = Alla i ddim defnyddio'r cyfeiriad { $address }: { $reason }. Dewisa un arall gydag XPLOIT_WEB (er enghraifft 127.0.0.1:8081).
run-stopping = Yn stopio; mae popeth a dderbyniwyd wedi'i gadw.
run-migrated = Mae'r gronfa ddata { $database } yn gyfredol.
import-mapping = Alla i ddim darllen y ffeil fapio { $file }: { $reason }. Edrycha ar ei henw a'i hawliau.
export-no-source = Does dim ffynhonnell “{ $source }”. Ffynonellau'r catalog: { $sources }.
export-several = Mae gan y catalog sawl ffynhonnell ({ $sources }). Dewisa un gyda --source, neu enwa ffolder gydag --output er mwyn i bob un gael ei ffeil ei hun.
