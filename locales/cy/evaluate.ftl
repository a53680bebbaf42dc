## `xploit-bot evaluate`: why nothing could be measured

# $path: a file, $reason: the system's words
evaluate-unreadable = Alla i ddim darllen { $path }: { $reason }. Edrycha ar yr enw a'r hawliau.
# $line: number of the line in the file
evaluate-bad-line = { $path }, llinell { $line }: dyw'r llinell ddim ar y ffurf ddisgwyliedig ({ $reason }). Cywira hi.
# $path: a folder
evaluate-unanswerable = Yn { $path } does gan yr un cwestiwn ddarn sy'n ei ateb: rhaid i qrels.jsonl gysylltu cwestiynau a darnau sydd yno.
evaluate-unwritable = Alla i ddim ysgrifennu'r rhestr i { $path }: { $reason }. Edrycha ar y ffolder, ei hawliau a'r lle ar y ddisg.
evaluate-index-failed = Alla i ddim adeiladu'r mynegai: { $reason }. Rho gynnig arall arni.
