## `xploit-bot evaluate`: why nothing could be measured

# $path: a file, $reason: the system's words
evaluate-unreadable = I can't read { $path }: { $reason }. Check its name and its permissions.
# $line: number of the line in the file
evaluate-bad-line = { $path }, line { $line }: not in the expected form ({ $reason }). Correct the line.
# $path: a folder
evaluate-unanswerable = In { $path } no question has a passage that answers it: qrels.jsonl must join questions and passages that are there.
evaluate-unwritable = I can't write the ranking to { $path }: { $reason }. Check the folder, its permissions and the space on the disk.
evaluate-index-failed = I can't build the index: { $reason }. Try again.
