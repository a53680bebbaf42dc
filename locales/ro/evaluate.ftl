## `xploit-bot evaluate`: why nothing could be measured

# $path: a file, $reason: the system's words
evaluate-unreadable = Nu pot citi { $path }: { $reason }. Verifică numele și drepturile.
# $line: number of the line in the file
evaluate-bad-line = { $path }, linia { $line }: rândul nu are forma așteptată ({ $reason }). Corectează-l.
# $path: a folder
evaluate-unanswerable = În { $path } nicio întrebare nu are un text care îi răspunde: qrels.jsonl trebuie să lege întrebări și texte care există.
evaluate-unwritable = Nu pot scrie clasamentul în { $path }: { $reason }. Verifică dosarul, drepturile lui și spațiul de pe disc.
evaluate-index-failed = Nu pot construi indexul: { $reason }. Încearcă din nou.
