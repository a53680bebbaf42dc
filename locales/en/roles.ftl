## Roles, invitations, and the same person on several platforms

role-name = { $role ->
    [owner] owner
    [coordinator] coordinator
    [representative] representative
   *[member] member
}
account-name = { $platform ->
    [console] terminal
    [telegram] Telegram
    [discord] Discord
   *[other] { $platform }
} { $person }

## Invitations

invite-whom = Whom would you like to invite?
invite-choose = Choose the role
invite-which = Which organisation will they represent? Write its name or a few words about it. /cancel if you have changed your mind.
invite-found = Which one is it? If it is not here, write its name another way.
invite-choose-organisation = Choose the organisation
invite-no-organisation = I found no organisation for “{ $words }” in the catalogue. Write its name another way, or /cancel.
invite-made = { $role ->
    [owner] Here is an invitation for an owner.
    [coordinator] Here is an invitation for a coordinator.
   *[other] Here is an invitation for a representative.
}
invite-organisations = Will represent: { $organisations }
invite-telegram = The link for Telegram: { $url }
invite-discord = On Discord: the command /start in a private conversation with the bot, with this code: { $code }
invite-line = On any platform, written to the bot in private: { $line }
invite-rules = It works once, until { $date }. Send it only to the person whom it is for: whoever has it can use it.
invite-not-yours = You can only invite representatives of organisations.
invite-organisation-gone = This organisation is not in the catalogue any more. Choose another with /invite.

redeem-done = { $role ->
    [owner] You are now an owner of the community.
    [coordinator] You are now a coordinator of the community.
   *[other] You are now a representative.
}
redeem-organisations = You represent: { $organisations }
redeem-may = { $role ->
    [owner] With /invite you bring in whoever is needed; with /roles you see who has which role and can take it back. All that you can do: /help
    [coordinator] With /invite you bring in representatives of organisations; with /roles you see who has which role. All that you can do: /help
   *[other] When a member would like to get to know you, I will write to you here. All that you can do: /help
}
redeem-kept = You keep the role that you had as well.
redeem-have-it = You already have all that this invitation gives, so I have not used it. You can send it to somebody else.
redeem-unknown = I don't know this code. Check that you copied all of it, or ask whoever invited you for another.
redeem-used = This invitation has already been used. Ask whoever invited you for another.
redeem-expired = This invitation is no longer valid. Ask whoever invited you for another.
code-too-many = { PLURAL($count) ->
    [one] You have tried too many wrong codes. Try again in { $count } minute.
   *[other] You have tried too many wrong codes. Try again in { $count } minutes.
}

## Who has which role

roles-list = { PLURAL($count) ->
    [one] One person has a role here:
   *[other] { $count } people have a role here:
}
roles-none = Nobody has a role here yet.
roles-nobody-more = There is nobody on this page any more.
roles-you = you
roles-role = Role: { $role }
roles-speaks-for = Represents: { $organisations }
roles-organisation-gone = an organisation that is no longer in the catalogue
roles-revoke = Take the role away
roles-sure = Shall I take the role of { $role } from { $accounts }? They stay a member like everyone else, represent nobody any more, and their unused invitations stop working.
roles-sure-you = Will you give up the role of { $role }? You stay a member like everyone else, represent nobody any more, and your unused invitations stop working.
roles-revoke-yes = Yes, take it away
roles-keep = No, keep it
roles-revoked = Done: { $accounts } is now a member like everyone else.
roles-revoked-told = You don't have the role { $role } here any more. If you think that is a mistake, talk to a coordinator.
roles-revoked-you = Done: you are now a member like everyone else.
roles-last-owner = This is the only owner, and the community can't be left without one. Invite somebody else first, with /invite.
roles-not-yours = You can only take away the role of a representative.
roles-changed = Something has changed meanwhile. This is how it is now:
roles-gone = This person has no role any more.

## The same person on two platforms

link-code = Your code: { $code }
link-how = Write this to the bot on the other platform: { $line }. The code works once, within 15 minutes. Give it to nobody: whoever types it becomes one with you.
link-unknown = I don't know this code. Write /link on the other platform and copy the code from there.
link-expired = This code is no longer good. Write /link on the other platform once more.
link-own = This is your own code. Type it on the other platform, the one that you want to link with the account here.
link-sure = Shall I link the account here ({ $here }) with { $there }? From then on you are the same person to me on both:
link-settings = The settings from there stay; where nothing is set there, I take those from here.
link-moves = Your questions, introductions and the messages waiting for you move along, and so do your roles. From then on I may write to you on either of them.
link-back = With /unlink you can take an account out at any time; settings, questions and roles then stay with the others.
link-yes = Yes, link them
link-no = No, keep them apart
link-done = Done: from now on you are the same person here and there ({ $accounts }).
link-cancelled = Fine, the accounts stay apart.
unlink-alone = This account is not linked with another. To link it, write /link.
unlink-sure = Shall I take out the account here ({ $here })? It starts from nothing, without your settings, questions and roles; those stay with { $others }.
unlink-yes = Yes, take it out
unlink-no = No, keep it linked
unlink-done = Done: this account is now a new one that has nothing to do with the others.
unlink-cancelled = Fine, the account stays linked.

## The command line

roles-line = { $id }: { $role }, { $accounts }
roles-line-speaks-for = { "    " }represents: { $organisations }
roles-no-account = no account
roles-cli-revoked = Done: { $id } ({ $accounts }) is now a member like everyone else.
roles-cli-gone = { $id } has no role. Who has one: xploit-bot roles
roles-cli-last-owner = { $id } is the only owner, and the community can't be left without one. Invite somebody else first: xploit-bot invite owner
invite-cli-which = A representative needs an organisation of the catalogue: --organisation "its name"
invite-cli-for-none = Only a representative speaks for an organisation. Leave out --organisation, or write: xploit-bot invite representative
invite-cli-nothing = I found no organisation for “{ $words }” in the catalogue.
invite-cli-several = “{ $words }” may be: { $organisations }. Write the whole name of one.
invite-cli-no-name = I could not learn the bot's name on Telegram ({ $reason }), so the link is missing. The code is good all the same.
