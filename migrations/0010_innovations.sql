-- Ideas that their authors let other communities read, in the feeds of innovations.
CREATE TABLE idea_release (
    idea BIGINT NOT NULL PRIMARY KEY REFERENCES idea (id) ON DELETE CASCADE,
    since BIGINT NOT NULL
);
