## Linia de comandă

cli-index = Nu pot pregăti căutarea: { $reason }. Pornește din nou programul.
cli-terminal = Nu mai pot folosi terminalul: { $reason }. Pornește programul din nou.
cli-sample = { PLURAL($count) ->
    [one] Încă nu ai catalog, așa că vorbești cu o comunitate demonstrativă (o intrare). Ca să-l încarci pe al tău: xploit-bot import FIȘIER
    [few] Încă nu ai catalog, așa că vorbești cu o comunitate demonstrativă ({ $count } intrări). Ca să-l încarci pe al tău: xploit-bot import FIȘIER
   *[other] Încă nu ai catalog, așa că vorbești cu o comunitate demonstrativă ({ $count } de intrări). Ca să-l încarci pe al tău: xploit-bot import FIȘIER
}
import-summary = { $file } → „{ $source }”: { $added } noi, { $updated } schimbate, { $unchanged } neschimbate, { $retired } retrase, { $problems } cu probleme.
import-dry = Doar de probă, nu am schimbat nimic. { $summary }
import-strict = { $file }: cu --strict nu încarc nimic cât timp există rânduri cu probleme. Corectează-le sau renunță la --strict.
import-not-retired = { $file }: Nu am retras nimic: un rând cu probleme poate fi chiar intrarea care pare că lipsește. Corectează rândurile și importă din nou.
import-more-problems = { PLURAL($count) ->
    [one] … și încă o problemă.
    [few] … și încă { $count } probleme.
   *[other] … și încă { $count } de probleme.
}
import-ignored = { $file }: nu am folosit coloanele { $columns }. Dacă îți sunt de folos, numește-le într-un fișier dat cu --mapping.
import-reader = { $file }: citirea s-a oprit neașteptat; catalogul a rămas cum era. Încearcă din nou.
import-sample-retired = { PLURAL($count) ->
    [one] Comunitatea demonstrativă a fost retrasă (o intrare).
    [few] Comunitatea demonstrativă a fost retrasă ({ $count } intrări).
   *[other] Comunitatea demonstrativă a fost retrasă ({ $count } de intrări).
}
export-done = { PLURAL($count) ->
    [one] Am scris o intrare în { $file }.
    [few] Am scris { $count } intrări în { $file }.
   *[other] Am scris { $count } de intrări în { $file }.
}
export-failed = Nu am putut scrie { $file }: { $reason }. Verifică dosarul, drepturile lui și spațiul de pe disc.
check-setting = { $name } = { $value } ({ $source })
check-own-texts-none = niciunul
check-texts = bine: textele în { $languages }
check-bad = de rezolvat: { $reason }
check-database = bine: baza de date { $database }
check-index = { PLURAL($count) ->
    [one] bine: o intrare pentru căutare, pregătită în { $milliseconds } ms
    [few] bine: { $count } intrări pentru căutare, pregătite în { $milliseconds } ms
   *[other] bine: { $count } de intrări pentru căutare, pregătite în { $milliseconds } ms
}
check-source = { "    " }sursa „{ $source }”: { $count }
check-outbox = mesaje în așteptare: { $waiting }, imposibil de livrat: { $failed }
check-given-up = { "    " }{ $platform }, { $reason ->
    [unreachable] persoana a blocat botul sau a plecat
    [tried-too-often] nu a mers nici după multe încercări
    [unreadable] mesajul nu mai poate fi citit
   *[refused] platforma nu l-a primit
}: { $count }
check-secret = setat (nu îl arăt)
check-unset = nesetat
check-questions = întrebări pentru coordonatori: { $count }
check-kept-never = ce are termen de păstrare nu a fost încă verificat: o face „xploit-bot run”
check-kept = bine: termenele de păstrare, verificate ultima dată pe { $time }
check-kept-task = { "    " }{ $task ->
    [questions] întrebări șterse
    [introductions] cereri încheiate șterse
    [failed] mesaje nelivrate șterse
    [warnings] membri inactivi anunțați
    [profiles] membri inactivi șterși
   *[days] membri socotiți activi de acum
}: { $touched } atunci, { $total } în total
run-started = { PLURAL($count) ->
    [one] Am pornit: baza de date { $database }, o intrare în catalog.
    [few] Am pornit: baza de date { $database }, { $count } intrări în catalog.
   *[other] Am pornit: baza de date { $database }, { $count } de intrări în catalog.
}
run-web = Starea programului: http://{ $address }/healthz
run-telegram = Telegram: conectat ca @{ $name } (https://t.me/{ $name }).
run-telegram-webhook = Telegram: conectat ca @{ $name }; mesajele vin la { $url }.
run-discord = Discord: conectat. Ca să-l pui pe un server: { $url }
run-telegram-token = XPLOIT_TELEGRAM_TOKEN (sau setarea telegram_token) nu arată ca un token de Telegram: cifre, două puncte, apoi litere și cifre. Copiază tokenul din nou de la @BotFather (/mybots → API Token).
run-away = { $reason } Încerc din nou, din ce în ce mai rar, până reușesc.
run-not-published = Discord: lista de comenzi a rămas cea veche. { $reason } Încerc din nou la următoarea pornire.
run-no-platform = Nicio platformă nu e conectată, deci membrii nu pot scrie încă. Pune un token în XPLOIT_TELEGRAM_TOKEN sau în XPLOIT_DISCORD_TOKEN și pornește din nou. Ca să încerci în terminal: xploit-bot chat
run-port-in-use = Adresa { $address } e folosită de alt program. Oprește-l sau alege alta cu XPLOIT_WEB (de exemplu 127.0.0.1:8081).
run-no-port = Nu pot folosi adresa { $address }: { $reason }. Alege alta cu XPLOIT_WEB (de exemplu 127.0.0.1:8081).
run-stopping = Mă opresc; tot ce am primit e păstrat.
run-migrated = Baza de date { $database } e la zi.
import-mapping = Nu pot citi fișierul de corespondențe { $file }: { $reason }. Verifică numele și drepturile lui.
export-no-source = Nu există sursa „{ $source }”. Sursele din catalog: { $sources }.
export-several = Catalogul are mai multe surse ({ $sources }). Alege una cu --source sau numește un dosar cu --output, ca fiecare să aibă fișierul ei.
