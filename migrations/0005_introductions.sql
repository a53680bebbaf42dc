-- That somebody has said they are old enough to consent for themselves; since when they may not ask
-- to be introduced any more. NULL: they have not, and they may.
ALTER TABLE member ADD COLUMN of_age BIGINT;
ALTER TABLE member ADD COLUMN no_introductions BIGINT;
-- Which version of what is told about privacy they were shown before something of theirs was kept.
ALTER TABLE member ADD COLUMN told BIGINT;

-- A member asks to be introduced to an organisation.
CREATE TABLE introduction (
    id BIGINT NOT NULL PRIMARY KEY,
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    organisation BIGINT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    -- What the member writes, in which language, from where.
    words TEXT NOT NULL,
    language TEXT NOT NULL,
    platform TEXT NOT NULL,
    -- What the organisation gets of theirs when it accepts, as JSON.
    shares TEXT NOT NULL,
    state TEXT NOT NULL,
    -- Coordinators may answer as well.
    to_coordinators BOOLEAN NOT NULL,
    asked BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    -- Questions that the partner has asked before an answer.
    questions BIGINT NOT NULL,
    -- How many of them the member has answered.
    replies BIGINT NOT NULL DEFAULT 0,
    -- When the partner was reminded, another way was offered, both were asked how it went.
    reminded BIGINT,
    offered BIGINT,
    followed BIGINT,
    member_outcome TEXT,
    partner_outcome TEXT,
    version BIGINT NOT NULL
);
CREATE INDEX introduction_member ON introduction (member);
CREATE INDEX introduction_organisation ON introduction (organisation, state);
CREATE INDEX introduction_state ON introduction (state, changed);

-- Who accepted it, and what the member gets of theirs, as JSON.
CREATE TABLE acceptance (
    introduction BIGINT NOT NULL PRIMARY KEY REFERENCES introduction (id) ON DELETE CASCADE,
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    shares TEXT NOT NULL
);
CREATE INDEX acceptance_member ON acceptance (member);

-- What somebody agreed to.
CREATE TABLE consent (
    id BIGINT NOT NULL PRIMARY KEY,
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    introduction BIGINT NOT NULL REFERENCES introduction (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    -- Which fields may be shared, as a JSON list.
    fields TEXT NOT NULL,
    recipient TEXT NOT NULL,
    text_version BIGINT NOT NULL,
    language TEXT NOT NULL,
    platform TEXT NOT NULL,
    given BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    withdrawn BIGINT
);
CREATE INDEX consent_member ON consent (member);
CREATE INDEX consent_introduction ON consent (introduction);

-- How many open requests an organisation takes at once (NULL: as many as is set for all), and until
-- when it takes none.
CREATE TABLE inbox (
    organisation BIGINT NOT NULL PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    most BIGINT,
    paused_until BIGINT
);

-- From whom an organisation takes no requests.
CREATE TABLE barred (
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    organisation BIGINT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    since BIGINT NOT NULL,
    PRIMARY KEY (member, organisation)
);
CREATE INDEX barred_organisation ON barred (organisation);

-- What a representative told the coordinators about a request.
CREATE TABLE report (
    introduction BIGINT NOT NULL PRIMARY KEY REFERENCES introduction (id) ON DELETE CASCADE,
    reporter BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    words TEXT NOT NULL,
    reported BIGINT NOT NULL,
    settled BIGINT
);
CREATE INDEX report_reporter ON report (reporter);

-- What a message on its way is about, and whose words stand in it: it goes when they go.
ALTER TABLE outgoing ADD COLUMN about BIGINT REFERENCES introduction (id) ON DELETE CASCADE;
ALTER TABLE outgoing ADD COLUMN whose BIGINT REFERENCES member (id) ON DELETE CASCADE;
CREATE INDEX outgoing_about ON outgoing (about);
CREATE INDEX outgoing_whose ON outgoing (whose);
