## `xploit-bot evaluate`: why nothing could be measured

# $path: a file, $reason: the system's words
evaluate-unreadable = { $path } cannot be read: { $reason }
# $line: number of the line in the file
evaluate-bad-line = { $path }, line { $line }: not what it should be ({ $reason })
# $path: a folder
evaluate-unanswerable = In { $path } no question has a passage that answers it: qrels.jsonl must join questions and passages that are there.
evaluate-unwritable = The ranking cannot be written to { $path }: { $reason }
evaluate-index-failed = The index could not be built: { $reason }
