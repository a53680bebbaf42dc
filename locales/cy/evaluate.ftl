## `xploit-bot evaluate`: why nothing could be measured

# $path: a file, $reason: the system's words
evaluate-unreadable = Ni ellir darllen { $path }: { $reason }
# $line: number of the line in the file
evaluate-bad-line = { $path }, llinell { $line }: nid yw fel y dylai fod ({ $reason })
# $path: a folder
evaluate-unanswerable = Yn { $path } does gan yr un cwestiwn ddarn sy'n ei ateb: rhaid i qrels.jsonl gysylltu cwestiynau a darnau sydd yno.
evaluate-unwritable = Ni ellir ysgrifennu'r rhestr i { $path }: { $reason }
evaluate-index-failed = Ni ellid adeiladu'r mynegai: { $reason }
