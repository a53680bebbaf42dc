//! Who may do what. Checked in one place: the engine, before a skill runs.

use serde::{Deserialize, Serialize};

/// What a person is in the community; each may do what those before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Asks, is introduced, shares ideas.
    Member,
    /// Answers introductions for an organisation.
    Representative,
    /// Announces, answers what the bot could not, moderates, keeps the catalogue.
    Coordinator,
    /// Sets the community up.
    Owner,
}

impl Role {
    /// The word that storage uses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Representative => "representative",
            Self::Coordinator => "coordinator",
            Self::Owner => "owner",
        }
    }

    /// Every role, the lowest first.
    pub const ALL: &[Self] = &[Self::Member, Self::Representative, Self::Coordinator, Self::Owner];

    /// Whether it may give somebody another role, and take it away: an owner every one, a
    /// coordinator that of a representative.
    pub fn appoints(self, other: Self) -> bool {
        match self {
            Self::Owner => other != Self::Member,
            Self::Coordinator => other == Self::Representative,
            Self::Representative | Self::Member => false,
        }
    }

    /// The role of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.code() == code).copied()
    }
}

/// Proof that somebody's role was checked. Calls of `storage` that change what all members see
/// demand one, so that a forgotten check does not compile:
///
/// ```compile_fail
/// // the field is private and there is no other way to make one
/// let forged = xploit_bot::core::role::Permit { role: xploit_bot::core::role::Role::Owner };
/// ```
#[derive(Debug)]
pub struct Permit {
    role: Role,
}

impl Permit {
    /// Checks that a person with the role `has` may do what `needs` may.
    pub fn check(has: Role, needs: Role) -> Option<Self> {
        (has >= needs).then_some(Self { role: has })
    }

    /// For the command line: whoever can start the program with the community's database has its
    /// owner's rights, by the file permissions or the password that it took.
    pub fn of_the_operator() -> Self {
        Self { role: Role::Owner }
    }

    /// The role that was checked.
    pub fn role(&self) -> Role {
        self.role
    }
}

#[cfg(test)]
mod tests {
    use super::{Permit, Role};

    #[test]
    fn each_role_may_do_what_the_lower_ones_may() {
        let roles = Role::ALL.iter().copied();
        for (at, has) in roles.clone().enumerate() {
            for (needed, needs) in roles.clone().enumerate() {
                assert_eq!(Permit::check(has, needs).is_some(), at >= needed, "{has:?} {needs:?}");
                assert!(!has.appoints(needs) || has >= needs, "{has:?} makes a {needs:?}");
            }
            assert!(!has.appoints(Role::Member), "to be a member takes nobody's word");
            assert_eq!(Role::from_code(has.code()), Some(has));
        }
    }
}
