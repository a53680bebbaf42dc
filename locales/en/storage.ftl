## What is wrong with the database, and what to do

storage-url = That is not a database address. Write sqlite:PATH (for example sqlite:xploit.db) or postgres://user:password@host/name.
storage-old-sqlite = This program was built with SQLite { $found }, which can damage its journal. It needs { $needed } at least: build it again with the versions in Cargo.lock.
storage-newer = The database { $place } was opened by a newer version of this program (migration { $version }). Install the newer version, or restore an older backup. Nothing was changed.
storage-altered = Migration { $version } in the database { $place } differs from the one in this version. Use a released version of this program. Nothing was changed.
storage-full = The disk that holds the database { $place } is full. Free some space and try again; whatever was confirmed is kept.
storage-read-only = I am not allowed to write to { $place }. Give the program the right to write to the file and its folder, or choose another place with --database-url.
storage-cannot-open = I can't open { $place }. Check that the folder exists and that the program may write to it.
storage-not-a-database = { $place } is not an SQLite database, or it is damaged. Choose another file, or restore a backup. Nothing was changed.
storage-unreachable = The server { $place } does not answer: { $reason }. Check that it is running and that address, user and password are right.
storage-fault = The database { $place } reported an error: { $reason }. Try again.
