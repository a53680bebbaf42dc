-- The question that this one asks again, as a coordinator has found, in other words or another
-- language. It may be gone: those that asked the same as it still ask the same as each other.
ALTER TABLE question ADD COLUMN same_as BIGINT;

-- Ideas are counted by when they came.
CREATE INDEX idea_submitted ON idea (submitted);

-- In which language what came of an innovation is told. NULL: in that of the rest.
ALTER TABLE innovation ADD COLUMN outcome_language TEXT;
