//! How an interaction is answered, step by step: the requests that are made, what Discord says to
//! each, and how it ends.

use xploit_bot::adapters::discord::answer::{
    Deferral, Stage, Step, TOKEN_LIVES, Verdict, Way, Wish,
};
use xploit_bot::adapters::discord::handle::{Eyes, Interaction, Place, What};
use xploit_bot::core::message::{Reach, Spot};
use xploit_bot::outbox::{Undelivered, Whom};

use Verdict::{Acknowledged, Done, Expired, Gone, Lost};

fn origin(what: What, place: Place) -> Interaction {
    let (id, token) = ("1".to_owned(), "t".to_owned());
    Interaction { id, token, what, place, eyes: Eyes::All, at: 0 }
}

const SAID: Wish = Wish { spot: Spot::Below, reach: Reach::Everybody, form: false, piece: 0 };
const SHOWN: Wish = Wish { spot: Spot::InPlace, ..SAID };
const PERSONAL: Wish = Wish { reach: Reach::Person, ..SAID };
const FORM: Wish = Wish { form: true, ..SAID };
const REST: Wish = Wish { piece: 1, ..SAID };

/// Tells a message, Discord answering as the script says. How it ended, and what is known then.
fn tell(
    origin: &Interaction,
    stage: Stage,
    wish: &Wish,
    script: &[(Way, Verdict)],
) -> (Stage, Step) {
    let mut stage = stage;
    for (at, (way, verdict)) in script.iter().enumerate() {
        assert_eq!(stage.way(origin, wish, 1000), *way, "step {at}");
        let (after, step) = stage.after(*way, verdict.clone());
        stage = after;
        if step != Step::Again {
            assert_eq!(at + 1, script.len(), "it ended early: {step:?}");
            return (stage, step);
        }
    }
    panic!("it goes on with {:?}", stage.way(origin, wish, 1000));
}

/// The message is told, and what is known then is that the interaction was answered.
fn told(what: What, place: Place, stage: Stage, wish: &Wish, script: &[(Way, Verdict)]) {
    let ended = tell(&origin(what, place), stage, wish, script);
    assert_eq!(ended, (Stage::Answered, Step::Told));
}

#[test]
fn the_first_answer_is_the_callback() {
    let fresh = Stage::Fresh;
    told(What::Command, Place::Guild, fresh, &SAID, &[(Way::Say, Done)]);
    told(What::Command, Place::Guild, fresh, &PERSONAL, &[(Way::Say, Done)]);
    told(What::Command, Place::Guild, fresh, &FORM, &[(Way::Form, Done)]);
    told(What::Form, Place::Guild, fresh, &FORM, &[(Way::Say, Done)]);
    told(What::Shared, Place::Guild, fresh, &SAID, &[(Way::Say, Done)]);
    told(What::Shared, Place::Guild, fresh, &SHOWN, &[(Way::Replace, Done)]);
    told(What::Shared, Place::Guild, Stage::Answered, &SAID, &[(Way::FollowUp, Done)]);
    told(What::Command, Place::Guild, Stage::Answered, &REST, &[(Way::FollowUp, Done)]);
}

#[test]
fn only_what_is_ones_own_is_replaced() {
    let personal = Wish { reach: Reach::Person, ..SHOWN };
    let fresh = Stage::Fresh;
    told(What::Foreign, Place::Guild, fresh, &SHOWN, &[(Way::Say, Done)]);
    told(What::Shared, Place::Guild, fresh, &personal, &[(Way::Say, Done)]);
    told(What::Own, Place::Guild, fresh, &personal, &[(Way::Replace, Done)]);
    told(What::Own, Place::Direct, fresh, &personal, &[(Way::Replace, Done)]);
    told(What::Command, Place::Direct, fresh, &SHOWN, &[(Way::Say, Done)]);
    told(What::Shared, Place::Guild, Stage::Quiet, &personal, &[(Way::FollowUp, Done)]);
}

#[test]
fn what_was_deferred_is_edited() {
    let thinking = Stage::Thinking;
    told(What::Command, Place::Guild, thinking(Eyes::All), &SAID, &[(Way::Edit, Done)]);
    told(What::Command, Place::Guild, thinking(Eyes::One), &PERSONAL, &[(Way::Edit, Done)]);
    told(What::Command, Place::Direct, thinking(Eyes::All), &PERSONAL, &[(Way::Edit, Done)]);
    told(What::Command, Place::Guild, thinking(Eyes::All), &FORM, &[(Way::Edit, Done)]);
    told(What::Shared, Place::Guild, Stage::Quiet, &SHOWN, &[(Way::Edit, Done)]);
    told(What::Shared, Place::Guild, Stage::Quiet, &SAID, &[(Way::FollowUp, Done)]);
    let gone = [(Way::Edit, Gone), (Way::FollowUp, Done)];
    told(What::Shared, Place::Guild, Stage::Quiet, &SHOWN, &gone);
}

#[test]
fn nobody_else_reads_what_is_for_the_person_alone() {
    let script = [(Way::Withdraw, Done), (Way::FollowUp, Done)];
    told(What::Command, Place::Guild, Stage::Thinking(Eyes::All), &PERSONAL, &script);
    let ended = [(Way::Withdraw, Gone), (Way::FollowUp, Done)];
    told(What::Command, Place::Guild, Stage::Thinking(Eyes::All), &PERSONAL, &ended);
}

#[test]
fn a_callback_whose_fate_is_unknown_is_not_said_twice() {
    let it = origin(What::Command, Place::Guild);
    let (unsure, step) = tell(&it, Stage::Fresh, &SAID, &[(Way::Say, Lost)]);
    assert_eq!((unsure, step), (Stage::Unsure, Step::Give(Undelivered::Later)));
    told(What::Command, Place::Guild, unsure, &SAID, &[(Way::Say, Acknowledged)]);
    told(What::Command, Place::Guild, unsure, &SAID, &[(Way::Say, Done)]);
}

#[test]
fn after_a_restart_discord_is_asked_how_far_it_was() {
    let unknown = Stage::Unknown;
    told(What::Command, Place::Guild, unknown, &SAID, &[(Way::Say, Done)]);
    let acknowledged = [(Way::Say, Acknowledged), (Way::FollowUp, Done)];
    told(What::Command, Place::Guild, unknown, &SAID, &acknowledged);
    let replaced = [(Way::Replace, Acknowledged), (Way::Edit, Done)];
    told(What::Shared, Place::Guild, unknown, &SHOWN, &replaced);
    told(What::Command, Place::Guild, unknown, &REST, &[(Way::FollowUp, Done)]);
}

#[test]
fn what_is_too_late_goes_to_the_channel_or_to_the_person() {
    let ends = |place, stage, wish: &Wish, script: &[(Way, Verdict)]| {
        let ended = tell(&origin(What::Command, place), stage, wish, script);
        assert_eq!(ended, (Stage::Over, Step::Told));
    };
    let fresh = Stage::Fresh;
    ends(Place::Guild, fresh, &SAID, &[(Way::Say, Expired), (Way::Channel, Done)]);
    ends(Place::Guild, fresh, &PERSONAL, &[(Way::Say, Expired), (Way::Direct, Done)]);
    ends(Place::Direct, fresh, &PERSONAL, &[(Way::Say, Expired), (Way::Channel, Done)]);
    ends(Place::Guild, fresh, &FORM, &[(Way::Form, Expired), (Way::Channel, Done)]);
    let thinking = Stage::Thinking(Eyes::One);
    ends(Place::Guild, thinking, &PERSONAL, &[(Way::Edit, Expired), (Way::Direct, Done)]);
    ends(Place::Guild, Stage::Answered, &SAID, &[(Way::FollowUp, Expired), (Way::Channel, Done)]);
    let it = origin(What::Command, Place::Guild);
    for stage in [Stage::Fresh, Stage::Thinking(Eyes::All), Stage::Answered, Stage::Unknown] {
        assert_eq!(stage.way(&it, &SAID, TOKEN_LIVES + 1), Way::Channel);
        assert_eq!(stage.way(&it, &PERSONAL, TOKEN_LIVES + 1), Way::Direct);
    }
}

#[test]
fn what_discord_refuses_changes_nothing() {
    let wait = Undelivered::Wait { milliseconds: 5, whom: Whom::Chat };
    let it = origin(What::Command, Place::Guild);
    for stage in [Stage::Fresh, Stage::Thinking(Eyes::All), Stage::Answered, Stage::Over] {
        for why in [wait.clone(), Undelivered::Refused, Undelivered::Stopped] {
            let way = stage.way(&it, &SAID, 1000);
            let after = stage.after(way, Verdict::Not(why.clone()));
            assert_eq!(after, (stage, Step::Give(why)));
        }
    }
}

#[test]
fn a_component_is_deferred_without_a_word_and_all_else_by_thinking() {
    let all = [
        (What::Command, Deferral::Thinking(Eyes::All)),
        (What::Form, Deferral::Thinking(Eyes::All)),
        (What::Own, Deferral::Quiet),
        (What::Shared, Deferral::Quiet),
        (What::Foreign, Deferral::Quiet),
    ];
    for (what, deferral) in all {
        assert_eq!(Deferral::of(&origin(what, Place::Guild)), deferral);
    }
    let one = Interaction { eyes: Eyes::One, ..origin(What::Command, Place::Guild) };
    assert_eq!(Deferral::of(&one), Deferral::Thinking(Eyes::One));
    assert_eq!(Deferral::Quiet.after(&Done), Stage::Quiet);
    assert_eq!(Deferral::Thinking(Eyes::One).after(&Done), Stage::Thinking(Eyes::One));
    assert_eq!(Deferral::Quiet.after(&Acknowledged), Stage::Answered);
    assert_eq!(Deferral::Quiet.after(&Expired), Stage::Over);
    assert_eq!(Deferral::Quiet.after(&Lost), Stage::Unknown);
}

/// Whatever Discord answers, a message is told, or given back, within a few requests.
#[test]
fn no_answer_leads_in_a_circle() {
    let whats = [What::Command, What::Own, What::Shared, What::Foreign, What::Form];
    let stages = [
        Stage::Unknown,
        Stage::Fresh,
        Stage::Unsure,
        Stage::Thinking(Eyes::All),
        Stage::Thinking(Eyes::One),
        Stage::Quiet,
        Stage::Answered,
        Stage::Over,
    ];
    let refused = Verdict::Not(Undelivered::Refused);
    let verdicts = [Done, Acknowledged, Expired, Gone, Lost, refused];
    for what in whats {
        for wish in [SAID, SHOWN, PERSONAL, FORM, REST] {
            for begins in stages {
                for at in 0..verdicts.len().pow(4) {
                    let it = origin(what, Place::Guild);
                    let mut stage = begins;
                    let ends = (0u32..4).any(|step| {
                        let verdict = &verdicts[at / verdicts.len().pow(step) % verdicts.len()];
                        let way = stage.way(&it, &wish, 1000);
                        let (after, step) = stage.after(way, verdict.clone());
                        stage = after;
                        step != Step::Again
                    });
                    assert!(ends, "{what:?} {wish:?} {begins:?} {at}");
                }
            }
        }
    }
}
