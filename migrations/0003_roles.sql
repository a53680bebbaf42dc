-- Invitations to a role. Of the one-time code only the SHA-256 hash is kept.
CREATE TABLE invitation (
    hash TEXT NOT NULL PRIMARY KEY,
    role TEXT NOT NULL,
    -- The entries of the catalogue that are to be represented, as a JSON list of ids.
    organisations TEXT NOT NULL,
    -- NULL: the operator.
    inviter BIGINT REFERENCES member (id) ON DELETE CASCADE,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    -- When it was used. NULL: it was not.
    used BIGINT
);
CREATE INDEX invitation_inviter ON invitation (inviter);
CREATE INDEX invitation_expires ON invitation (expires);

-- Which organisations somebody speaks for.
CREATE TABLE representation (
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    organisation BIGINT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    since BIGINT NOT NULL,
    PRIMARY KEY (member, organisation)
);
CREATE INDEX representation_organisation ON representation (organisation);

-- Codes by which two accounts become one member; one for each member.
CREATE TABLE link_code (
    member BIGINT NOT NULL PRIMARY KEY REFERENCES member (id) ON DELETE CASCADE,
    hash TEXT NOT NULL UNIQUE,
    expires BIGINT NOT NULL
);

-- When somebody typed a code that there is not.
CREATE TABLE wrong_code (
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    typed BIGINT NOT NULL
);
CREATE INDEX wrong_code_member ON wrong_code (member);
CREATE INDEX wrong_code_typed ON wrong_code (typed);

-- Who changed what: rows are only ever added. Members stand in it by id alone, also when they are
-- gone.
CREATE TABLE audit (
    id BIGINT NOT NULL PRIMARY KEY,
    happened BIGINT NOT NULL,
    -- NULL: the operator.
    actor BIGINT,
    act TEXT NOT NULL,
    subject BIGINT,
    role TEXT,
    organisations TEXT NOT NULL
);
CREATE INDEX audit_subject ON audit (subject);

-- Counts what stands in the audit; whoever changes roles takes its next number first, so that one
-- change comes after the other.
INSERT INTO counter (name, value) VALUES ('audit', 0);
