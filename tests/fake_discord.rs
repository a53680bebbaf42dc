//! The fake Discord against the real client library: what it promises to other tests.

mod fakes;

use fakes::discord::Discord;

#[tokio::test]
async fn it_starts() {
    let discord = Discord::start().await;
    discord.assert_clean();
}
