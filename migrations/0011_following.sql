-- Feeds of innovations of other communities that this one follows.
CREATE TABLE feed (
    id BIGINT NOT NULL PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    -- What it calls itself; '' until it was read.
    title TEXT NOT NULL,
    -- Who is told how its first reading went.
    wanted_by BIGINT REFERENCES member (id) ON DELETE SET NULL,
    since BIGINT NOT NULL,
    -- When it was last read, and when it was last read as a whole. NULL: never.
    answered BIGINT,
    whole BIGINT,
    -- It is not asked before.
    due BIGINT NOT NULL,
    -- With which it is asked whether there is anything new (RFC 9110, section 13.1); '' for none.
    etag TEXT NOT NULL,
    modified TEXT NOT NULL,
    -- How often it could not be read since it last could, and why the last time.
    failures BIGINT NOT NULL DEFAULT 0,
    fault TEXT
);
CREATE INDEX feed_due ON feed (due);
CREATE INDEX feed_wanted_by ON feed (wanted_by);

-- What stands in them. One that is gone stays for a while, so that every index hears of it.
CREATE TABLE innovation (
    id BIGINT NOT NULL PRIMARY KEY,
    feed BIGINT REFERENCES feed (id) ON DELETE SET NULL,
    -- What the feed calls it.
    source TEXT NOT NULL,
    title TEXT NOT NULL,
    what TEXT NOT NULL,
    needs TEXT NOT NULL,
    place TEXT NOT NULL,
    outcome TEXT NOT NULL,
    -- 'und' where the feed does not tell.
    language TEXT NOT NULL,
    -- Where it stands there, as the state of an idea. NULL: the feed does not tell.
    state TEXT,
    competences TEXT NOT NULL,
    topics TEXT NOT NULL,
    url TEXT,
    licence TEXT NOT NULL,
    -- What was adopted there, by the name that its own feed gives it.
    origin TEXT,
    updated BIGINT NOT NULL,
    -- Tells whether anything of it has changed.
    digest TEXT NOT NULL,
    gone BIGINT,
    revision BIGINT NOT NULL,
    UNIQUE (feed, source)
);
CREATE INDEX innovation_revision ON innovation (revision, id);
CREATE INDEX innovation_updated ON innovation (updated, id);
INSERT INTO counter (name, value) VALUES ('innovation', 0);

-- Which innovation an idea adopts; its words stay when the feed is followed no more.
CREATE TABLE idea_origin (
    idea BIGINT NOT NULL PRIMARY KEY REFERENCES idea (id) ON DELETE CASCADE,
    innovation BIGINT REFERENCES innovation (id) ON DELETE SET NULL,
    source TEXT NOT NULL,
    title TEXT NOT NULL,
    community TEXT NOT NULL,
    url TEXT
);
CREATE INDEX idea_origin_innovation ON idea_origin (innovation);

-- News of an idea from a community that has adopted it: the address of its feed, and which of its
-- innovations. `state` is where it stands there. NULL: a decision of a coordinator.
ALTER TABLE idea_change ADD COLUMN echo TEXT;
ALTER TABLE idea_change ADD COLUMN echoed BIGINT;

-- Which of these news were noted: each once.
CREATE TABLE idea_echo (
    idea BIGINT NOT NULL REFERENCES idea (id) ON DELETE CASCADE,
    feed TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (idea, feed, state)
);
