//! Groups that the bot is in, and chats that go on under another id.

use super::connection::{Conn, execute, fetch};
use super::{Result, Storage};
use crate::core::ids::{ChatId, Conversation, Platform};

/// A change to a group: the one of the turn's conversation.
#[derive(Debug, Clone, PartialEq)]
pub enum GroupWrite {
    /// The bot was put into it.
    Added,
    /// The bot is not in it any more.
    Removed,
    /// It goes on as this chat.
    Moved(ChatId),
}

pub(super) async fn apply(
    conn: &mut Conn<'_>,
    conversation: &Conversation,
    write: GroupWrite,
    now: i64,
) -> Result<()> {
    let (platform, chat) = (conversation.platform, &conversation.chat);
    match write {
        GroupWrite::Added => {
            execute!(
                conn,
                "INSERT INTO group_chat (platform, chat, added, removed) VALUES ($1, $2, $3, NULL)
                 ON CONFLICT (platform, chat) DO UPDATE SET added = $3, removed = NULL",
                platform.name(),
                &chat.0,
                now
            )?;
        }
        GroupWrite::Removed => {
            execute!(
                conn,
                "UPDATE group_chat SET removed = $3 WHERE platform = $1 AND chat = $2",
                platform.name(),
                &chat.0,
                now
            )?;
            execute!(
                conn,
                "DELETE FROM dialogue WHERE platform = $1 AND chat = $2",
                platform.name(),
                &chat.0
            )?;
            // Nobody there can be told anything any more.
            for sql in [
                "DELETE FROM outgoing WHERE platform = $1 AND chat = $2",
                "DELETE FROM channel WHERE platform = $1 AND chat = $2",
            ] {
                execute!(conn, sql, platform.name(), &chat.0)?;
            }
        }
        GroupWrite::Moved(to) => move_chat(conn, platform, chat, &to).await?,
    }
    Ok(())
}

async fn move_chat(
    conn: &mut Conn<'_>,
    platform: Platform,
    from: &ChatId,
    to: &ChatId,
) -> Result<()> {
    execute!(
        conn,
        "UPDATE outgoing SET chat = $3, handle = NULL WHERE platform = $1 AND chat = $2",
        platform.name(),
        &from.0,
        &to.0
    )?;
    for sql in [
        "UPDATE channel SET chat = $3 WHERE platform = $1 AND chat = $2",
        "UPDATE delivery SET chat = $3 WHERE platform = $1 AND chat = $2 AND outcome IS NULL",
    ] {
        execute!(conn, sql, platform.name(), &from.0, &to.0)?;
    }
    // What was begun in the new chat already is newer.
    execute!(
        conn,
        "DELETE FROM dialogue WHERE platform = $1 AND chat = $2 AND person IN
             (SELECT person FROM dialogue WHERE platform = $1 AND chat = $3)",
        platform.name(),
        &from.0,
        &to.0
    )?;
    execute!(
        conn,
        "UPDATE dialogue SET chat = $3 WHERE platform = $1 AND chat = $2",
        platform.name(),
        &from.0,
        &to.0
    )?;
    execute!(
        conn,
        "INSERT INTO group_chat (platform, chat, added, removed)
         SELECT platform, $3, added, removed FROM group_chat WHERE platform = $1 AND chat = $2
         ON CONFLICT DO NOTHING",
        platform.name(),
        &from.0,
        &to.0
    )?;
    execute!(
        conn,
        "DELETE FROM group_chat WHERE platform = $1 AND chat = $2",
        platform.name(),
        &from.0
    )?;
    Ok(())
}

impl Storage {
    /// Whether the bot is in a group already.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn is_in_group(&self, platform: Platform, chat: &ChatId) -> Result<bool> {
        let chat = chat.0.clone();
        self.read(move |mut conn| {
            Box::pin(async move {
                let row = fetch!(
                    &mut conn,
                    fetch_optional as (i64,),
                    "SELECT added FROM group_chat
                     WHERE platform = $1 AND chat = $2 AND removed IS NULL",
                    platform.name(),
                    chat
                )?;
                Ok(row.is_some())
            })
        })
        .await
    }

    /// A chat goes on under another id: what waits for it goes there.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn move_chat(&self, platform: Platform, from: &ChatId, to: &ChatId) -> Result<()> {
        let (from, to) = (from.clone(), to.clone());
        self.write(move |mut conn| {
            Box::pin(async move { move_chat(&mut conn, platform, &from, &to).await })
        })
        .await
    }
}
