## `xploit-bot evaluate`: why nothing could be measured

# $path: a file, $reason: the system's words
evaluate-unreadable = { $path } nu poate fi citit: { $reason }
# $line: number of the line in the file
evaluate-bad-line = { $path }, linia { $line }: nu este ce trebuie ({ $reason })
# $path: a folder
evaluate-unanswerable = În { $path } nicio întrebare nu are un text care îi răspunde: qrels.jsonl trebuie să lege întrebări și texte care există.
evaluate-unwritable = Clasamentul nu poate fi scris în { $path }: { $reason }
evaluate-index-failed = Indexul nu a putut fi construit: { $reason }
