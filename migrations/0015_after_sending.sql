-- Announcements before and after they are sent: for whoever has an interest, confirmed by a second
-- coordinator, corrected and withdrawn where they stand. Times are milliseconds since 1970 (UTC).

-- Whoever has at least one of these interests gets it: topics as a JSON list (NULL: whatever theirs
-- are).
ALTER TABLE announcement ADD COLUMN interests TEXT;

-- A draft with it is a correction of that one, and says what it is to say.
ALTER TABLE announcement ADD COLUMN corrects BIGINT REFERENCES announcement (id) ON DELETE CASCADE;
CREATE INDEX announcement_corrects ON announcement (corrects);

-- What is brought to its receivers: 'deliver' it, 'change' what they have, 'withdraw' it; and who has
-- begun that, where it is not its author.
ALTER TABLE announcement ADD COLUMN aim TEXT NOT NULL DEFAULT 'deliver';
ALTER TABLE announcement ADD COLUMN led BIGINT REFERENCES member (id) ON DELETE SET NULL;
CREATE INDEX announcement_led ON announcement (led);

-- Who has not got it yet does not get it any more.
ALTER TABLE announcement ADD COLUMN closed BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE announcement SET closed = TRUE WHERE state = 'aborted';

-- Grows with each correction, and with a withdrawal; and which one changed a text, or the link, last.
ALTER TABLE announcement ADD COLUMN edition BIGINT NOT NULL DEFAULT 0;
ALTER TABLE announcement ADD COLUMN link_edition BIGINT NOT NULL DEFAULT 0;
ALTER TABLE announcement_text ADD COLUMN edition BIGINT NOT NULL DEFAULT 0;

-- Which edition they have (NULL: the first), and by what their platform finds the messages again.
ALTER TABLE delivery ADD COLUMN edition BIGINT;
ALTER TABLE delivery ADD COLUMN messages TEXT;

-- Of the edition that is brought to a range: how many had an earlier one when that began, and how many
-- of these were changed, could not be, and need not be.
ALTER TABLE delivery_range ADD COLUMN edition BIGINT NOT NULL DEFAULT 0;
ALTER TABLE delivery_range ADD COLUMN had BIGINT NOT NULL DEFAULT 0;
ALTER TABLE delivery_range ADD COLUMN changed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE delivery_range ADD COLUMN unchanged BIGINT NOT NULL DEFAULT 0;
ALTER TABLE delivery_range ADD COLUMN same BIGINT NOT NULL DEFAULT 0;
