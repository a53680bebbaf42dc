//! Every migration keeps what was there before it.
//!
//! `tests/fixtures/migrations` has a file for each file of `migrations`, of the same name: what
//! that version may have left in each of its tables. It is applied right after its migration; all
//! that come later must keep it, and the bot must be able to read it.

use std::path::{Path, PathBuf};

use sqlx::migrate::Migrator;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};
use xploit_bot::core::announcement;
use xploit_bot::core::code::Code;
use xploit_bot::core::dialogue::Dialogue;
use xploit_bot::core::file::{self, Source};
use xploit_bot::core::idea::{self, Reason};
use xploit_bot::core::ids::{
    AnnouncementId, ChatId, EntryId, EventId, Handle, IdeaId, IntroductionId, MemberId, PersonId,
    Platform, QuestionId,
};
use xploit_bot::core::introduction::{Field, Goal, Outcome, State, Terms};
use xploit_bot::core::message::{Reach, Spot};
use xploit_bot::core::quiet::Quiet;
use xploit_bot::core::role::{Permit, Role};
use xploit_bot::core::vocabulary::Topic;
use xploit_bot::storage::Storage;
use xploit_bot::storage::announcements::reading::About;
use xploit_bot::storage::crossposts;
use xploit_bot::storage::entries::Place;
use xploit_bot::storage::ideas::Carer;
use xploit_bot::storage::introductions::Side;
use xploit_bot::storage::invitations::Worth;
use xploit_bot::storage::outgoing::{Bond, Urgency};
use xploit_bot::storage::paces::{Held, Seat, Shares};

use crate::common::{self, Database, Kind, kinds};

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let files = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let mut files: Vec<_> = files.collect();
    files.sort();
    files
}

fn sample_of(migration: &Path) -> String {
    let name = migration.file_name().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/migrations");
    std::fs::read_to_string(folder.join(name)).unwrap_or_else(|_| {
        panic!("write down what {0:?} may have left: tests/fixtures/migrations/{0:?}", name)
    })
}

/// Migrates one file after the other and leaves its sample behind each.
async fn live_through(database: &Database) {
    let folder = tempfile::tempdir().unwrap();
    for migration in files() {
        let copy = folder.path().join(migration.file_name().unwrap());
        std::fs::copy(&migration, copy).unwrap();
        let migrator = Migrator::new(folder.path()).await.unwrap();
        let sample = AssertSqlSafe(sample_of(&migration));
        match database.kind {
            Kind::Sqlite => {
                let url = format!("{}?mode=rwc", database.url);
                let mut conn = SqliteConnection::connect(&url).await.unwrap();
                migrator.run(&mut conn).await.unwrap();
                sqlx::raw_sql(sample).execute(&mut conn).await.unwrap();
                conn.close().await.unwrap();
            }
            Kind::Postgres => {
                let mut conn = PgConnection::connect(&database.url).await.unwrap();
                migrator.run(&mut conn).await.unwrap();
                sqlx::raw_sql(sample).execute(&mut conn).await.unwrap();
                conn.close().await.unwrap();
            }
        }
    }
}

async fn tables(database: &Database) -> Vec<String> {
    match database.kind {
        Kind::Sqlite => {
            let mut conn = SqliteConnection::connect(&database.url).await.unwrap();
            let names = sqlx::query_scalar(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
            );
            names.fetch_all(&mut conn).await.unwrap()
        }
        Kind::Postgres => {
            let mut conn = PgConnection::connect(&database.url).await.unwrap();
            let names = sqlx::query_scalar(
                "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'",
            );
            names.fetch_all(&mut conn).await.unwrap()
        }
    }
}

#[tokio::test]
async fn what_older_versions_left_is_kept_and_can_be_read() {
    for kind in kinds() {
        let database = Database::new(kind).await;
        live_through(&database).await;
        let storage = Storage::open(&database.place).await.unwrap();
        for table in tables(&database).await {
            let count = database.number(&format!("SELECT COUNT(*) FROM {table}")).await;
            assert!(count > 0, "the samples leave nothing in {table}");
        }
        version_1_is_read(&storage).await;
        version_3_is_read(&storage).await;
        version_4_is_read(&storage).await;
        version_5_is_read(&storage).await;
        version_6_is_read(&storage).await;
        version_13_is_read(&storage).await;
        version_8_is_read(&storage).await;
        version_16_is_read(&storage).await;
        version_17_is_read(&storage).await;
        version_19_is_read(&storage).await;
        storage.close().await;
        database.remove().await;
    }
}

async fn version_3_is_read(storage: &Storage) {
    let permit = Permit::of_the_operator();
    let (holders, count) = storage.holders(&permit, 0, 9).await.unwrap();
    assert_eq!(count, 2);
    let ids: Vec<_> = holders.iter().map(|it| it.member.0).collect();
    assert_eq!(ids, [102, 103], "coordinators stand before representatives");
    assert_eq!(holders[1].organisations, [EntryId(2)]);
    assert_eq!(holders[1].accounts, [(Platform::Discord, PersonId("4712".to_owned()))]);
    let code = |typed: &str| Code::read(typed).hash();
    let offer = storage.offer(&permit, code("")).await.unwrap().unwrap();
    assert_eq!((offer.role(), offer.organisations()), (Role::Representative, &[EntryId(2)][..]));
    assert_eq!(offer.worth(common::noon()), Worth::Good);
    let used = storage.offer(&permit, code("abc")).await.unwrap().unwrap();
    assert_eq!(used.worth(common::noon()), Worth::Used);
    let link = storage.link_offer(&permit, code("hello")).await.unwrap().unwrap();
    assert_eq!(link.member(), MemberId(101));
    assert_eq!(storage.audit(&permit, 0, 9).await.unwrap().len(), 2);
    assert_eq!(storage.roles_version().await.unwrap(), 2);
}

async fn version_1_is_read(storage: &Storage) {
    let event = EventId("event of version 1".to_owned());
    let ana = storage.start(&event, &common::conversation("ana")).await.unwrap();
    assert!(ana.taken);
    let member = ana.known.clone().member().unwrap();
    assert_eq!(member.role, Role::Member);
    assert_eq!(member.language, Some("ro".parse().unwrap()));
    assert_eq!(member.place.as_deref(), Some("Târgu Arinilor"));
    assert_eq!(member.interests, ["trades", "arts"]);
    assert_eq!(member.offered, ["en"]);
    let dialogue = Dialogue::load(&ana.dialogue.unwrap().0).unwrap();
    assert!(dialogue.step.is_some());
    let ion = storage.start(&event, &common::conversation("ion")).await.unwrap();
    assert_eq!(ion.known.member().unwrap().role, Role::Coordinator);

    assert_eq!(storage.outbox_depth().await.unwrap(), (4, 2));
    let leased = storage.lease(Platform::Console, None, i64::MAX - 1, i64::MAX, 9).await.unwrap();
    assert_eq!(common::keys(leased.iter().map(|it| &it.message)), ["learn-gone"]);
    let telegram =
        storage.lease(Platform::Telegram, None, i64::MAX - 1, i64::MAX, 9).await.unwrap();
    assert_eq!(telegram[0].urgency, Urgency::Bulk);
    assert_eq!(telegram[0].handle, Some(Handle(r#"{"edit":12}"#.to_owned())));
    assert_eq!(
        (telegram[0].message.spot, telegram[0].message.reach),
        (Spot::InPlace, Reach::Person)
    );
    assert!(storage.is_in_group(Platform::Telegram, &ChatId("-1001".to_owned())).await.unwrap());
    assert!(!storage.is_in_group(Platform::Telegram, &ChatId("-1002".to_owned())).await.unwrap());
    let published = storage.published(Platform::Telegram, "commands").await.unwrap();
    assert_eq!(published.as_deref(), Some("[]"));
    let questions = storage.oldest_questions(9).await.unwrap();
    assert_eq!(questions, [("curs de sudură subacvatică".to_owned(), "ro".to_owned())]);
    let news = storage.news(Place::default()).await.unwrap();
    let titles: Vec<_> =
        news.changed.iter().map(|(_, it)| it.wordings()[0].title.as_str()).collect();
    assert_eq!((titles, news.gone.len()), (vec!["Olărit"], 1));
}

async fn version_4_is_read(storage: &Storage) {
    let event = EventId("event of version 1".to_owned());
    let ana = storage.start(&event, &common::conversation("ana")).await.unwrap();
    let ana = ana.known.member().unwrap();
    assert_eq!((ana.stopped, ana.seen), (None, None), "nobody had noted it");
    let ion = storage.start(&event, &common::conversation("ion")).await.unwrap();
    let ion = ion.known.member().unwrap();
    assert_eq!((ion.stopped, ion.seen), (Some(1795428000000), Some(1795392000000)));
    let discord = storage.lease(Platform::Discord, None, i64::MAX - 1, i64::MAX, 9).await.unwrap();
    let to = discord.iter().map(|it| (it.id.0, it.member, it.hint.clone()));
    let (goodbye, reminder) = (205, 206);
    let english = Some("en".parse().unwrap());
    let sent = [(goodbye, None, english), (reminder, Some(MemberId(103)), None)];
    assert_eq!(to.collect::<Vec<_>>(), sent);
    let bond = Bond { about: Some(IntroductionId(301)), whose: Some(MemberId(101)) };
    assert_eq!((discord[0].bond, discord[1].bond), (Bond::default(), bond));
    let rounds = storage.rounds().await.unwrap();
    assert_eq!((rounds[0].task.as_str(), rounds[0].touched, rounds[0].total), ("questions", 2, 40));
}

async fn version_5_is_read(storage: &Storage) {
    let permit = Permit::of_the_operator();
    let (ana, eva) = (MemberId(101), MemberId(103));
    let seen = storage.introduction(&permit, ana, IntroductionId(301)).await.unwrap().unwrap();
    assert_eq!((seen.side, seen.state, seen.partner), (Side::Member, State::Introduced, Some(eva)));
    assert_eq!((seen.questions, seen.replies, seen.version), (2, 1, 7));
    assert_eq!(seen.own.fields(), Field::ALL);
    assert_eq!(seen.theirs.phone.as_deref(), Some("0721000222"));
    assert_eq!(seen.outcome, Some(Outcome::Met));
    let held = storage.introduction(&permit, eva, IntroductionId(302)).await.unwrap();
    assert_eq!(held, None, "what is held is not for a representative");
    assert!(storage.is_of_age(&permit, ana).await.unwrap());
    let own = storage.own_data(&permit, ana).await.unwrap().unwrap();
    assert_eq!((own.introductions.len(), own.profile.told), (2, Some(3)));
    assert_eq!(own.introductions[0].organisation, Some(EntryId(2)), "version 13 keeps it");
    assert!(own.consents[0].withdrawn.is_some() && own.profile.no_introductions.is_some());
    let (terms, now, goal) = (Terms::default(), common::noon(), Goal::Organisation(EntryId(2)));
    let gate = storage.gate(&permit, MemberId(102), goal, &terms, now).await.unwrap();
    assert!(gate.barred && gate.paused_until.is_some() && gate.represented && !gate.full);
    assert_eq!(storage.open_reports(&permit, 9).await.unwrap()[0].said, "Scrie urât.");
}

async fn version_6_is_read(storage: &Storage) {
    let permit = Permit::of_the_operator();
    let (ana, ion, eva) = (MemberId(101), MemberId(102), MemberId(103));
    let seen = storage.idea(&permit, ion, IdeaId(501)).await.unwrap().unwrap();
    assert_eq!((seen.number, seen.state, seen.is_own), (Some(1), idea::State::Accepted, false));
    assert_eq!((seen.support, seen.supported, seen.followed), (3, false, true));
    // Of version 12.
    assert_eq!((seen.comments, seen.carer), (1, Some(Carer::Another)));
    let comments = storage.comments(&permit, ion, IdeaId(501), 0, 9).await.unwrap();
    assert_eq!((comments.0.len(), comments.1, comments.0[0].is_public), (2, 2, false));
    assert_eq!(storage.to_be_judged(&permit).await.unwrap(), (1, 1));
    let digest = storage.due_digest(&permit, 1795428000014).await.unwrap().unwrap();
    assert_eq!((digest.receiver.map(|it| it.member), digest.changes.len()), (Some(ana), 1));
    assert_eq!(seen.reason, Some(Reason::Words("Ne place.".to_owned(), "ro".parse().unwrap())));
    assert_eq!((seen.words.topics.len(), seen.words.competences.len()), (1, 1));
    // Of version 14.
    let file = seen.file.unwrap();
    let source = Source { platform: Platform::Telegram, id: "AgAC".to_owned() };
    assert_eq!((file.kind, file.size, file.source), (file::Kind::Photo, 120_000, Some(source)));
    let copy = storage.file_copy(file.id, Platform::Discord).await.unwrap();
    assert_eq!((file.alt.as_str(), copy.as_deref()), ("Grădina în mai", Some("1.2.3")));
    // Of version 10.
    let released = storage.released_ideas(None, 9).await.unwrap();
    assert_eq!((released.len(), released[0].id, seen.released), (1, IdeaId(501), true));
    let draft = storage.draft_idea(&permit, ana).await.unwrap().unwrap();
    assert_eq!((draft.id, draft.number, draft.is_own), (IdeaId(502), None, true));
    assert_eq!(storage.idea(&permit, eva, IdeaId(502)).await.unwrap(), None, "a draft is its own");
    let change = storage.untold_change(&permit, None).await.unwrap().unwrap();
    assert_eq!((change.idea, change.author), (IdeaId(501), Some(ana)));
    let page = storage.to_be_told(&permit, &change, 9).await.unwrap();
    // Up to the author all were told, and whoever decided is not told; they support it as well.
    assert!(page.receivers.iter().all(|it| it.member == ion));
    let own = storage.own_data(&permit, ana).await.unwrap().unwrap();
    assert_eq!((own.ideas.len(), own.supported.len()), (2, 0));
    let own = storage.own_data(&permit, eva).await.unwrap().unwrap();
    assert_eq!(own.supported[0].title, "Grădina școlii");
}

async fn version_16_is_read(storage: &Storage) {
    let permit = Permit::of_the_operator();
    let (channels, count) = storage.channels(&permit, 0, 9).await.unwrap();
    assert_eq!(count, 2);
    let told = channels.iter().map(|it| (it.name.as_str(), it.topics.len(), it.crosspost));
    let expected = [("anunțuri", 2, Some(crossposts::End::Forbidden)), ("", 0, None)];
    assert_eq!(told.collect::<Vec<_>>(), expected);
    let last = channels[1].last.as_ref().unwrap();
    assert_eq!((last.title.as_str(), &last.outcome), ("Târg de idei", &None));
    let due = storage.lease_crosspost(1795428000000, 1795428060000).await.unwrap().unwrap();
    assert_eq!((due.message.as_str(), due.attempts), ("4714", 1));
    let last = storage.last_digest(&permit).await.unwrap().unwrap();
    assert_eq!((last.due, last.revision), (1795428000000, 9));
    let id = AnnouncementId(1602);
    let it = storage.announcement(&permit, id).await.unwrap().unwrap();
    assert_eq!(it.kind, announcement::Kind::Digest);
    let digest = storage.digest(&permit, id, MemberId(101)).await.unwrap();
    let of: Vec<_> = digest.news.iter().map(|it| (it.id, it.topics.clone())).collect();
    assert_eq!(of, [(EntryId(1), vec![Topic::Nature])]);
    assert_eq!(digest.topics[&MemberId(101)], [Topic::Trades, Topic::Arts]);
}

async fn version_13_is_read(storage: &Storage) {
    let permit = Permit::of_the_operator();
    let (ana, ion, eva) = (MemberId(101), MemberId(102), MemberId(103));
    let seen = storage.introduction(&permit, ion, IntroductionId(303)).await.unwrap().unwrap();
    assert_eq!((seen.side, seen.goal), (Side::Member, Goal::Idea(IdeaId(501))));
    assert_eq!(seen.theirs.email.as_deref(), Some("ana@example.org"));
    let seen = storage.introduction(&permit, ana, IntroductionId(304)).await.unwrap().unwrap();
    assert_eq!((seen.side, seen.offered_by, seen.named), (Side::Partner, Some(EntryId(2)), true));
    let helpers = storage.helpers(&permit, ion, IdeaId(501)).await.unwrap();
    assert_eq!((helpers.people, helpers.organisations), (1, vec![EntryId(2)]));
    assert_eq!((helpers.own, helpers.to_answer), (Some(IntroductionId(303)), 0));
    let (terms, now, goal) = (Terms::default(), common::noon(), Goal::Idea(IdeaId(501)));
    let gate = storage.gate(&permit, ion, goal, &terms, now).await.unwrap();
    assert!(gate.barred && gate.takes && gate.open_there && gate.represented && !gate.own);
    let own = storage.own_data(&permit, eva).await.unwrap().unwrap();
    assert_eq!((own.consents[0].idea, own.consents[0].organisation), (Some(IdeaId(501)), None));
    assert_eq!(storage.own_data(&permit, ion).await.unwrap().unwrap().barred_by_authors, 1);
    assert_eq!(storage.own_data(&permit, ana).await.unwrap().unwrap().bars, 1);
}

async fn version_8_is_read(storage: &Storage) {
    let permit = Permit::of_the_operator();
    let id = AnnouncementId(701);
    let (now, until) = (1795428000010, 1795428030010);
    let it = storage.announcement(&permit, id).await.unwrap().unwrap();
    assert_eq!((it.state, it.texts.len()), (announcement::State::Sending, 1));
    let [en, cy] = ["en", "cy"].map(|it| it.parse().unwrap());
    assert!(matches!(it.reading(&en), announcement::Reading::Instead(..)));
    assert_eq!(it.reading(&cy), announcement::Reading::LeftOut);
    let progress = storage.progress(&permit, id, now).await.unwrap();
    assert_eq!(
        (progress.receivers, progress.delivered, progress.percent(announcement::Aim::Deliver)),
        (3, 1, 33)
    );
    let draft = storage.draft_announcement(&permit, MemberId(103)).await.unwrap().unwrap();
    assert_eq!(draft.audience.platform, Some(Platform::Telegram));
    let range =
        storage.lease_range(Platform::Telegram, None, now, until, 1).await.unwrap().unwrap();
    assert_eq!(range.recipients.len(), 1);
    assert_eq!(
        (range.recipients[0].member, &range.recipients[0].language),
        (None, &"ro".parse().ok())
    );
    // Of version 15.
    let it = storage.announcement(&permit, AnnouncementId(703)).await.unwrap().unwrap();
    assert_eq!((it.aim, it.editions.last, it.editions.link), (announcement::Aim::Change, 2, 1));
    assert_eq!(it.audience.interests, [Topic::Nature, Topic::Arts]);
    let range = storage.lease_range(Platform::Telegram, None, now, until, 2).await.unwrap();
    let has = range.unwrap().recipients.remove(0).has.unwrap();
    let posted: Vec<_> = has.posted.iter().map(|it| it.0.as_str()).collect();
    assert_eq!((has.edition, posted), (0, vec!["17", "18"]));
    let it = storage.announcement(&permit, AnnouncementId(704)).await.unwrap().unwrap();
    assert_eq!(it.state, announcement::State::Checking);
    assert_eq!((it.author, it.corrects), (Some(MemberId(103)), Some(AnnouncementId(703))));
    let reading = storage.reading(&permit, MemberId(101)).await.unwrap();
    // They chose topics before version 16, when no digest came.
    let muted = vec![About::Digest, About::General];
    assert_eq!((reading.direct, reading.muted), (true, muted));
    assert_eq!(reading.quiet.map(Quiet::minutes), Some((1320, 420)));
    let own = storage.own_data(&permit, MemberId(101)).await.unwrap().unwrap();
    // Of version 9.
    assert_eq!(own.saved, ["Olărit"]);
    // Of version 11.
    let feeds = storage.followed_feeds(&permit).await.unwrap();
    assert_eq!((feeds[0].title.as_str(), feeds[0].count), ("Reghin", 1));
    let (found, count) = storage.innovations(&permit, Default::default(), 0, 5).await.unwrap();
    assert_eq!((found[0].innovation.words.title.as_str(), count), ("Radio", 1));
    // Of version 18.
    assert_eq!(found[0].innovation.outcome_language, "en".parse().ok());
    let asked = storage.questions_for_coordinators(&permit, 9).await.unwrap();
    assert_eq!((asked[0].id.0, asked[0].same_as), (301, Some(QuestionId(1800))));
    let idea = storage.idea(&permit, MemberId(101), IdeaId(501)).await.unwrap().unwrap();
    assert_eq!(idea.origin.unwrap().community, "Reghin");
    let own = own.announcements;
    assert_eq!((own.received, own.quiet), (vec!["Târg de idei".to_owned()], Some((1320, 420))));
}

async fn version_19_is_read(storage: &Storage) {
    let chat = ChatId("-4001".to_owned());
    let look = |sent: &mut Vec<i64>| sent.clone();
    let sent = storage.look_at_chat(Platform::Telegram, chat, look).await.unwrap();
    assert_eq!(sent, [1_795_428_000_000, 1_795_428_003_000]);
}

async fn version_17_is_read(storage: &Storage) {
    let seat = Seat { name: "another".to_owned(), token: 13, taken: false };
    let look = |_: Option<Held>, others: &[Held]| (others[0], others.to_vec());
    let held = storage.hold_pace(Platform::Telegram, seat, 1795428000010, look).await.unwrap();
    let shares = Shares { overall: 15, announcements: 0 };
    let seen = Held { since: 11, shares, until: 1795428000020 };
    assert_eq!(held, Some((vec![seen], None)));
}
