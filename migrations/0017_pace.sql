-- Processes that write to a platform, and how much of what it allows each of them holds. Times are
-- milliseconds since 1970 (UTC).

CREATE TABLE pace (
    platform TEXT NOT NULL,
    -- The place of a process: one that starts again in it goes on with what was held there. The row
    -- without a name belongs to nobody: whoever writes here holds it meanwhile.
    seat TEXT NOT NULL,
    since BIGINT NOT NULL,
    -- The process that is there now.
    token BIGINT NOT NULL,
    -- Of all sends together, and of announcements to members.
    overall BIGINT NOT NULL,
    announcements BIGINT NOT NULL,
    until BIGINT NOT NULL,
    PRIMARY KEY (platform, seat)
);
