## Logging a call

call-who = 📞 <b>Whose call?</b> Choose, or type a name or a phone. The whole line works too: <code>Ivanov: no answer, tomorrow 15:00</code>
call-which = 📞 “{ $who }”: { $total } clients. Which one? Choose, or type more exactly.
call-nobody = I find no client for “{ $who }”. Type a part of the name or the last digits of the phone, or add the client first: /add
call-how = 📞 <b>{ $name }</b>: how did the call end?
call-outcome-unreadable = I do not know such an outcome. Choose one of the buttons, or type, for example: no answer
call-none-yet = ⏰ Only the callback
call-logged = 📞 Logged: <b>{ $name }</b> — { $outcome }
call-note = 📝 { $note }
call-moment = ⏰ <b>{ $at }</b>
call-ask-more =
    📝 A note? Just type it.
    ⏰ When to call back? Choose or type; both in one line are fine: <code>thinking it over, tomorrow 15:00</code>
call-ask-when = ⏰ When to call back?
call-wrong-number = ☝️ If you know the right number, put it on the card: ✏️
call-move = → { $stage }
call-note-left = The call is logged, without a note.
call-next-left = The call is logged, nothing else is promised.
stage-accept = { $stage }: accept
stage-accepted = 🚦 <b>{ $name }</b> is now at the stage { $stage }
ladder-proposed =
    { $step ->
        [soon] 🪜 No luck. Once more in a while?
        [another_hour] 🪜 In vain { ladder-times } in a row. Another day, at another hour?
        [next_week] 🪜 In vain { ladder-times } in a row. Next week?
       *[give_up] 🪜 In vain { ladder-times } in a row. Give up, or try another way?
    }
ladder-times = { $count } times
ladder-best = 🎯 Usually reached around { $time } ({ $zone })
ladder-set = 🪜 { $at }
ladder-give-up = 🏳 Give up
ladder-chat = 💬 Write in Telegram
