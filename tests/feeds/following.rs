//! Two communities on loopback: an idea travels from one to the other, is adopted there, carried
//! out, and its author hears what came of it. And feeds that mean no good.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::SignedDuration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use xploit_bot::core::idea::Reason;
use xploit_bot::core::ids::{FeedId, IdeaId, MemberId};
use xploit_bot::core::innovation::Fault;
use xploit_bot::core::role::Permit;
use xploit_bot::skills::ideas::news;
use xploit_bot::storage::following::FeedWrite;
use xploit_bot::web::follow::{self, Fetcher};

use super::World;
use super::common::{Kind, kinds, said};

const FEED: i64 = 900;

impl World {
    async fn follows(&self, url: &str) {
        let now = self.clock.now().as_millisecond();
        let write = FeedWrite::Follow(FeedId(FEED), url.to_owned());
        assert!(self.community.house.storage.change_feeds(write, now).await.unwrap());
    }

    async fn reads(&self) -> usize {
        let fetcher = Fetcher::new(true).unwrap();
        let read = follow::round(&self.community.house, &fetcher).await.unwrap();
        self.community.follower.catch_up().await.unwrap();
        read
    }

    async fn says(&self, person: &str, words: &str) {
        self.community.lanes.take(said(person, words)).await.unwrap();
    }

    async fn titles(&self) -> Vec<String> {
        let sql = "SELECT title FROM innovation WHERE gone IS NULL ORDER BY title";
        self.database.strings(sql).await
    }

    async fn fault(&self) -> Option<String> {
        let feeds =
            self.community.house.storage.followed_feeds(&Permit::of_the_operator()).await.unwrap();
        feeds[0].fault.clone()
    }

    /// How many messages with this key wait.
    async fn told(&self, key: &str) -> i64 {
        let sql = format!("SELECT COUNT(*) FROM outgoing WHERE body LIKE '%{key}%'");
        self.database.number(&sql).await
    }

    fn feed(&self) -> String {
        format!("{}/feeds/innovations.json", self.base)
    }

    async fn an_hour_later(&self) {
        self.clock.advance(SignedDuration::from_mins(61));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idea_travels_and_what_came_of_it_travels_back() {
    for kind in kinds() {
        let here = World::new(kind, Some("https://here.example.org")).await;
        let there = World::new(kind, Some("https://there.example.org")).await;
        here.ana_has_ideas().await;
        here.press("ana", "ideas.released.7").await;
        here.says("ion", "/help").await;
        here.press("ion", "ideas.follow.7").await;

        there.follows(&here.feed()).await;
        assert_eq!(there.reads().await, 1);
        assert_eq!(there.reads().await, 0, "an hour lies between two looks");
        assert_eq!(there.titles().await, ["Radio <b>&"]);
        assert!(
            !there.database.strings("SELECT what || needs FROM innovation").await[0]
                .contains("Ana")
        );

        // Adopted there, its origin named, and shared in turn.
        let id = there.database.number("SELECT id FROM innovation").await;
        there.says("eva", "/innovations radio").await;
        there.press("eva", &format!("innovations.adopt.{id}")).await;
        there.says("eva", "Un radio al liceului nostru, pentru elevi.").await;
        let idea = there.database.number("SELECT idea FROM idea_origin").await;
        assert_eq!(there.database.strings("SELECT title FROM idea_origin").await, ["Radio <b>&"]);
        let sql = format!(
            "UPDATE idea SET state = 'implemented', number = 1, published = 6, submitted = 6,
                             changed = 1795428000000 WHERE id = {idea}"
        );
        there.database.execute(&sql).await;
        let sql = format!(
            "INSERT INTO idea_change (id, idea, state, reason, language, happened)
             VALUES (71, {idea}, 'implemented', 'Emite în fiecare vineri.', 'ro', 6)"
        );
        there.database.execute(&sql).await;
        there.press("eva", &format!("ideas.released.{idea}")).await;
        let item = &there.json().await["items"][0];
        assert_eq!(item["_innovation"]["origin"], here.json().await["items"][0]["id"]);
        assert!(!item.to_string().contains("eva"));

        // The way back: the author and whoever follows hear of it, once.
        here.follows(&there.feed()).await;
        here.reads().await;
        for _ in 0..2 {
            here.an_hour_later().await;
            here.reads().await;
            news::round(&here.community.house).await.unwrap();
        }
        assert_eq!(here.told("idea-news-adopted").await, 2, "Ana and Ion, once each");
        assert_eq!(here.told("Emite în fiecare vineri").await, 2);
        assert_eq!(here.told("Community at https://there.example.org").await, 2);
        let sql = "SELECT member FROM account WHERE person = 'ana'";
        let (permit, ana) = (Permit::of_the_operator(), MemberId(here.database.number(sql).await));
        let idea = here.community.house.storage.idea(&permit, ana, IdeaId(7)).await.unwrap();
        let reason = idea.unwrap().reason;
        assert!(matches!(reason, Some(Reason::Usual(_))), "her own answer");

        // What its author takes back goes there as well; what was adopted stays.
        here.press("ana", "ideas.unrelease.7").await;
        there.an_hour_later().await;
        there.reads().await;
        assert_eq!(there.titles().await, [""; 0]);
        assert_eq!(there.database.number("SELECT COUNT(*) FROM idea_origin").await, 1);
        here.close().await;
        there.close().await;
    }
}

/// Answers every request with the same bytes; how often it was asked.
async fn serves(answer: impl Into<Vec<u8>>) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/feed", listener.local_addr().unwrap());
    let (answer, asked) = (answer.into(), Arc::new(AtomicUsize::new(0)));
    let count = asked.clone();
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let _ = stream.read(&mut [0; 4096]).await;
            count.fetch_add(1, Ordering::Relaxed);
            let _ = stream.write_all(&answer).await;
        }
    });
    (url, asked)
}

fn page(body: &str) -> Vec<u8> {
    let head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length:";
    format!("{head} {}\r\n\r\n{body}", body.len()).into_bytes()
}

fn atom(entries: &str) -> Vec<u8> {
    page(&format!(
        r#"<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
           <title>Poison</title><id>urn:x</id><updated>2026-01-01T00:00:00Z</updated>{entries}</feed>"#
    ))
}

fn entry(id: &str, title: &str, content: &str) -> String {
    format!("<entry><id>{id}</id><title>{title}</title><updated>2999-01-01T00:00:00Z</updated>
             <link href=\"javascript:alert(1)\"/><content type=\"html\">{content}</content></entry>")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poisoned_feed_harms_nothing() {
    let many: String = (0..10_000).map(|it| entry(&it.to_string(), "Spam", "x")).collect();
    let deep = "&lt;div&gt;".repeat(20_000);
    let nasty = entry(
        "a",
        "&lt;b&gt;@everyone&lt;/b&gt; \u{202E}x&#7;",
        "&lt;script&gt;alert(1)&lt;/script&gt;Bun",
    );
    let bomb = page(
        r#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>&b;</title><id>urn:x</id></feed>"#,
    );
    let long = entry("a", &"t".repeat(5_000), &"text ".repeat(50_000));
    let failing: &[(Vec<u8>, Fault)] = &[
        (page("<html><body>Salut</body></html>"), Fault::NoFeed),
        (page("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x"), Fault::NoFeed),
        (page(&"[".repeat(100_000)), Fault::NoFeed),
        (page(&"x".repeat(3 << 20)), Fault::TooLarge),
        (b"HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n".to_vec(), Fault::Status(500)),
        (b"HTTP/1.1 404 Oh\r\nContent-Length: 0\r\n\r\n".to_vec(), Fault::Status(404)),
        (b"garbage\r\n\r\n".to_vec(), Fault::Unreachable),
    ];
    for kind in kinds() {
        for (answer, fault) in failing {
            let world = World::new(kind, None).await;
            let (url, asked) = serves(answer.clone()).await;
            world.follows(&url).await;
            world.reads().await;
            assert_eq!(world.fault().await.as_deref(), Some(fault.code()), "{fault:?}");
            world.reads().await;
            assert_eq!(asked.load(Ordering::Relaxed), 1, "it is left alone for a while");
            world.follows(&url).await;
            world.reads().await;
            assert_eq!(asked.load(Ordering::Relaxed), 2, "but for whoever asks for it again");
            world.close().await;
        }
        for (answer, most) in
            [(atom(&many), 1000), (atom(&entry("a", "Adânc", &deep)), 1), (bomb.clone(), 0)]
        {
            let world = World::new(kind, None).await;
            let (url, _) = serves(answer).await;
            world.follows(&url).await;
            world.reads().await;
            assert!(world.titles().await.len() <= most);
            world.says("ana", "/innovations").await;
            world.close().await;
        }
        let world = World::new(kind, None).await;
        let (url, _) = serves(atom(&format!("{nasty}{}", long.replace("<id>a", "<id>b")))).await;
        world.follows(&url).await;
        world.reads().await;
        let titles = world.titles().await;
        assert_eq!((titles.len(), titles[0].as_str()), (2, "@everyone x"));
        assert!(titles[1].chars().count() <= 200);
        let kept = world.database.strings("SELECT what FROM innovation ORDER BY title").await;
        assert_eq!(kept[0], "Bun");
        assert!(kept[1].chars().count() <= 2000);
        let later =
            "SELECT COUNT(*) FROM innovation WHERE url IS NOT NULL OR updated > 1795428000000";
        assert_eq!(world.database.number(later).await, 0, "no script as a link, no date ahead");
        world.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_asked_of_this_machine_unless_that_is_allowed() {
    let (url, asked) = serves(atom(&entry("a", "Secret", "x"))).await;
    let port = url.rsplit(':').next().unwrap().to_owned();
    let there = format!("HTTP/1.1 302 There\r\nLocation: {url}\r\nContent-Length: 0\r\n\r\n");
    for host in ["127.0.0.1", "localhost", "[::1]", "0x7f.1", "2130706433"] {
        let world = World::new(Kind::Sqlite, None).await;
        world.follows(&format!("http://{host}:{port}")).await;
        let fetcher = Fetcher::new(false).unwrap();
        follow::round(&world.community.house, &fetcher).await.unwrap();
        assert_eq!(world.fault().await.as_deref(), Some("private"), "{host}");
        world.close().await;
    }
    assert_eq!(asked.load(Ordering::Relaxed), 0);
    // Where it is allowed, other places may be named as well.
    let world = World::new(Kind::Sqlite, None).await;
    world.follows(&serves(there).await.0).await;
    world.reads().await;
    assert_eq!(world.titles().await, ["Secret"]);
    world.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_wants_to_be_left_alone_is() {
    let busy = b"HTTP/1.1 429 Oh\r\nRetry-After: 18000\r\nContent-Length: 0\r\n\r\n".to_vec();
    for kind in kinds() {
        let world = World::new(kind, None).await;
        let (url, asked) = serves(busy.clone()).await;
        world.follows(&url).await;
        for _ in 0..4 {
            world.reads().await;
            world.an_hour_later().await;
        }
        assert_eq!(asked.load(Ordering::Relaxed), 1);
        world.an_hour_later().await;
        world.reads().await;
        assert_eq!(asked.load(Ordering::Relaxed), 2);
        world.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_wanted_a_feed_hears_how_its_first_reading_went() {
    let (good, _) = serves(atom(&entry("a", "Ceva", "x"))).await;
    let (bad, _) = serves(page("Salut")).await;
    for kind in kinds() {
        let world = World::new(kind, None).await;
        world.says("cor", "/help").await;
        world.press("cor", "feeds.new").await;
        assert_eq!(world.told("feeds-ask-url").await, 0, "no member follows feeds");
        world.database.execute("UPDATE member SET role = 'coordinator'").await;
        for url in [&good, &bad] {
            world.press("cor", "feeds.new").await;
            world.says("cor", url).await;
        }
        assert_eq!((world.told("feeds-ask-url").await, world.told("feeds-begun").await), (2, 2));
        assert_eq!(world.reads().await, 2);
        assert_eq!((world.told("feeds-first").await, world.told("feeds-failed").await), (1, 1));
        world.an_hour_later().await;
        assert_eq!(world.reads().await, 2);
        assert_eq!((world.told("feeds-first").await, world.told("feeds-failed").await), (1, 1));
        world.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_read_to_the_end_loses_nothing() {
    let ours = |next: &str| {
        page(&format!(
            r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "Reghin", {next}
                "_innovations": {{"complete": true}}, "items": [
                {{"id": "urn:a", "title": "Nou", "content_text": "x"}}]}}"#
        ))
    };
    let elsewhere = ours(r#""next_url": "https://other.example.org/page/2","#);
    for kind in kinds() {
        for (answer, left) in [(elsewhere.clone(), vec!["Nou", "Vechi"]), (ours(""), vec!["Nou"])] {
            let world = World::new(kind, None).await;
            world.follows(&serves(answer).await.0).await;
            let known = "INSERT INTO innovation (id, feed, source, title, what, needs, place,
                             outcome, language, competences, topics, licence, updated, digest,
                             revision)
                         VALUES (1, 900, 'urn:b', 'Vechi', '', '', '', '', 'ro', '[]', '[]', '',
                             1, '', 1)";
            world.database.execute(known).await;
            world.reads().await;
            assert_eq!(world.titles().await, left);
            world.close().await;
        }
    }
}
