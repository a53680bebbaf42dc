//! What roles and accounts must be, as short as it can be said.

use std::collections::BTreeSet;

use xploit_bot::core::ids::{EntryId, Platform};
use xploit_bot::core::role::Role;

/// Who acts: an account each, on all platforms.
pub const PEOPLE: [(Platform, &str); 5] = [
    (Platform::Console, "ana"),
    (Platform::Telegram, "1"),
    (Platform::Discord, "2"),
    (Platform::Console, "dan"),
    (Platform::Telegram, "5"),
];

/// What somebody does; people are places in [`PEOPLE`].
#[derive(Debug, Clone)]
pub enum Act {
    Invite {
        by: usize,
        role: Role,
    },
    /// With one of the codes that were made so far.
    Redeem {
        by: usize,
        which: usize,
    },
    Revoke {
        by: usize,
        of: usize,
    },
    Link {
        shows: usize,
        types: usize,
        agrees: bool,
    },
    Unlink {
        by: usize,
    },
    Guess {
        by: usize,
    },
    Wait {
        minutes: i64,
    },
}

#[derive(Debug, Clone, Default)]
pub struct Member {
    pub role: Option<Role>,
    pub organisations: BTreeSet<EntryId>,
    /// When wrong codes were typed.
    guesses: Vec<i64>,
}

#[derive(Debug, Clone)]
struct Invitation {
    role: Role,
    organisation: Option<EntryId>,
    inviter: usize,
    expires: i64,
    used: bool,
}

/// The community.
#[derive(Debug, Clone)]
pub struct Model {
    /// Whose each account is: a place in `members`.
    pub whose: [usize; PEOPLE.len()],
    pub members: Vec<Member>,
    invitations: Vec<Invitation>,
    /// In minutes.
    now: i64,
}

/// Who gives and takes which role, written down once more.
fn appoints(by: Role, role: Role) -> bool {
    matches!(
        (by, role),
        (Role::Owner, Role::Owner | Role::Coordinator | Role::Representative)
            | (Role::Coordinator, Role::Representative)
    )
}

impl Member {
    pub fn role(&self) -> Role {
        self.role.unwrap_or(Role::Member)
    }
}

impl Model {
    /// Nobody has a role but the first.
    pub fn new() -> Self {
        let mut members = vec![Member::default(); PEOPLE.len()];
        members[0].role = Some(Role::Owner);
        Self { whose: [0, 1, 2, 3, 4], members, invitations: Vec::new(), now: 0 }
    }

    pub fn codes(&self) -> usize {
        self.invitations.len()
    }

    pub fn role(&self, person: usize) -> Role {
        self.members[self.whose[person]].role()
    }

    /// The accounts that are one with this one.
    pub fn one_with(&self, person: usize) -> Vec<usize> {
        (0..PEOPLE.len()).filter(|it| self.whose[*it] == self.whose[person]).collect()
    }

    fn owners(&self) -> usize {
        let people: BTreeSet<_> = self.whose.iter().collect();
        people.iter().filter(|it| self.members[***it].role() == Role::Owner).count()
    }

    fn is_barred(&self, person: usize) -> bool {
        let guesses = &self.members[self.whose[person]].guesses;
        guesses.iter().filter(|it| **it > self.now - 60).count() >= 5
    }

    /// Does what was asked, if it may be done.
    pub fn act(&mut self, act: &Act, organisations: &[EntryId]) {
        match *act {
            Act::Invite { by, role } => {
                if appoints(self.role(by), role) {
                    let organisation = organisations[self.codes() % organisations.len()];
                    self.invitations.push(Invitation {
                        role,
                        organisation: (role == Role::Representative).then_some(organisation),
                        inviter: self.whose[by],
                        expires: self.now + 7 * 24 * 60,
                        used: false,
                    });
                }
            }
            Act::Redeem { by, which } => self.redeem(by, which),
            Act::Revoke { by, of } => {
                let (giver, had) = (self.role(by), self.role(of));
                let last = had == Role::Owner && self.owners() == 1;
                if appoints(giver, had) && !last {
                    let whose = self.whose[of];
                    self.members[whose].role = None;
                    self.members[whose].organisations.clear();
                    let now = self.now;
                    let made = self.invitations.iter_mut().filter(|it| it.inviter == whose);
                    made.for_each(|it| it.expires = it.expires.min(now));
                }
            }
            Act::Link { shows, types, agrees } => self.link(shows, types, agrees),
            Act::Unlink { by } => {
                if self.one_with(by).len() > 1 {
                    let guesses = self.members[self.whose[by]].guesses.clone();
                    self.whose[by] = self.members.len();
                    self.members.push(Member { guesses, ..Member::default() });
                }
            }
            Act::Guess { by } => {
                if !self.is_barred(by) {
                    let now = self.now;
                    self.members[self.whose[by]].guesses.push(now);
                }
            }
            Act::Wait { minutes } => self.now += minutes,
        }
    }

    fn redeem(&mut self, by: usize, which: usize) {
        if self.invitations.is_empty() || self.is_barred(by) {
            return;
        }
        let at = which % self.codes();
        let now = self.now;
        let invitation = &mut self.invitations[at];
        let member = &mut self.members[self.whose[by]];
        let has_it = member.role() >= invitation.role
            && invitation.organisation.is_none_or(|it| member.organisations.contains(&it));
        if invitation.used || invitation.expires <= now || has_it {
            return;
        }
        invitation.used = true;
        member.role = Some(member.role().max(invitation.role));
        member.organisations.extend(invitation.organisation);
    }

    fn link(&mut self, shows: usize, types: usize, agrees: bool) {
        let (kept, gone) = (self.whose[shows], self.whose[types]);
        if kept == gone || !agrees || self.is_barred(types) {
            return;
        }
        let other = self.members[gone].clone();
        let member = &mut self.members[kept];
        member.role = Some(member.role().max(other.role()));
        member.organisations.extend(other.organisations);
        member.guesses.extend(other.guesses);
        self.whose.iter_mut().filter(|it| **it == gone).for_each(|it| *it = kept);
        let made = self.invitations.iter_mut().filter(|it| it.inviter == gone);
        made.for_each(|it| it.inviter = kept);
    }

    /// What must hold of any model, so that the model itself is not wrong.
    pub fn holds_after(&self, act: &Act, before: &Self) {
        assert!(self.owners() >= 1, "the last owner stays: {act:?}");
        for person in 0..PEOPLE.len() {
            let (had, has) = (before.role(person), self.role(person));
            match act {
                Act::Redeem { by, .. } if self.one_with(*by).contains(&person) => {
                    assert!(has >= had, "{act:?}");
                }
                Act::Revoke { by, .. } if has != had => {
                    assert!(appoints(before.role(*by), had) && has == Role::Member, "{act:?}");
                }
                Act::Link { shows, .. } if self.one_with(*shows).contains(&person) => {
                    assert!(has >= had, "{act:?}");
                }
                Act::Unlink { by } if person == *by => assert!(has <= had, "{act:?}"),
                Act::Revoke { .. } => {}
                _ => assert_eq!(has, had, "{act:?}"),
            }
        }
    }
}
