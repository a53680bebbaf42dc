-- How many questions were passed on to coordinators, and how many of them answered.
INSERT INTO counter (name, value) VALUES ('questions-passed-on', 0), ('questions-answered', 0),
    ('questions-put-aside', 0);
UPDATE counter SET value = (SELECT COUNT(*) FROM question) WHERE name = 'questions-passed-on';
