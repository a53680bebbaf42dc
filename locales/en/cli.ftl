## The command line

cli-index = I can't prepare the search: { $reason }. Start the program again.
cli-terminal = I can't use the terminal any more: { $reason }. Start the program again.
cli-sample = { PLURAL($count) ->
    [one] There is no catalogue yet, so this is a sample community (one entry). To load your own: xploit-bot import FILE
   *[other] There is no catalogue yet, so this is a sample community ({ $count } entries). To load your own: xploit-bot import FILE
}
import-summary = { $file } → “{ $source }”: { $added } added, { $updated } updated, { $unchanged } unchanged, { $retired } retired, { $problems } with problems.
import-dry = A dry run, nothing was changed. { $summary }
import-strict = { $file }: with --strict nothing is loaded while there are rows with problems. Correct them, or leave out --strict.
import-not-retired = { $file }: Nothing was retired: a row with a problem may be the entry that seems to be missing. Correct the rows, then import again.
import-more-problems = { PLURAL($count) ->
    [one] … and one more problem.
   *[other] … and { $count } more problems.
}
import-ignored = { $file }: the columns { $columns } were not used. If they hold something useful, name them in a --mapping file.
import-reader = { $file }: reading stopped unexpectedly; the catalogue is as it was. Try again.
import-sample-retired = { PLURAL($count) ->
    [one] The sample community was retired (one entry).
   *[other] The sample community was retired ({ $count } entries).
}
export-done = { PLURAL($count) ->
    [one] Wrote one entry to { $file }.
   *[other] Wrote { $count } entries to { $file }.
}
export-failed = I could not write { $file }: { $reason }. Check the folder, its permissions and the space on the disk.
check-setting = { $name } = { $value } ({ $source })
check-own-texts-none = none
check-texts = ok: the texts in { $languages }
check-bad = to fix: { $reason }
check-database = ok: the database { $database }
check-index = { PLURAL($count) ->
    [one] ok: one entry to search, prepared in { $milliseconds } ms
   *[other] ok: { $count } entries to search, prepared in { $milliseconds } ms
}
check-source = { "    " }source “{ $source }”: { $count }
check-outbox = messages waiting: { $waiting }, could not be delivered: { $failed }
check-given-up = { "    " }{ $platform }, { $reason ->
    [unreachable] the person blocked the bot or left
    [tried-too-often] it still failed after many tries
    [unreadable] the message can't be read any more
   *[refused] the platform did not take it
}: { $count }
check-secret = set (not shown)
check-unset = not set
check-questions = questions for coordinators: { $count }
check-kept-never = what has a time to be kept was not looked after yet: “xploit-bot run” does it
check-kept = ok: what has a time to be kept was last looked after on { $time }
check-kept-task = { "    " }{ $task ->
    [questions] questions deleted
    [introductions] ended introductions deleted
    [failed] undelivered messages deleted
    [warnings] inactive members warned
    [profiles] inactive members erased
   *[days] members counted as active from now on
}: { $touched } then, { $total } in all
run-started = { PLURAL($count) ->
    [one] Started: database { $database }, one entry in the catalogue.
   *[other] Started: database { $database }, { $count } entries in the catalogue.
}
run-web = Health check: http://{ $address }/healthz
run-telegram = Telegram: connected as @{ $name } (https://t.me/{ $name }).
run-telegram-webhook = Telegram: connected as @{ $name }; messages come to { $url }.
run-discord = Discord: connected. To put it on a server: { $url }
run-telegram-token = XPLOIT_TELEGRAM_TOKEN (or the setting telegram_token) does not look like a Telegram token: digits, a colon, then letters and digits. Copy the token again from @BotFather (/mybots → API Token).
run-away = { $reason } I keep trying, less and less often, until it works.
run-not-published = Discord: the list of commands is still the old one. { $reason } I'll try again at the next start.
run-no-platform = No platform is connected, so members can't write yet. Put a token into XPLOIT_TELEGRAM_TOKEN or XPLOIT_DISCORD_TOKEN and start again. To try it in a terminal: xploit-bot chat
run-port-in-use = The address { $address } is in use by another program. Stop it, or choose another with XPLOIT_WEB (for example 127.0.0.1:8081).
run-no-port = I can't use the address { $address }: { $reason }. Choose another with XPLOIT_WEB (for example 127.0.0.1:8081).
run-stopping = Stopping; everything received so far is kept.
run-migrated = The database { $database } is up to date.
import-mapping = I can't read the mapping file { $file }: { $reason }. Check its name and its permissions.
export-no-source = There is no source “{ $source }”. The catalogue's sources: { $sources }.
export-several = The catalogue has several sources ({ $sources }). Choose one with --source, or name a folder with --output so that each gets its own file.
