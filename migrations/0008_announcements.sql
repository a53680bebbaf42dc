-- Announcements. Times are milliseconds since 1970 (UTC), hours of the day minutes since midnight.

CREATE TABLE announcement (
    id BIGINT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    author BIGINT REFERENCES member (id) ON DELETE SET NULL,
    link TEXT,
    topic TEXT,
    -- Who is to get it.
    followers BOOLEAN NOT NULL,
    language TEXT,
    platform TEXT,
    place TEXT,
    -- When it is to go out; when it did; when the last had it.
    due BIGINT,
    started BIGINT,
    ended BIGINT,
    receivers BIGINT NOT NULL,
    -- The message in which its author sees how far it has come, and how far it was when that was
    -- told last.
    shown TEXT,
    shown_at BIGINT NOT NULL,
    shown_percent BIGINT NOT NULL,
    created BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX announcement_state ON announcement (state, due);
CREATE INDEX announcement_author ON announcement (author);

CREATE TABLE announcement_text (
    announcement BIGINT NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (announcement, language)
);

-- What readers of a language without a text get: that of another one, or (NULL) nothing.
CREATE TABLE announcement_instead (
    announcement BIGINT NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    other TEXT,
    PRIMARY KEY (announcement, language)
);

-- Who gets an announcement, as it was when that went out; numbers begin at 1. The outcome is NULL
-- until there is one. Somebody's row goes when they are erased; that storage sees to it, and no foreign
-- key, is for speed: a million rows are written in one statement.
CREATE TABLE delivery (
    announcement BIGINT NOT NULL,
    number BIGINT NOT NULL,
    platform TEXT NOT NULL,
    chat TEXT NOT NULL,
    person TEXT NOT NULL,
    member BIGINT,
    outcome TEXT,
    PRIMARY KEY (announcement, number)
);
CREATE INDEX delivery_member ON delivery (member);

-- Deliveries of one platform that are leased together: who holds them, until when, or when they
-- are due again; and what came of them.
CREATE TABLE delivery_range (
    announcement BIGINT NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    first BIGINT NOT NULL,
    last BIGINT NOT NULL,
    platform TEXT NOT NULL,
    due BIGINT NOT NULL,
    token BIGINT NOT NULL,
    done BOOLEAN NOT NULL,
    delivered BIGINT NOT NULL,
    unreachable BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    left_out BIGINT NOT NULL,
    PRIMARY KEY (announcement, first)
);
CREATE INDEX delivery_range_due ON delivery_range (platform, done, due);

-- Groups and channels that get announcements, and in which language.
CREATE TABLE channel (
    platform TEXT NOT NULL,
    chat TEXT NOT NULL,
    language TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (platform, chat)
);

-- How a member wants to get announcements: also as direct messages where those must be asked for;
-- the hours in which nothing comes (NULL: the usual ones).
CREATE TABLE reading (
    member BIGINT NOT NULL PRIMARY KEY REFERENCES member (id) ON DELETE CASCADE,
    direct BOOLEAN NOT NULL,
    quiet_from BIGINT,
    quiet_until BIGINT
);

-- What a member wants to hear no announcements about.
CREATE TABLE muted (
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    topic TEXT NOT NULL,
    PRIMARY KEY (member, topic)
);
