-- What platforms with a network need of a message on its way: where it answers to, whether somebody
-- waits for it, and why it could not be delivered.
ALTER TABLE outgoing ADD COLUMN handle TEXT;
ALTER TABLE outgoing ADD COLUMN bulk BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE outgoing ADD COLUMN reason TEXT;

-- Since when a person can't be written to: they blocked the bot or left. NULL: they can.
ALTER TABLE account ADD COLUMN unreachable BIGINT;

-- The language that the platform named last: not every message comes with one.
ALTER TABLE account ADD COLUMN hint TEXT;

-- Groups that the bot is in, or was.
CREATE TABLE group_chat (
    platform TEXT NOT NULL,
    chat TEXT NOT NULL,
    added BIGINT NOT NULL,
    removed BIGINT,
    PRIMARY KEY (platform, chat)
);

-- What a platform was told last (its list of commands, …), so that it is told again only when it
-- has changed.
CREATE TABLE published (
    platform TEXT NOT NULL,
    name TEXT NOT NULL,
    told TEXT NOT NULL,
    PRIMARY KEY (platform, name)
);
