## What other communities have tried

command-innovations = what other communities have tried: read it, bring it here
command-innovations-names = innovations
command-feeds = the communities whose innovations we follow
command-feeds-names = feeds
words-innovations = innovation
words-innovations-about = words about what you look for
words-feeds = address
words-feeds-about = the address of a feed to follow
innovations-none = Nothing has come from other communities yet. In the meantime, have a look at our own ideas.
innovations-found = { PLURAL($count) ->
    [one] One innovation from other communities:
   *[other] { $count } innovations from other communities, newest first:
}
innovations-nothing = I found nothing about “{ $asked }” in other communities.
innovations-best = { PLURAL($count) ->
    [one] The innovation that fits:
   *[other] The { $count } innovations that fit:
}
innovations-also = { PLURAL($count) ->
    [one] Another community has tried:
   *[other] Other communities have tried:
}
innovations-like = { PLURAL($count) ->
    [one] Another community has tried something like it; you can bring it here:
   *[other] Other communities have tried something like it; you can bring one here:
}
innovation-gone = This innovation is not here any more: its community took it back, or we no longer follow it. See /innovations.
innovation-outcome = What came of it: { $outcome }
innovation-licence = Licence: { $licence }
innovations-ask-filter = Which innovations would you like to see?
innovations-pick-filter = Choose an area, a status or a language
innovations-none-such = Nothing like that has come from other communities yet.
innovation-adopted-here = { PLURAL($count) ->
    [one] An idea here has adopted it:
   *[other] Ideas here have adopted it:
}
button-innovations = See the innovations
button-innovations-all = All innovations
button-innovation-adopt = Bring it here
button-innovation-open = Page at the source

idea-adopt = We start from “{ $title }”, from { $community }. Your idea will say where it comes from.
idea-adopt-what = What would it look like here, and for whom? Say it in your own words.
idea-adopt-draft = You have a draft, “{ $title }”. Finish it or throw it away, then bring the innovation.
idea-origin = Adopted from “{ $title }”, { $community }
idea-news-adopted = The idea “{ $title }” (no. { $number }) has caught on elsewhere. At { $community } it is now: { $state }
button-idea-elsewhere = How it is there

feeds-title = Follow a community
feeds-url = Address of the feed
feeds-ask-url = At which address is the community's feed? For example: https://bot.example.org/feeds/innovations.json
feeds-none = We don't follow any community yet. Add the address of a feed: JSON Feed, Atom or RSS.
feeds-followed = { PLURAL($count) ->
    [one] We follow one feed:
   *[other] We follow { $count } feeds:
}
feed-waits = about to be read
feed-read = { PLURAL($count) ->
    [one] one innovation, read on { $day }
   *[other] { $count } innovations, read on { $day }
}
feed-fault = { $fault ->
    [private] the address leads into a private network, where the bot may not go; to try things out: allow_private in the settings
    [unreachable] nobody answers at this address; I'll try again
    [slow] it answers too slowly; I'll try again
    [missing] there is nothing at this address; check it
    [forbidden] the server does not let us read it; ask the community
    [too-large] it is too large: more than 2 MB a page
    [no-feed] it is no JSON Feed, Atom or RSS; check the address
   *[refused] the server has a problem; I'll try again
}
feeds-no-url = “{ $url }” is not the address of a feed. It must begin with https:// or http://, without a name and password.
feeds-known = We follow { $url } already.
feeds-begun = All right, we follow { $url }. I read it in a moment and tell you how that went.
feeds-first = { PLURAL($count) ->
    [one] I have read “{ $title }”: one innovation. From now on I look again from time to time.
   *[other] I have read “{ $title }”: { $count } innovations. From now on I look again from time to time.
}
feeds-first-empty = I have read “{ $title }”: it is empty as yet. I'll look again from time to time.
feeds-failed = I could not read { $url }: { $why }. See /feeds.
feeds-gone = This feed is not followed any more. See /feeds.
feeds-shall-i-drop = { PLURAL($count) ->
    [one] Stop following “{ $title }”? Its innovation disappears here; ideas that adopted it stay.
   *[other] Stop following “{ $title }”? Its { $count } innovations disappear here; ideas that adopted them stay.
}
feeds-dropped = Done: we no longer follow “{ $title }”.
button-feed-new = Follow a community
button-feed-drop = Stop no. { $number }
button-feed-drop-yes = Yes, stop
button-feed-keep = Keep it

## The command line

follow-feed = { $title }
    { $url }
    { $state }
follow-none = No feed is followed. Add one: xploit-bot follow ADDRESS
follow-known = { $url } is followed already.
follow-no-url = '{ $url }' is not the address of a feed: it must begin with https:// or http://, without a name and password.
follow-dropped = { $url } is followed no more.
follow-unknown = { $url } is not followed. Those that are: xploit-bot follow
follow-no-client = Feeds can't be read: { $reason }
