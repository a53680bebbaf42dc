-- Ideas of members, from the first sentence to what came of them. Of an author who was erased an
-- idea that all may read stays without their name, any other as an empty row that counts.
CREATE TABLE idea (
    id BIGINT NOT NULL PRIMARY KEY,
    -- The short number that people use. NULL: it was never submitted.
    number BIGINT UNIQUE,
    author BIGINT REFERENCES member (id) ON DELETE SET NULL,
    title TEXT NOT NULL,
    -- What it is and for whom; what is needed; where.
    what TEXT NOT NULL,
    needs TEXT NOT NULL,
    place TEXT NOT NULL,
    -- In which language it is written.
    language TEXT NOT NULL,
    -- EntreComp competences and topics, as JSON lists of codes.
    competences TEXT NOT NULL,
    topics TEXT NOT NULL,
    -- What the author is called to others. NULL: they stay unnamed.
    signature TEXT,
    state TEXT NOT NULL,
    -- Since when all may read it. NULL: not yet.
    published BIGINT,
    -- The idea that it said again.
    duplicate_of BIGINT REFERENCES idea (id) ON DELETE SET NULL,
    -- Supporters who were erased: they count on, without identity.
    gone_support BIGINT NOT NULL DEFAULT 0,
    begun BIGINT NOT NULL,
    submitted BIGINT,
    -- When a coordinator first answered.
    answered BIGINT,
    changed BIGINT NOT NULL,
    -- Grows with whatever can be found of it.
    revision BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX idea_author ON idea (author);
CREATE INDEX idea_duplicate ON idea (duplicate_of);
CREATE INDEX idea_state ON idea (state, changed);
CREATE INDEX idea_revision ON idea (revision, id);
INSERT INTO counter (name, value) VALUES ('idea', 0), ('idea-number', 0);

-- Who supports an idea, each once; who wants to hear of it.
CREATE TABLE idea_support (
    idea BIGINT NOT NULL REFERENCES idea (id) ON DELETE CASCADE,
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    since BIGINT NOT NULL,
    PRIMARY KEY (idea, member)
);
CREATE INDEX idea_support_member ON idea_support (member);
CREATE TABLE idea_follow (
    idea BIGINT NOT NULL REFERENCES idea (id) ON DELETE CASCADE,
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    since BIGINT NOT NULL,
    PRIMARY KEY (idea, member)
);
CREATE INDEX idea_follow_member ON idea_follow (member);

-- What a coordinator decided, and how far those are told whom it concerns: everybody up to the
-- member `told`; all of them where that is NULL.
CREATE TABLE idea_change (
    id BIGINT NOT NULL PRIMARY KEY,
    idea BIGINT NOT NULL REFERENCES idea (id) ON DELETE CASCADE,
    actor BIGINT REFERENCES member (id) ON DELETE SET NULL,
    state TEXT NOT NULL,
    -- Why: the code of a usual reason, or the coordinator's words and their language.
    usual TEXT,
    reason TEXT NOT NULL,
    language TEXT NOT NULL,
    happened BIGINT NOT NULL,
    told BIGINT
);
CREATE INDEX idea_change_idea ON idea_change (idea, happened);
CREATE INDEX idea_change_actor ON idea_change (actor);
CREATE INDEX idea_change_told ON idea_change (told);
