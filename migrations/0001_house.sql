-- One text for SQLite and PostgreSQL. Times are milliseconds since 1970 (UTC).

CREATE TABLE member (
    id BIGINT NOT NULL PRIMARY KEY,
    role TEXT NOT NULL,
    language TEXT,
    place TEXT,
    interests TEXT NOT NULL,
    offered TEXT NOT NULL,
    created BIGINT NOT NULL
);

-- A member on a platform.
CREATE TABLE account (
    platform TEXT NOT NULL,
    person TEXT NOT NULL,
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    PRIMARY KEY (platform, person)
);
CREATE INDEX account_member ON account (member);

-- What a conversation remembers between two messages.
CREATE TABLE dialogue (
    platform TEXT NOT NULL,
    chat TEXT NOT NULL,
    person TEXT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    PRIMARY KEY (platform, chat, person)
);
CREATE INDEX dialogue_expires ON dialogue (expires);

-- The events that were taken: each is answered once.
CREATE TABLE event (
    platform TEXT NOT NULL,
    id TEXT NOT NULL,
    taken BIGINT NOT NULL,
    PRIMARY KEY (platform, id)
);
CREATE INDEX event_taken ON event (taken);

-- Messages that are to be delivered. A row goes when it was delivered.
CREATE TABLE outgoing (
    id BIGINT NOT NULL PRIMARY KEY,
    platform TEXT NOT NULL,
    chat TEXT NOT NULL,
    person TEXT NOT NULL,
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    hint TEXT,
    body TEXT NOT NULL,
    created BIGINT NOT NULL,
    leased_until BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    failed BOOLEAN NOT NULL
);
CREATE INDEX outgoing_waiting ON outgoing (platform, failed, leased_until);
CREATE INDEX outgoing_member ON outgoing (member);

-- Questions that wait for a coordinator.
CREATE TABLE question (
    id BIGINT NOT NULL PRIMARY KEY,
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    words TEXT NOT NULL,
    language TEXT NOT NULL,
    platform TEXT NOT NULL,
    asked BIGINT NOT NULL
);
CREATE INDEX question_member ON question (member);

-- The catalogue: an entry as JSON, with what storage itself must know of it.
CREATE TABLE entry (
    id BIGINT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    external_id TEXT NOT NULL,
    class TEXT NOT NULL,
    body TEXT NOT NULL,
    retired BOOLEAN NOT NULL,
    revision BIGINT NOT NULL,
    UNIQUE (source, class, external_id)
);
CREATE INDEX entry_revision ON entry (revision, id);

-- Entries on their way into the catalogue: gathered here, then taken over all at once.
CREATE TABLE incoming (
    import BIGINT NOT NULL,
    class TEXT NOT NULL,
    external_id TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (import, class, external_id)
);

-- Numbers that only grow.
CREATE TABLE counter (
    name TEXT NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('catalogue', 0), ('entry', 0);
