//! A role is checked for commands, buttons and answers alike.

use xploit_bot::community::Community;

use crate::common::{Database, kinds, pressed, said};
use crate::{answer, odd_community};

/// What a person is told by command, by button and by answering the question of another skill.
async fn all_ways(community: &Community) -> [Vec<String>; 3] {
    let command = answer(community, said("ana", "/boss now")).await;
    let press = answer(community, pressed("ana", "boss.now")).await;
    assert_eq!(answer(community, said("ana", "/trap")).await, ["?"]);
    [command, press, answer(community, said("ana", "now")).await]
}

#[tokio::test]
async fn a_role_is_checked_however_a_skill_is_reached() {
    for kind in kinds() {
        let database = Database::new(kind).await;
        let community = odd_community(&database).await;
        for role in ["member", "representative"] {
            database.execute(&format!("UPDATE member SET role = '{role}'")).await;
            let refused = ["engine-not-yours"; 3].map(|it| vec![it.to_owned()]);
            assert_eq!(all_ways(&community).await, refused, "{role}");
        }
        for role in ["coordinator", "owner"] {
            database.execute(&format!("UPDATE member SET role = '{role}'")).await;
            let expected = ["command true", "press true", "answer true"];
            assert_eq!(all_ways(&community).await.concat(), expected, "{role}");
        }
        community.house.storage.close().await;
        database.remove().await;
    }
}

#[tokio::test]
async fn a_command_of_another_role_is_not_suggested() {
    let database = Database::new(crate::common::Kind::Sqlite).await;
    let community = odd_community(&database).await;
    assert_eq!(answer(&community, said("ana", "/bos")).await, ["(none)"]);
    assert_eq!(answer(&community, said("ana", "/sveral")).await, ["several"]);
    database.execute("UPDATE member SET role = 'coordinator'").await;
    assert_eq!(answer(&community, said("ana", "/bos")).await, ["boss"]);
}

#[tokio::test]
async fn a_button_of_no_skill_is_an_old_button() {
    let database = Database::new(crate::common::Kind::Sqlite).await;
    let community = odd_community(&database).await;
    for old in ["gone.x", "", "garbage", ".", "boss", "\0.\0"] {
        assert_eq!(answer(&community, pressed("ana", old)).await, ["engine-old-button"], "{old:?}");
    }
}
