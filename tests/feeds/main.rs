//! The feeds of innovations over real HTTP: what an author shares stands in them, nothing else, and
//! nothing of the author.

#![expect(clippy::unwrap_used, reason = "what is unwrapped here fails the test")]

#[path = "../common/mod.rs"]
mod common;
mod following;

use common::{Database, Kind, kinds, pressed, said};
use jiff::SignedDuration;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use xploit_bot::community::{Community, Plan};
use xploit_bot::core::clock::Clock;
use xploit_bot::web;

const COLUMNS: &str = "INSERT INTO idea (id, number, author, title, what, needs, place, language,
     competences, topics, signature, state, published, gone_support, begun, submitted, answered,
     changed, revision, version) VALUES ";

struct World {
    database: Database,
    community: Community,
    clock: Clock,
    base: String,
    stop: CancellationToken,
    client: reqwest::Client,
}

impl World {
    async fn new(kind: Kind, public_url: Option<&str>) -> Self {
        let database = Database::new(kind).await;
        let clock = Clock::frozen(common::noon());
        let mut plan: Plan = common::plan(&database.place, &clock);
        plan.innovations.public_url = public_url.map(ToOwned::to_owned);
        plan.innovations.name = public_url.map(|it| format!("Community at {it}"));
        let community = Community::open(plan).await.unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let stop = CancellationToken::new();
        tokio::spawn(web::serve(listener, community.house.clone(), None, stop.clone()));
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        Self { database, community, clock, base, stop, client }
    }

    async fn get(&self, path: &str) -> reqwest::Response {
        self.client.get(format!("{}{path}", self.base)).send().await.unwrap()
    }

    async fn json(&self) -> Value {
        let body = self.get("/feeds/innovations.json").await.text().await.unwrap();
        serde_json::from_str(&body).unwrap()
    }

    async fn press(&self, person: &str, code: &str) {
        self.community.lanes.take(pressed(person, code)).await.unwrap();
    }

    /// Ana wrote idea 7, which was accepted, and idea 8, which nobody has decided on.
    async fn ana_has_ideas(&self) {
        self.community.lanes.take(said("ana", "/help")).await.unwrap();
        let member = "(SELECT member FROM account WHERE person = 'ana')";
        let row = |id: i64, state: &str| {
            format!(
                "({id}, {id}, {member}, 'Radio <b>&', 'Emisiuni de elevi.', 'un microfon', 'Arini',
                  'ro', '[\"creativity\"]', '[\"arts\"]', 'Ana Pop', '{state}', 5, 0, 5, 5, 5, 5, 1, 1)"
            )
        };
        let sql = format!("{COLUMNS}{}, {}", row(7, "accepted"), row(8, "in-review"));
        self.database.execute(&sql).await;
        let sql = "INSERT INTO idea_change (id, idea, state, usual, reason, language, happened)
                   VALUES (70, 7, 'accepted', 'fits', '', 'ro', 5)";
        self.database.execute(sql).await;
    }

    async fn close(self) {
        self.stop.cancel();
        self.community.house.storage.close().await;
        self.database.remove().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_shared_stands_in_the_feeds_until_it_is_taken_back() {
    for kind in kinds() {
        let world = World::new(kind, Some("https://bot.example.org")).await;
        world.ana_has_ideas().await;
        assert_eq!(
            world.json().await["items"],
            serde_json::json!([]),
            "nobody has shared anything"
        );
        world.press("ana", "ideas.release.7").await;
        assert_eq!(world.json().await["items"], serde_json::json!([]), "she was only asked");
        world.press("ion", "ideas.released.7").await;
        world.press("ana", "ideas.released.8").await;
        assert_eq!(world.json().await["items"], serde_json::json!([]), "not his, and too early");
        world.press("ana", "ideas.released.7").await;
        world.press("ana", "ideas.released.7").await;

        let page = world.json().await;
        assert_eq!(page["version"], "https://jsonfeed.org/version/1.1");
        assert_eq!(page["feed_url"], "https://bot.example.org/feeds/innovations.json");
        assert_eq!(page["title"], "Community at https://bot.example.org");
        assert_eq!(page.get("next_url"), None);
        let items = page["items"].as_array().unwrap();
        assert_eq!(items.len(), 1);
        let item = &items[0];
        assert_eq!(item["title"], "Radio <b>&");
        assert_eq!(item["language"], "ro");
        assert_eq!(item["tags"], serde_json::json!(["arts", "creativity"]));
        assert_eq!(item["_innovation"]["state"], "accepted");
        assert_eq!(item["_innovation"]["needs"], "un microfon");
        assert_eq!(item["_innovation"]["outcome"], "Se potrivește cu ce ne dorim.");
        assert_eq!(item["_innovation"]["licence"], "CC-BY-4.0");
        assert!(item["id"].as_str().unwrap().starts_with("urn:uuid:"));
        assert!(!page.to_string().contains("Ana"), "{page}");
        assert_eq!(world.json().await, page, "the same again");

        let answer = world.get("/feeds/innovations.atom").await;
        assert_eq!(answer.headers()["content-type"], "application/atom+xml; charset=utf-8");
        let body = answer.text().await.unwrap();
        assert!(!body.contains("Ana") && !body.contains("<b>"), "{body}");
        let atom: atom_syndication::Feed = body.parse().unwrap();
        assert_eq!(atom.entries[0].id, item["id"].as_str().unwrap());
        assert_eq!(atom.entries[0].title.value, "Radio <b>&");
        assert_eq!(atom.entries[0].rights.as_ref().unwrap().value, "CC-BY-4.0");
        assert_eq!(atom.entries[0].updated.timestamp(), common::noon().as_second());

        world.press("ana", "ideas.unrelease.7").await;
        assert_eq!(world.json().await["items"], serde_json::json!([]), "taken back");
        world.press("ana", "ideas.released.7").await;
        assert_eq!(world.json().await["items"][0]["id"], item["id"], "the same idea as before");
        world.community.lanes.take(said("ana", "/erase")).await.unwrap();
        world.press("ana", "own-data.yes").await;
        let left = world.database.number("SELECT COUNT(*) FROM idea WHERE id = 7").await;
        assert_eq!((left, &world.json().await["items"]), (1, &serde_json::json!([])), "erased");
        world.close().await;
    }
}

/// A coordinator's own words are in another language than the idea: each feed says in which.
#[tokio::test(flavor = "multi_thread")]
async fn words_in_another_language_than_the_idea_say_so() {
    for kind in kinds() {
        let world = World::new(kind, Some("https://bot.example.org")).await;
        world.ana_has_ideas().await;
        let sql = "UPDATE idea_change SET usual = NULL, reason = 'A & B <listen>.', language = 'en'
                   WHERE id = 70";
        world.database.execute(sql).await;
        world.press("ana", "ideas.released.7").await;
        let page = world.json().await;
        let told = &page["items"][0]["_innovation"];
        assert_eq!(
            (&told["outcome"], &told["outcome_language"]),
            (&Value::from("A & B <listen>."), &Value::from("en"))
        );
        let body = world.get("/feeds/innovations.atom").await.text().await.unwrap();
        let english = "<p xml:lang=\"en\" lang=\"en\">A &amp; B &lt;listen&gt;.</p>";
        assert!(body.contains(english) && body.contains("<p>Emisiuni de elevi.</p>"), "{body}");
        let atom: atom_syndication::Feed = body.parse().unwrap();
        let content = atom.entries[0].content.as_ref().unwrap();
        assert_eq!(content.content_type.as_deref(), Some("xhtml"));
        assert_eq!(content.lang.as_deref(), Some("ro"));
        // Others read it as this bot does.
        let from = "https://bot.example.org/feeds/innovations.json".parse().unwrap();
        let read = xploit_bot::exchange::feed::read(page.to_string().as_bytes(), &from).unwrap();
        assert_eq!(read.entries[0].outcome_language, "en".parse().ok());
        let read = xploit_bot::exchange::feed::read(body.as_bytes(), &from).unwrap();
        assert!(read.entries[0].words.what.contains("A & B <listen>."), "{read:?}");
        world.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_again_gets_what_is_new() {
    for kind in kinds() {
        let world = World::new(kind, Some("https://bot.example.org")).await;
        world.ana_has_ideas().await;
        world.press("ana", "ideas.released.7").await;
        let ask = |tag: String| {
            let url = format!("{}/feeds/innovations.json", world.base);
            world.client.get(url).header("If-None-Match", tag).send()
        };
        let first = world.get("/feeds/innovations.json").await;
        let tag = first.headers()["etag"].to_str().unwrap().to_owned();
        let again = ask(format!("\"other\", W/{tag}")).await.unwrap();
        assert_eq!(
            (again.status().as_u16(), again.headers()["etag"].to_str().unwrap()),
            (304, &*tag)
        );
        assert_eq!(again.text().await.unwrap(), "");
        world.clock.advance(SignedDuration::from_hours(1));
        let sql = "UPDATE idea SET state = 'implemented', changed = 1795431600001 WHERE id = 7";
        world.database.execute(sql).await;
        assert_eq!(ask(tag).await.unwrap().status(), 200, "something came of it");
        world.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_leads_to_the_next() {
    for kind in kinds() {
        // The address that is set is the one that the pages name.
        let world = World::new(kind, Some("https://bot.example.org")).await;
        let row = |id: i64| {
            format!(
                "({id}, {id}, NULL, 'Idee {id}', 'Ceva.', '', '', 'ro', '[]', '[]', NULL,
                  'accepted', 5, 0, 5, 5, 5, {}, 1, 1)",
                id / 3
            )
        };
        let rows: Vec<_> = (1..=120).map(row).collect();
        world.database.execute(&format!("{COLUMNS}{}", rows.join(","))).await;
        world.database.execute("INSERT INTO idea_release SELECT id, 0 FROM idea").await;
        let (mut path, mut titles, mut pages) =
            ("/feeds/innovations.json".to_owned(), Vec::new(), 0);
        loop {
            let body = world.get(&path).await.text().await.unwrap();
            let page: Value = serde_json::from_str(&body).unwrap();
            let items = page["items"].as_array().unwrap();
            titles.extend(items.iter().map(|it| it["title"].as_str().unwrap().to_owned()));
            pages += 1;
            let Some(next) = page.get("next_url") else { break };
            path = next.as_str().unwrap().replace("https://bot.example.org", "");
        }
        let all: Vec<_> = (1..=120).rev().map(|it| format!("Idee {it}")).collect();
        assert_eq!((pages, titles), (3, all), "{kind:?}");
        for nonsense in ["after=x", "after=1", "after=1.x", "after=99999999999999999999.1"] {
            let answer = world.get(&format!("/feeds/innovations.atom?{nonsense}")).await;
            assert_eq!(answer.status(), 400, "{nonsense}");
        }
        world.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_public_address_nothing_is_published() {
    let world = World::new(Kind::Sqlite, None).await;
    world.ana_has_ideas().await;
    world.press("ana", "ideas.released.7").await;
    assert_eq!(world.get("/feeds/innovations.json").await.status(), 404);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM idea_release").await, 0);
    world.close().await;
}
