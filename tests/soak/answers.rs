//! How long answers take while an announcement goes out as fast as the platform lets it.

use std::time::{Duration, Instant};

use xploit_bot::core::announcement::{Announcement, Words};
use xploit_bot::core::clock::Clock;
use xploit_bot::core::ids::AnnouncementId;
use xploit_bot::core::role::Permit;

use crate::common::{self, Database, kinds};
use crate::fakes::telegram::{Checks, FakeTelegram, History, OnBreach, Rates, Settings};
use crate::figures::percentile;
use crate::program::Setup;
use crate::walk::until_told;

/// Who gets it: about a minute's worth.
const RECEIVERS: usize = 1_500;
const ASKING: usize = 20;

/// 99 of 100 answers come within this.
const AIM: Duration = Duration::from_millis(300);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "minutes; its figures stand in benches/README.md"]
async fn answers_while_an_announcement_goes_out() {
    for kind in kinds() {
        let database = Database::new(kind).await;
        let storage = common::storage(&database.url).await;
        let telegram = FakeTelegram::with(Settings {
            checks: Checks::LimitsOnly,
            history: History::Counts,
            rates: Some(Rates::published(OnBreach::Refuse)),
            ..Settings::default()
        })
        .await;
        let mut members = Vec::new();
        for at in 0..RECEIVERS {
            let person = telegram.person(&format!("R{at}"));
            person.unblocks_bot();
            members.push(person);
        }
        let row = |(at, id): (usize, i64)| (format!("({at}, 'member', '[]', '[]', 0)"), id);
        let rows: Vec<_> = members.iter().map(|it| it.id()).enumerate().map(row).collect();
        let people: Vec<_> = rows.iter().map(|it| it.0.as_str()).collect();
        let sql = "INSERT INTO member (id, role, interests, offered, created) VALUES ";
        database.execute(&format!("{sql}{}", people.join(","))).await;
        let accounts: Vec<_> = rows
            .iter()
            .enumerate()
            .map(|(at, (_, id))| format!("('telegram', '{id}', {at}, 'en')"))
            .collect();
        let sql = "INSERT INTO account (platform, person, member, hint) VALUES ";
        database.execute(&format!("{sql}{}", accounts.join(","))).await;
        let program = Setup::on(&database.url)
            .with("XPLOIT_TELEGRAM_TOKEN", telegram.token())
            .with("XPLOIT_TELEGRAM_API_URL", telegram.url())
            .start();
        telegram.until_confirmed().await;
        let mut it = Announcement::new(AnnouncementId(1 << 20));
        it.say(&"en".parse().unwrap(), Words { title: "Fair".into(), text: "Come.".into() });
        let now = Clock::System.now().as_millisecond();
        storage.announce(&Permit::of_the_operator(), it, None, now).await.unwrap();
        let counted = telegram.clone();
        let sent = || counted.count("sendMessage");
        telegram.until("it begins", || sent() > 30).await;
        let (before, began) = (sent(), Instant::now());
        let asking = (0..ASKING).map(|at| {
            let telegram = telegram.clone();
            tokio::spawn(async move {
                let person = telegram.person(&format!("A{at}")).speaking("en");
                let mut took = Vec::new();
                tokio::time::sleep(Duration::from_millis(151 * at as u64)).await;
                while began.elapsed() < Duration::from_secs(40) {
                    let question = format!("underwater welding number {at}-{}.", took.len());
                    let asked = Instant::now();
                    person.says(&question);
                    until_told(&person, &question).await.unwrap();
                    took.push(asked.elapsed());
                    tokio::time::sleep(Duration::from_secs(3)).await;
                }
                took
            })
        });
        let took = futures::future::try_join_all(asking).await.unwrap();
        let mut took: Vec<_> = took.into_iter().flatten().collect();
        let rate = (sent() - before) as f64 / began.elapsed().as_secs_f64();
        let [p50, p99] = [50, 99].map(|it| percentile(&mut took, it));
        eprintln!(
            "{kind:?}: {} answers, p50 {p50:?}, p99 {p99:?}, {rate:.2} sends a second",
            took.len()
        );
        let fast = telegram.violations();
        program.stop();
        storage.close().await;
        database.remove().await;
        assert!(fast.is_empty(), "{kind:?}: {fast:?}");
        assert!(rate > 30.0 * 0.95, "{kind:?}: {rate} a second");
        assert!(p99 <= AIM, "{kind:?}: {p99:?}");
    }
}
