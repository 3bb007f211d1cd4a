## Promises nobody has said anything of: nags, the evening's question

nag-one = 🔔 <b>{ $name }</b>: the call of { $at } is not logged yet
unlogged-nag = 🔔 { $count ->
        [one] <b>{ $count } call not logged yet</b>
       *[other] <b>{ $count } calls not logged yet</b>
    }
unlogged-evening = 🌙 { $count ->
        [one] <b>{ $count } call not logged?</b>
       *[other] <b>{ $count } calls not logged?</b>
    }
unlogged-answers =
    { $mark ->
        [evening] 📞 how it ended · 📵 no answer · ⏭ not called yet → { $later }
       *[nag] 📞 how it ended · 📵 no answer · 💤 not called yet → { $later }
    }
unlogged-none = 🌿 Every call of the day is answered for.
unlogged-called = 📞 { $number }. { $name }
unlogged-missed = 📵 { $number }
unlogged-later = { $mark ->
        [evening] ⏭
       *[nag] 💤
    } { $number }

## What the day was

evening-day = 🌙 <b>The day</b>, { $day }
evening-calls = 📞 { $total ->
        [0] No calls
       *[other] Calls: <b>{ $total }</b> ({ $outcomes })
    }
evening-promises = ⏰ Callbacks: { $kept } kept, { $moved } put off
evening-tomorrow = 📅 Tomorrow: { $count ->
        [one] { $count } callback, at { $at } — { $name }
       *[other] { $count } callbacks, the first at { $at } — { $name }
    }
evening-free = 📅 Nothing is promised for tomorrow.

## The team in the digest of those in charge

digest-team =
    👥 <b>The team</b>
    Calls of { $day }: <b>{ $calls }</b> · overdue: <b>{ $overdue }</b> · still due today: <b>{ $today }</b>
digest-person = • { $name }: calls { $calls }, overdue { $overdue }, today { $today }

## Settings

settings-line-nagging = 🔔 Calls not logged: <b>{ $value }</b>
settings-line-evening = 🌙 In the evening: <b>{ $value }</b>
settings-line-evening-hour = 🕖 The evening is: <b>{ $value }</b>
settings-line-days = 📆 Working days: <b>{ $value }</b>
settings-button-nagging = 🔔 Not logged
settings-button-evening = 🌙 Evening
settings-button-evening-hour = 🕖 Evening’s hour
settings-button-days = 📆 Working days
settings-button-type-evening-hour = ✏️ Another time
settings-button-type-days = ✏️ Other days
settings-ask-nagging = 🔔 A reminder came, and the call was not logged. How often shall I come back to it? Only in your working hours, one message for all.
settings-ask-evening = 🌙 What shall I tell in the evening? When there is nothing to tell, nothing comes.
settings-ask-evening-hour = 🕖 When is your evening?
settings-ask-days = 📆 On which days do you work? Digests, evenings and nagging keep to them; what is promised comes on any day.
settings-type-evening-hour = 🕖 Type a time, for example: 18:30
settings-type-days = 📆 Type the days, for example: Mon-Fri or Mon, Wed, Sat
settings-nagging-off = never
settings-nagging-gentle = after 1 h, then 3 h
settings-nagging-usual = after 15 min, 1 h, 3 h
settings-evening-off = nothing
settings-evening-question = calls not logged
settings-evening-summary = calls not logged, and the day’s figures
settings-evening-end = the end of work
settings-every-day = every day
days-unreadable = I can’t read days of the week out of this. Type them like Mon-Fri or Mon, Wed, Sat.
