## Promises that nobody keeps, and who takes them

escalation-title = 🚨 <b>Callbacks that nobody makes</b>
escalation-of = 👤 <b>{ $name }</b> { $why ->
        [left] — no longer on the team
        [away] — away until { $until }, nobody stands in
        [unreachable] — the bot cannot write there
       *[late] — overdue for more than { $hours } working hours
    }
escalation-card = { $number }. { $name }
escalation-take = ✋ Take { $number }
escalation-take-all = ✋ Take all of { $name } · { $count }
escalation-settled = { $number }. { $said }
escalation-over = { $name } — { $became ->
        [taken] ✋ { $by } has taken it
        [moved] put off until { $at }
        [done] ✅ done
       *[cancelled] called off
    }
taken-one = ✋ Yours now: <b>{ $name }</b>. The card stays whose it is.
taken-many = ✋ { $count ->
        [one] One promise is
       *[other] { $count } promises are
    } yours now. The cards stay whose they are.
taken-nothing-left = There is nothing left to be taken here.
taken-title = ✋ <b>{ $by }</b> { $count ->
        [one] has taken over a callback of yours:
       *[other] has taken over { $count } callbacks of yours:
    }
taken-line = • { $name }
message-too-old = This message is too old. What is promised now: /callbacks
team-take-over = ✋ Take over the promises · { $count }
team-left-behind = ⏰ { $count ->
        [one] One promised callback is
       *[other] { $count } promised callbacks are
    } left behind. On its day each is told to those in charge, until somebody takes it.
return-taken-line = ✋ { $by } took over: { $name }
