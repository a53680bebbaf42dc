## Announcements in groups and channels

command-channel = announcements in this group or channel
command-channel-names = channel, channels
channel-where = To have announcements come to a group or channel, or to change something there: add me and type /channel there. In a channel of Telegram nobody can talk to me: make me an administrator who may post messages, and I'll write to you here.
channel-ask = In which language are the community's announcements to come here?
channel-ask-afar = In which language are the community's announcements to come there?
channel-not-yours = Only coordinators of our community can have its announcements come to a channel. If yours is to get them, talk to a coordinator.
channel-entrusted = I can post in '{ $name }' now, so the community's announcements come there too:
channel-pick = Choose the language
channel-on = The community's announcements come here as well, in { $language }.
channel-off = Announcements do not come here any more.
channel-about = Topics: { $topics }
channel-everything = all
channel-about-everything = all topics
channel-choose-topics = Which topics does this group or channel want to hear about? Press to choose; press again to take one back. With none chosen, every announcement comes. Once you choose, those without a topic no longer come.
channel-pick-topics = Choose the topics
channel-list = { PLURAL($count) ->
    [one] Announcements come to one place:
   *[other] Announcements come to { $count } groups and channels:
}
channel-last = last announcement: '{ $title }', { $outcome ->
    [delivered] arrived
    [waiting] on its way
    [left-out] not meant for the language here
    [unreachable] did not arrive: I have no access any more
   *[failed] did not arrive: the platform refused it
}
channel-crosspost = { $outcome ->
    [crossposted] published to the servers that follow the channel as well
    [forbidden] not published to the servers that follow it: let me send messages in the channel
    [gone] not published to the servers that follow it: the message was gone
   *[failed] not published to the servers that follow it: Discord refused
}
channel-dropped = Announcements do not come to '{ $name }' any more.
channel-gone = Announcements had stopped coming there. See the list: /channel
button-channel-off = No announcements here
button-channel-topics = Topics
button-channel-language = Another language
button-channel-everything = All topics
button-channel-drop = No announcements there
button-channel-list = Back to the list
