-- Since when a member wants no message unasked; the day on which they were last heard of; when they
-- were told that what nobody uses is erased. NULL: not so, or not known.
ALTER TABLE member ADD COLUMN stopped BIGINT;
ALTER TABLE member ADD COLUMN seen BIGINT;
ALTER TABLE member ADD COLUMN warned BIGINT;
CREATE INDEX member_seen ON member (seen);

-- What goes at its time is found by it.
CREATE INDEX question_asked ON question (asked);

-- A dialogue goes with the account that it belongs to.
CREATE TABLE dialogue_of_account (
    platform TEXT NOT NULL,
    chat TEXT NOT NULL,
    person TEXT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    PRIMARY KEY (platform, chat, person),
    FOREIGN KEY (platform, person) REFERENCES account (platform, person) ON DELETE CASCADE
);
INSERT INTO dialogue_of_account (platform, chat, person, state, version, expires)
SELECT platform, chat, person, state, version, expires FROM dialogue d
WHERE EXISTS (SELECT 1 FROM account a WHERE a.platform = d.platform AND a.person = d.person);
DROP TABLE dialogue;
ALTER TABLE dialogue_of_account RENAME TO dialogue;
CREATE INDEX dialogue_expires ON dialogue (expires);
CREATE INDEX dialogue_person ON dialogue (platform, person);

-- A message may be for somebody whom the community does not know any more: the goodbye.
CREATE TABLE outgoing_to_anybody (
    id BIGINT NOT NULL PRIMARY KEY,
    platform TEXT NOT NULL,
    chat TEXT NOT NULL,
    person TEXT NOT NULL,
    member BIGINT REFERENCES member (id) ON DELETE CASCADE,
    hint TEXT,
    body TEXT NOT NULL,
    created BIGINT NOT NULL,
    leased_until BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    failed BOOLEAN NOT NULL,
    handle TEXT,
    bulk BOOLEAN NOT NULL DEFAULT FALSE,
    reason TEXT
);
INSERT INTO outgoing_to_anybody (id, platform, chat, person, member, hint, body, created,
                                 leased_until, attempts, failed, handle, bulk, reason)
SELECT id, platform, chat, person, member, hint, body, created, leased_until, attempts, failed,
       handle, bulk, reason
FROM outgoing;
DROP TABLE outgoing;
ALTER TABLE outgoing_to_anybody RENAME TO outgoing;
CREATE INDEX outgoing_waiting ON outgoing (platform, failed, leased_until);
CREATE INDEX outgoing_member ON outgoing (member);
CREATE INDEX outgoing_failed ON outgoing (failed, created);

-- When what is kept no longer than promised was last looked after, and what went then.
CREATE TABLE retention (
    task TEXT NOT NULL PRIMARY KEY,
    ran BIGINT NOT NULL,
    touched BIGINT NOT NULL,
    total BIGINT NOT NULL
);
