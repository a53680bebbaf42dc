-- When a chat was written to in the last while, where several processes may write to it: each looks
-- here first. What no limit needs any more goes within two minutes.
CREATE TABLE chat_pace (
    platform TEXT NOT NULL,
    chat TEXT NOT NULL,
    -- Milliseconds since 1970 (UTC), the earliest first, with spaces between them.
    sent TEXT NOT NULL,
    -- The last of them.
    last BIGINT NOT NULL,
    PRIMARY KEY (platform, chat)
);
CREATE INDEX chat_pace_last ON chat_pace (last);

-- Few have a role, and they are looked for often.
CREATE INDEX member_role ON member (role) WHERE role <> 'member';
