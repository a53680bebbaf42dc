-- Learning opportunities that members have saved, as they were called then; when they were reminded
-- of the last day to apply, in milliseconds since 1970 (UTC).
CREATE TABLE saved (
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    entry BIGINT NOT NULL,
    title TEXT NOT NULL,
    since BIGINT NOT NULL,
    reminded BIGINT,
    PRIMARY KEY (member, entry)
);
CREATE INDEX saved_entry ON saved (entry, reminded);
