## Greeting and help

welcome =
    👋 <b>{ $name }</b>, welcome to Kartoteka. You are here as: { $role }.

    Your clients, calls and promises to call back live in this chat.
    ➕ Send a contact, or type: <code>John Smith, +44 7400 123456, Acme Ltd</code>
    🔍 Type a name or the last digits of a phone to find a card.
    ⏰ A promised callback comes back as a message at its minute.

    Your time zone: { $zone } — change it in /settings. All commands: /help
help =
    <b>What you can do here</b>

    /add — a new client, question by question; or in one line:
    <code>/add John Smith, +44 7400 123456, Acme Ltd, 12.03.1985</code>
    Sharing a contact, or a .vcf file of up to twenty, does it too.
    /call — log a call; or in one line:
    <code>/call Smith: no answer, tomorrow 15:00</code>
    Forward a client’s message, send a photo, a voice note, a file or a place: it is kept on their card.
    /find — or just type a name, a company, the last digits of a phone.
    /today — overdue, today’s callbacks, birthdays of the week.
    /next — whom to call now, one card after another: overdue, hot, silent for long.
    /week, /callbacks — what is promised, by day, by filter, for a head of sales by person.
    📤 .ics under the list, or under a card, puts them into the phone’s calendar.
    To put a callback off in one line: <code>snooze Smith till Monday 10</code>
    /hours — when a client may be called: <code>/hours Smith Mon-Fri 9-18</code>; their time stands on the card.
    /date — a yearly date beside the birthday: <code>/date Smith contract anniversary 5 May 2019</code>; I tell you of it in time.
    /every — how often a client is to be talked to: <code>/every Smith 30 days</code>; those in charge also for a tag: <code>/every #vip 14 days</code>. /silent — who is past that, or silent for long.
    /archive — cards put away, and how to bring them back.
    /team — the people here, invitations.
    /away — going away: <code>I’m off until Monday</code>; then who stands in. Back early: /back
    ✋ What a colleague does not do in time comes to those in charge in one message, to be taken over in a tap.
    A reminder you do not answer comes back a few times in your working hours; in the evening one message asks what was not logged.
    /evening — that question at any time, and what the day was.
    /settings — language, time zone, working hours and days, digest, evening, how often to be reminded again.
    /cancel — leave what is half-way.

    In any chat type <code>@</code>, this bot’s name and a client’s name to post a short card.
    Every change can be undone for ten minutes.
unknown-command = I do not know this command. Here is the menu; everything I can do: /help
not-understood = I can’t make anything of this. Send a name to find a card, a contact to make one, or a photo, a voice note, a file, a place to keep.

## Descriptions of the commands

command-add = New client
command-call = Log a call
command-find = Find a card
command-today = Callbacks and birthdays
command-next = Whom to call now
command-week = The week’s callbacks
command-callbacks = All callbacks
command-evening = What the day was, calls not logged
command-hours = Call hours of a client
command-archive = Cards put away
command-team = People and invitations
command-settings = Language, time zone, hours
command-help = What I can do
command-cancel = Leave what is half-way
about = The client base of a sales team: cards, calls, callbacks at the right minute. Private: members only.
about-short = Clients, calls and callbacks of a sales team
