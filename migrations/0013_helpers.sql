-- A request may be for an idea as well: somebody wants to help with it, for themselves or for the
-- organisation that they speak for, and its author answers. So what it is for is either an
-- organisation or an idea.
ALTER TABLE introduction ADD COLUMN wanted BIGINT REFERENCES entry (id) ON DELETE CASCADE;
UPDATE introduction SET wanted = organisation;
DROP INDEX introduction_organisation;
ALTER TABLE introduction DROP COLUMN organisation;
ALTER TABLE introduction RENAME COLUMN wanted TO organisation;
CREATE INDEX introduction_organisation ON introduction (organisation, state);
ALTER TABLE introduction ADD COLUMN idea BIGINT REFERENCES idea (id) ON DELETE CASCADE;
CREATE INDEX introduction_idea ON introduction (idea, state);

-- The organisation that offers the help, and whether all members may read that it does.
ALTER TABLE introduction ADD COLUMN offered_by BIGINT REFERENCES entry (id) ON DELETE CASCADE;
ALTER TABLE introduction ADD COLUMN named BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX introduction_offered_by ON introduction (offered_by);

-- From whom an author takes no help.
CREATE TABLE barred_by_author (
    member BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    author BIGINT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    since BIGINT NOT NULL,
    PRIMARY KEY (member, author)
);
CREATE INDEX barred_by_author_author ON barred_by_author (author);
