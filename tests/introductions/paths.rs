//! Sequences in which every deed is done at least once by somebody who may, and tried by somebody
//! who may not.

use xploit_bot::core::introduction::{Field, Outcome};

use crate::acts::{ANA, Act, BEA, CAI, DAN, Deed, EVA, End, FLO, Guard, Said};

/// What must have been tried, and whether it was done.
pub const MUST: &[(&str, bool)] = &[
    ("ask", true),
    ("ask", false),
    ("ask a shut one", false),
    ("send", false),
    ("send past the age", false),
    ("held", true),
    ("accept", true),
    ("accept", false),
    ("a way to write", false),
    ("decline", true),
    ("decline", false),
    ("bar", true),
    ("bar", false),
    ("pass on", true),
    ("pass on", false),
    ("withdraw", true),
    ("withdraw", false),
    ("withdraw as a partner", true),
    ("widen", true),
    ("widen", false),
    ("outcome", true),
    ("outcome", false),
    ("settle", true),
    ("settle", false),
    ("shut out", true),
    ("shut out", false),
    ("question", true),
    ("question", false),
    ("a question that is heard", false),
    ("reply", true),
    ("reply", false),
    ("a reply that is heard", false),
    ("reason", true),
    ("reason", false),
    ("report", true),
    ("report", false),
    ("limit", true),
    ("limit", false),
    ("pause", true),
    ("pause", false),
    ("remind", true),
    ("another way", true),
    ("expire", true),
    ("member gone", true),
    ("member lost", true),
    ("how it went", true),
    ("revoke", true),
    ("kept no longer", true),
    ("inactive", true),
];

fn ask(by: usize, to: usize) -> Act {
    Act::Ask { by, to, fields: vec![Field::Name, Field::Email], end: End::Send }
}

fn accept(by: usize) -> Act {
    let fields = vec![Field::Name, Field::Handle, Field::Phone];
    Act::Accept { by, which: 0, fields, end: End::Send }
}

fn press(by: usize, deed: Deed) -> Act {
    Act::Press { by, which: 0, deed }
}

fn say(by: usize, what: Said) -> Act {
    Act::Say { by, which: 0, what }
}

fn look(by: usize) -> Act {
    Act::Look { by, which: 0 }
}

/// Everything that somebody tries who has nothing to do with it.
fn tries(by: usize) -> Vec<Act> {
    let deeds = Deed::ALL.into_iter().map(|it| press(by, it));
    let words = Said::ALL.into_iter().map(|it| say(by, it));
    let guards = [Guard::Most(1), Guard::Pause(7)].map(|how| Act::Guard { by, to: 0, how });
    deeds.chain(words).chain(guards).chain([accept(by), look(by)]).collect()
}

pub fn all() -> Vec<Vec<Act>> {
    vec![asked_and_introduced(), held(), unheard(), linked_and_erased(), guarded(), kept()]
}

/// From a request to how it went, with somebody who tries everything in between.
fn asked_and_introduced() -> Vec<Act> {
    let met = Deed::Outcome(Outcome::Met);
    let mut acts = vec![ask(ANA, 0)];
    acts.extend(tries(FLO[0]));
    acts.extend(tries(CAI));
    acts.extend([look(BEA), say(BEA, Said::Question), say(ANA, Said::Reply)]);
    acts.extend([press(ANA, Deed::Widen), look(DAN), accept(BEA), look(ANA), look(BEA)]);
    acts.extend(tries(EVA));
    acts.extend([Act::Days(15), Act::Clock, press(ANA, met), press(BEA, met)]);
    acts.extend([say(BEA, Said::Report), say(BEA, Said::Report), look(DAN)]);
    acts.extend([press(DAN, Deed::Settle), press(ANA, Deed::Withdraw), look(BEA), look(ANA)]);
    // The partner takes it back, and its other representative.
    acts.extend([ask(ANA, 0), accept(BEA), look(ANA), press(BEA, Deed::Withdraw), look(ANA)]);
    acts.extend([ask(ANA, 2), accept(DAN), look(ANA), Act::Revoke { of: DAN }, look(DAN)]);
    acts
}

/// Under age: nobody but a coordinator reads it before they have.
fn held() -> Vec<Act> {
    let past = Act::Ask { by: EVA, to: 0, fields: vec![Field::Name], end: End::PastAge };
    vec![
        past,
        Act::Send { by: EVA },
        ask(EVA, 0),
        look(BEA),
        look(DAN),
        accept(DAN),
        press(BEA, Deed::PassOn),
        press(EVA, Deed::PassOn),
        press(DAN, Deed::PassOn),
        look(BEA),
        say(BEA, Said::Reason),
        ask(EVA, 1),
        say(DAN, Said::Reason),
        ask(EVA, 1),
        Act::Clock,
        Act::Revoke { of: DAN },
        press(DAN, Deed::PassOn),
        Act::Days(3),
        Act::Clock,
        Act::Coordinate { of: DAN },
        press(EVA, Deed::Withdraw),
    ]
}

/// Who has stopped, or can't be reached.
fn unheard() -> Vec<Act> {
    vec![
        ask(ANA, 0),
        Act::Stop { by: ANA },
        say(BEA, Said::Question),
        accept(BEA),
        Act::Block { by: ANA },
        Act::Clock,
        ask(FLO[0], 1),
        say(CAI, Said::Question),
        Act::Stop { by: CAI },
        say(FLO[0], Said::Reply),
        Act::Start { by: CAI },
        Act::Ask { by: FLO[0], to: 0, fields: Vec::new(), end: End::Send },
        Act::Days(3),
        Act::Clock,
        Act::Stop { by: CAI },
        Act::Days(1),
        Act::Clock,
        Act::Start { by: CAI },
        Act::Block { by: FLO[1] },
        Act::Clock,
        Act::Block { by: FLO[0] },
        Act::Clock,
        Act::Start { by: ANA },
        Act::Ask { by: ANA, to: 1, fields: Vec::new(), end: End::Send },
        Act::Accept { by: CAI, which: 0, fields: Vec::new(), end: End::Send },
        Act::Days(8),
        Act::Clock,
        Act::Days(22),
        Act::Clock,
        look(ANA),
    ]
}

/// Who asked, who accepted and who reported go; others become one.
fn linked_and_erased() -> Vec<Act> {
    let [one, two] = FLO;
    vec![
        ask(one, 0),
        look(BEA),
        Act::Unlink { by: two },
        look(two),
        press(two, Deed::Withdraw),
        ask(two, 0),
        Act::Link { shows: two, types: one },
        accept(BEA),
        Act::Accept { by: BEA, which: 1, fields: vec![Field::Email], end: End::Send },
        look(one),
        say(BEA, Said::Report),
        press(DAN, Deed::ShutOut),
        ask(one, 1),
        Act::Erase { by: BEA },
        look(one),
        ask(ANA, 1),
        say(CAI, Said::Question),
        look(CAI),
        Act::Erase { by: ANA },
        look(CAI),
        ask(ANA, 1),
        accept(CAI),
        look(ANA),
        look(CAI),
        Act::Revoke { of: CAI },
        look(CAI),
        Act::Stop { by: DAN },
        Act::Link { shows: CAI, types: DAN },
        Act::Erase { by: two },
        Act::Erase { by: CAI },
    ]
}

/// An organisation that takes no more, or none of somebody.
fn guarded() -> Vec<Act> {
    let guard = |how| Act::Guard { by: BEA, to: 0, how };
    let waits = |by| Act::Ask { by, to: 0, fields: vec![Field::Phone], end: End::Wait };
    vec![
        waits(FLO[0]),
        ask(FLO[1], 0),
        Act::Send { by: FLO[0] },
        press(FLO[1], Deed::Withdraw),
        guard(Guard::Most(1)),
        waits(FLO[0]),
        ask(ANA, 0),
        Act::Send { by: FLO[0] },
        ask(EVA, 0),
        press(BEA, Deed::Bar),
        ask(ANA, 0),
        waits(FLO[0]),
        guard(Guard::Pause(7)),
        Act::Send { by: FLO[0] },
        ask(FLO[1], 0),
        Act::Days(8),
        ask(FLO[1], 0),
        guard(Guard::Pause(0)),
        guard(Guard::Most(20)),
        ask(ANA, 1),
        ask(ANA, 2),
        waits(EVA),
        ask(EVA, 1),
        ask(EVA, 2),
        Act::Send { by: EVA },
        ask(BEA, 0),
        Act::Ask { by: ANA, to: 0, fields: Vec::new(), end: End::Leave },
    ]
}

/// What is kept no longer goes, and whoever was never heard of again.
fn kept() -> Vec<Act> {
    vec![
        ask(ANA, 0),
        accept(BEA),
        ask(FLO[0], 1),
        press(CAI, Deed::Decline),
        Act::Days(400),
        Act::Retention,
        Act::Start { by: ANA },
        ask(ANA, 0),
        Act::Days(305),
        Act::Retention,
        Act::Start { by: BEA },
        Act::Deliver,
        Act::Days(31),
        Act::Clock,
        Act::Retention,
        look(ANA),
        look(BEA),
    ]
}
