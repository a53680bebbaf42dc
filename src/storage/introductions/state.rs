//! Where an introduction stands, beyond what is written down.

/// Whether whoever made the offer of this alias speaks no more for the organisation in whose name it is.
macro_rules! is_unspoken {
    ($offer:literal) => {
        concat!(
            "(",
            $offer,
            ".offered_by IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM representation o
                WHERE o.member = ",
            $offer,
            ".member AND o.organisation = ",
            $offer,
            ".offered_by))"
        )
    };
}

/// The state of an introduction `i`. Nobody offers anything in the name of an organisation that they
/// speak for no more: it has ended, and the clock tells so.
macro_rules! state {
    () => {
        concat!(
            "CASE WHEN i.state IN ('held', 'asked') AND ",
            $crate::storage::introductions::state::is_unspoken!("i"),
            " THEN 'expired' ELSE i.state END AS state"
        )
    };
}

pub(super) use {is_unspoken, state};
