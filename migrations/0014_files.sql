-- Files of ideas and announcements: a platform keeps most of them, under an id of its own; bytes stand
-- here only of what came from a disk. One file each at most; it goes with what it belongs to.
CREATE TABLE file (
    id BIGINT NOT NULL PRIMARY KEY,
    idea BIGINT UNIQUE REFERENCES idea (id) ON DELETE CASCADE,
    announcement BIGINT UNIQUE REFERENCES announcement (id) ON DELETE CASCADE,
    -- 'photo' or 'document': how it was sent, and is shown.
    kind TEXT NOT NULL,
    -- Empty: it has none.
    name TEXT NOT NULL,
    media TEXT NOT NULL,
    -- In bytes.
    size BIGINT NOT NULL,
    -- What can be seen in it, for those who can't. Empty: nobody has said.
    alt TEXT NOT NULL,
    -- Which platform has it, and its id there. NULL: the bytes stand here.
    platform TEXT,
    source TEXT,
    content BYTEA,
    since BIGINT NOT NULL
);

-- What another platform calls a file that was brought there, so that it is brought once.
CREATE TABLE file_copy (
    file BIGINT NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    platform TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (file, platform)
);
