## Callbacks

choice-quarter = In 15 min
choice-hour = In 1 hour
choice-evening = This evening 18:00
choice-tomorrow = Tomorrow 10:00
choice-monday = Monday 10:00
choice-same-time = Tomorrow, same time
choice-workday = Working day 10:00
callback-other = 📆 Other date
callback-none = No callback
callback-call-off = ✖ Call it off
callback-stands = ⏰ Promised already: <b>{ $at }</b>
callback-ask = ⏰ When to call <b>{ $name }</b> back? Choose or type, for example: <code>tomorrow 15:00</code>, <code>in 2 hours</code>
callback-ask-day = 📆 <b>{ $name }</b>: on which day? Choose or type, for example: <code>3 December 15:00</code>
callback-ask-time = 🕐 <b>{ $name }</b>, { $day }: at what time? Choose or type, for example: <code>15:40</code>
callback-set =
    ⏰ Callback: <b>{ $name }</b> — <b>{ $at }</b> — { $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    }{ $moved ->
        [yes] {" "}(the clocks go forward that night and skip the time you chose)
       *[no] {""}
    }
callback-was = ↪ It was: { $at }
callback-snoozed =
    💤 <b>{ $name }</b>: I will remind you <b>{ $at }</b>{ $moved ->
        [yes] {" "}(the clocks go forward that night and skip the time you chose)
       *[no] {""}
    }
callback-called-off = ✖ Callback called off: <b>{ $name }</b>
callback-none-set = 👌 <b>{ $name }</b>: no new callback.
callback-done = ✅ Done: <b>{ $name }</b>
callback-closed = The callback to { $name } is closed already: it was done or called off.
callback-past = This moment has passed already. Choose or type a later one, for example: tomorrow 15:00
callback-too-far = That is too far away: at most five years ahead. Choose or type an earlier moment.
snooze-ask = 💤 <b>{ $name }</b>: remind you when? Choose or type, for example: <code>tomorrow 15:00</code>, <code>in 2 hours</code>
snooze-ask-day = 📆 <b>{ $name }</b>: remind you on which day? Choose or type, for example: <code>3 December 15:00</code>
button-today = 📅 Today
calendar-back = 📆 Other day
snooze-held-up =
    💤 Put off { $count } times. What is in the way? Or is there another plan?
snooze-held-up-other = ✏️ Another reason
snooze-held-up-ask = What is in the way? Type it: it goes into the history.
snooze-held-up-note = 💤 { $why }
excuse-they-asked = They asked to wait
excuse-not-ready = Not ready yet
excuse-no-time = No time
