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
