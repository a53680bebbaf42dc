-- What members say about an idea; all may read it once a coordinator has. It goes with its author.
CREATE TABLE idea_comment (
    id BIGINT NOT NULL PRIMARY KEY,
    idea BIGINT NOT NULL REFERENCES idea (id) ON DELETE CASCADE,
    author BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    words TEXT NOT NULL,
    language TEXT NOT NULL,
    -- What the author is called to others. NULL: they stay unnamed.
    signature TEXT,
    said BIGINT NOT NULL,
    -- Since when all may read it. NULL: it waits for a coordinator.
    published BIGINT
);
CREATE INDEX idea_comment_idea ON idea_comment (idea, published);
CREATE INDEX idea_comment_author ON idea_comment (author, said);
CREATE INDEX idea_comment_published ON idea_comment (published, id);

-- What somebody found wrong with an idea, or with what was said about it, until a coordinator has
-- looked at it.
CREATE TABLE idea_report (
    id BIGINT NOT NULL PRIMARY KEY,
    idea BIGINT NOT NULL REFERENCES idea (id) ON DELETE CASCADE,
    -- NULL: the idea itself.
    comment BIGINT REFERENCES idea_comment (id) ON DELETE CASCADE,
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    -- The code of a usual fault, or the member's words and their language.
    fault TEXT,
    words TEXT NOT NULL,
    language TEXT NOT NULL,
    reported BIGINT NOT NULL
);
CREATE INDEX idea_report_idea ON idea_report (idea);
CREATE INDEX idea_report_comment ON idea_report (comment);
CREATE INDEX idea_report_member ON idea_report (member);

-- The coordinator who takes care of an idea.
ALTER TABLE idea ADD COLUMN assigned BIGINT REFERENCES member (id) ON DELETE SET NULL;
CREATE INDEX idea_assigned ON idea (assigned);

-- How often somebody hears of ideas: 'daily' or 'weekly' (NULL: immediately); and the news that wait
-- for the day on which they read them.
ALTER TABLE reading ADD COLUMN ideas TEXT;
CREATE TABLE idea_digest (
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    change BIGINT NOT NULL REFERENCES idea_change (id) ON DELETE CASCADE,
    due BIGINT NOT NULL,
    PRIMARY KEY (member, change)
);
CREATE INDEX idea_digest_change ON idea_digest (change);
CREATE INDEX idea_digest_due ON idea_digest (due, member);

-- Questions that the bot has answered, and those that it has found nothing for: eight numbers each,
-- so that processes that answer at once do not wait for one row.
INSERT INTO counter (name, value)
VALUES ('questions-found-0', 0), ('questions-found-1', 0), ('questions-found-2', 0),
       ('questions-found-3', 0), ('questions-found-4', 0), ('questions-found-5', 0),
       ('questions-found-6', 0), ('questions-found-7', 0),
       ('questions-missed-0', 0), ('questions-missed-1', 0), ('questions-missed-2', 0),
       ('questions-missed-3', 0), ('questions-missed-4', 0), ('questions-missed-5', 0),
       ('questions-missed-6', 0), ('questions-missed-7', 0);
