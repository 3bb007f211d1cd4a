## Lists of callbacks

callbacks-title = 📋 <b>Callbacks</b>{ $whose ->
        [none] {""}
       *[other] {" "}of { $whose }
    }: { $span }
callbacks-day = 🗓 <b>{ $day }</b>
callbacks-nothing = 🌿 Nothing is promised here.
callbacks-team = 👥 <b>Callbacks of the team</b>
callbacks-of = • <b>{ $name }</b>: { $total } — overdue { $overdue }, today { $today }
callbacks-mine = Mine
span-all = all
span-overdue = 🔴 Overdue
span-today = Today
span-tomorrow = Tomorrow
span-later = Later
span-week = the week
button-span-all = 📋 All callbacks
button-span-week = 📆 Week
button-team-callbacks = 👥 By person
callbacks-month = 🗓 <b>{ $month }</b>{ $whose ->
        [none] {""}
       *[other] , { $whose }
    } — { $total ->
        [0] nothing is promised
        [one] one callback
       *[other] { $total } callbacks
    }
button-month = 🗓 Month

## A promise put off by a line

move-which = 💤 “{ $who }”: { $total } clients. Whose callback? Choose, or type more exactly.
move-nobody = I find no client for “{ $who }”. Type a part of the name or the last digits of the phone.
move-whose = Whose callback? Name the client, for example: snooze Ivanov till Monday 10. Or press 💤 under the reminder, then type the moment.
move-nothing = Nothing is promised to { $name }. Say when to call back, for example: snooze { $name } till Monday 10

## For the phone's own calendar

button-ics = 📤 .ics
ics-summary = Call { $name }
ics-sent = 📤 Callbacks for your calendar: { $count } of { $total }. Open the file to add them.
ics-nothing = There is nothing to put into a calendar: you have promised no callback.

## As a picture

button-picture = 🖼 Picture
picture-empty = There is nothing to draw: no callback is promised here.
