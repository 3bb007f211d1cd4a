## Away, and who stands in. { $name } is "self" for whoever reads it.

away-ask = { $name ->
        [self] 🌴 <b>Going away?</b> Choose the day you are back at work. Or type: <code>/away until Monday</code>, <code>/away 3 days</code>
       *[other] 🌴 <b>{ $name }</b> is away. On which day are they back at work?
    }
away-ask-day = 🌴 On which day is the return to work?
away-until = { $name ->
        [self] 🌴 You are <b>away</b> until { $at }
       *[other] 🌴 <b>{ $name }</b> is away until { $at }
    }
away-stand-in = { $who ->
        [named] 🤝 Standing in: <b>{ $name }</b>. Callbacks and birthdays go there, and the cards are open to them.
        [gone] 🤝 Whoever stood in is not there now: callbacks wait for the return, the heads of sales are told of them.
       *[nobody] 🤝 Nobody stands in: callbacks wait for the return, the heads of sales are told of them. Who could stand in?
    }
away-stand-in-button = 🤝 { $name }
away-ask-stand-in = { $name ->
        [self] 🤝 Who stands in for you? Your cards are open to them until you are back.
       *[other] 🤝 Who stands in for <b>{ $name }</b>? The cards are open to them until the return.
    }
away-choose-stand-in = 👥 Somebody else
away-change-stand-in = 🤝 Change the stand-in
away-nobody = 🚫 Nobody
away-other-day = 📅 Another day
away-back = { $name ->
        [self] 👋 I am back
       *[other] 👋 { $name } is back
    }
away-is-back = 👋 <b>{ $name }</b> is back, and will read what happened meanwhile.
away-unreadable = I can’t read until when out of “{ $said }”. Type /away until Monday, /away 3 days or /away from Friday to Monday.
away-past = That moment is over. Name one ahead: /away until Monday
away-too-long = That is more than a year ahead. Name an earlier day.
away-not = { $name }: not away at present.
away-cannot-stand-in = This colleague can’t stand in: they may not work on cards, are away or out of reach. Choose another.
team-away = 🌴 Away…
return-title = 👋 <b>Welcome back!</b> What happened since { $since }:
return-nothing-due = 🌿 No promise has fallen due meanwhile that still waits.
return-overdue = 🔴 Overdue since before: <b>{ $count }</b>
return-due = ⏰ { $count ->
        [one] <b>One promise</b> fell due and waits:
       *[other] <b>{ $count } promises</b> fell due and wait:
    }
return-due-line = • { $at } — { $name }
return-calls = 📞 { $count ->
        [one] <b>One call</b> by a colleague:
       *[other] <b>{ $count } calls</b> by colleagues:
    }
return-call-line = • <b>{ $name }</b>: { $said }
return-kept = ✅ { $count ->
        [one] One promise was marked as kept without a call.
       *[other] { $count } promises were marked as kept without a call.
    }
return-today = 📅 { $count ->
        [one] One callback is still to come today.
       *[other] { $count } callbacks are still to come today.
    }
return-date = 🎂 { $day } — { $name }
today-line-instead = { $line } · 🤝 { $name }
push-instead = 🤝 Instead of { $name }
command-away = Going away, and who stands in
command-back = I am back

leave-later = 📅 Leaving later
leave-take-back = ✖ Staying after all
leave-other-days = 📅 Other days
leave-ask-first = 🌴 Which is the first day away?
leave-ask-return = 🌴 Away from { $since }. On which day is the return to work?
leave-planned = { $name ->
        [self] 🌴 You will be <b>away</b> from { $since } until { $until }
       *[other] 🌴 <b>{ $name }</b> will be away from { $since } until { $until }
    }
leave-taken-back = { $name ->
        [self] ✅ You stay: nothing is planned any more.
       *[other] ✅ <b>{ $name }</b> stays: nothing is planned any more.
    }
leave-gone = No absence is planned any more. How it is now: /away
