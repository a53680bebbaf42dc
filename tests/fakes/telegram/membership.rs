//! The bot comes and goes: added, thrown out, blocked.

use serde_json::{Value, json};

use super::state::State;
use super::world::{Kind, Standing};

/// The bot's standing in a chat changes by somebody's doing. The update's id.
pub(super) fn membership(state: &mut State, chat: i64, by: Value, new: Standing) -> i64 {
    let room = state.world.rooms.get_mut(&chat).expect("people act in chats that are there");
    let old = std::mem::replace(&mut room.bot, new);
    room.stirred.send_replace(());
    let kind = room.kind;
    let bot = state.world.bot_json();
    let change = json!({
        "chat": state.world.chat_json(chat),
        "from": by,
        "date": state.world.date(),
        "old_chat_member": member(&bot, kind, old),
        "new_chat_member": member(&bot, kind, new),
    });
    state.updates.push("my_chat_member", chat, change)
}

fn member(user: &Value, kind: Kind, standing: Standing) -> Value {
    match standing {
        Standing::Member if kind == Kind::Channel => json!({
            "user": user,
            "status": "administrator",
            "can_be_edited": false,
            "is_anonymous": false,
            "can_manage_chat": true,
            "can_delete_messages": false,
            "can_manage_video_chats": false,
            "can_restrict_members": false,
            "can_promote_members": false,
            "can_change_info": false,
            "can_invite_users": false,
            "can_post_stories": false,
            "can_edit_stories": false,
            "can_delete_stories": false,
            "can_post_messages": true,
        }),
        Standing::Member => json!({ "user": user, "status": "member" }),
        Standing::Stranger | Standing::Left => json!({ "user": user, "status": "left" }),
        Standing::Kicked | Standing::Deactivated => {
            json!({ "user": user, "status": "kicked", "until_date": 0 })
        }
    }
}
