//! What coordinators count of ideas: every idea counts once, in the month in which it came.

use xploit_bot::core::idea::State;
use xploit_bot::core::role::Permit;
use xploit_bot::core::vocabulary::Topic;

use super::on_each_kind;

const COLUMNS: &str = "INSERT INTO idea (id, number, author, title, what, needs, place, language,
     competences, topics, signature, state, published, gone_support, begun, submitted, answered,
     changed, revision, version) VALUES ";

const DAY: i64 = 86_400_000;

/// A month of a hundred days each, so that the figures are easy to see.
fn starts() -> [i64; 6] {
    std::array::from_fn(|it| (it as i64 + 1) * 100 * DAY)
}

fn row(id: i64, state: &str, topics: &str, submitted: &str, answered: &str) -> String {
    format!(
        "({id}, {id}, NULL, '', '', '', '', 'ro', '[]', '{topics}', NULL, '{state}', NULL, 0, 1,
          {submitted}, {answered}, 1, 1, 1)"
    )
}

#[tokio::test]
async fn every_idea_counts_once_in_its_month() {
    on_each_kind(async |database, storage| {
        let permit = Permit::of_the_operator();
        let none = storage.idea_figures(&permit, starts()).await.unwrap();
        assert_eq!((none.count(), none.half, none.topics.len()), (0, None, 0));
        let at = |days: i64| (days * DAY).to_string();
        let rows = [
            // Before all months; at the first moment of the first; in the last.
            row(1, "implemented", "[\"arts\",\"money\"]", &at(50), &at(51)),
            row(2, "accepted", "[\"arts\"]", &at(100), &at(103)),
            row(3, "in-review", "[\"arts\"]", &at(601), &at(632)),
            row(4, "submitted", "[]", &at(700), "NULL"),
            // A draft does not count.
            row(5, "draft", "[\"money\"]", "NULL", "NULL"),
        ];
        database.execute(&format!("{COLUMNS}{}", rows.join(","))).await;
        let figures = storage.idea_figures(&permit, starts()).await.unwrap();
        let states = [State::Implemented, State::Accepted, State::InReview, State::Submitted];
        assert_eq!(states.map(|it| figures.of(it)), [1; 4]);
        assert_eq!(figures.count(), 4);
        let came: Vec<_> = figures.months.iter().map(|it| (it.count(), it.answered)).collect();
        assert_eq!(came, [(1, 1), (0, 0), (0, 0), (0, 0), (0, 0), (2, 1)]);
        assert_eq!(figures.months[5].of(State::Submitted), 1);
        assert_eq!(figures.topics, [(Topic::Arts, 3), (Topic::Money, 1)]);
        assert_eq!(figures.waited, [1, 1, 0, 0, 1], "a day, three days, a month and a day");
        assert_eq!(figures.half, Some(3 * DAY));
    })
    .await;
}

/// More than were counted before: none is left out.
#[tokio::test]
async fn a_hundred_thousand_ideas_are_counted_without_loss() {
    on_each_kind(async |database, storage| {
        let permit = Permit::of_the_operator();
        let digits = "(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3
                       UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7
                       UNION ALL SELECT 8 UNION ALL SELECT 9)";
        let many = format!(
            "INSERT INTO idea (id, number, author, title, what, needs, place, language, competences,
                               topics, signature, state, published, gone_support, begun, submitted,
                               answered, changed, revision, version)
             SELECT n + 1, n + 1, NULL, '', '', '', '', 'ro', '[]', '[\"arts\"]', NULL, 'in-review',
                    NULL, 0, 1, 8640000000 + n, 8640000000 + n + n, 1, 1, 1
             FROM (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d AS n
                   FROM {digits} a, {digits} b, {digits} c, {digits} e, {digits} f) AS numbers"
        );
        database.execute(&many).await;
        let figures = storage.idea_figures(&permit, starts()).await.unwrap();
        assert_eq!((figures.count(), figures.months[0].count()), (100_000, 100_000));
        assert_eq!(figures.half, Some(49_999), "the median, not a mean");
        assert_eq!(figures.topics, [(Topic::Arts, 100_000)]);
    })
    .await;
}
