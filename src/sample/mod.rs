//! The sample community: the invented town of Târgu Arinilor, to try the bot with before there is
//! a catalogue.
//!
//! Its dates are counted from the day, so that it never goes stale; its addresses end in
//! `example.org` and lead nowhere.

use jiff::civil::Date;

use crate::community::{Closed, Community};
use crate::core::catalogue::Entry;
use crate::core::role::Permit;
use crate::exchange::{self, Options};
use crate::storage::imports::{Changes, Missing, Run};

/// The name of this source in storage.
pub const SOURCE: &str = "sample";

static CATALOGUE: &str = include_str!("catalogue.csv");

/// The entries, with their dates counted from `today`.
pub fn entries(today: Date) -> Vec<Entry> {
    let romanian = "ro".parse().expect("a language tag");
    let options = Options { today: Some(today), ..Options::new(romanian) };
    let reading = exchange::open(std::io::Cursor::new(CATALOGUE), "sample", &options);
    let reading = reading.expect("a test reads the sample");
    reading.map(|it| it.expect("a test reads the sample").entry).collect()
}

/// Loads the sample, or brings its dates up to `today`.
///
/// # Errors
/// Those of storage and of the index.
pub async fn load(community: &Community, today: Date) -> Result<Changes, Closed> {
    let house = &community.house;
    let import = house.storage.begin_import(house.ids.next(house.clock.now()), SOURCE).await?;
    import.add(entries(today)).await?;
    let permit = Permit::of_the_operator();
    let changes = import.finish(&permit, Missing::Retire, Run::Real).await?;
    community.follower.catch_up().await?;
    Ok(changes)
}
