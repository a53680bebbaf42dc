-- What a group or channel is called, as its platform told; and which topics it wants, as a list in
-- JSON: nothing in it, everything wanted.
ALTER TABLE channel ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE channel ADD COLUMN topics TEXT NOT NULL DEFAULT '[]';
CREATE INDEX delivery_channel ON delivery (platform, chat, announcement) WHERE member IS NULL;

-- Announcements in channels of Discord that are passed on to the servers which follow these. The
-- outcome is NULL until there is one; nobody else takes it before it is due.
CREATE TABLE crosspost (
    chat TEXT NOT NULL,
    message TEXT NOT NULL,
    due BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    outcome TEXT,
    ended BIGINT,
    PRIMARY KEY (chat, message)
);
CREATE INDEX crosspost_due ON crosspost (due) WHERE outcome IS NULL;
CREATE INDEX crosspost_ended ON crosspost (chat, ended);

-- The revision of the catalogue with which an entry came into it. 0: nobody had noted it.
ALTER TABLE entry ADD COLUMN added BIGINT NOT NULL DEFAULT 0;
CREATE INDEX entry_added ON entry (added, id);

-- Whose words an announcement has: 'written' by a coordinator, or those of a 'digest', made for each
-- reader.
ALTER TABLE announcement ADD COLUMN kind TEXT NOT NULL DEFAULT 'written';

-- The weekly digests, by the moment at which each was due; up to which revision of the catalogue it
-- went; and the announcement as which it was sent. NULL: there was nothing to tell.
CREATE TABLE digest (
    due BIGINT NOT NULL PRIMARY KEY,
    revision BIGINT NOT NULL,
    announcement BIGINT REFERENCES announcement (id) ON DELETE SET NULL
);
CREATE INDEX digest_announcement ON digest (announcement);

-- What was new, the newest first, and what it is about.
CREATE TABLE digest_entry (
    announcement BIGINT NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    entry BIGINT NOT NULL,
    topics TEXT NOT NULL,
    PRIMARY KEY (announcement, position)
);

-- Who chose topics before there were digests did not ask for any.
INSERT INTO muted (member, topic)
SELECT id, 'digest' FROM member WHERE interests <> '[]';
