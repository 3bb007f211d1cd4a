## What is pushed

push-callback = ⏰ <b>Call { $name }</b>
push-late = ⌛ Late: this was due { $at }
push-waited = 🕘 Kept until the call hours; promised for { $at }
push-repeated = 🔁 Once more, in case the first message did not arrive:
push-stage = Stage: { $stage }
push-reason = 💬 { $reason }
push-last = Last: { $entry }
push-log = 📞 Log the call
push-done = ✅ Done
push-snooze = 💤 Snooze
push-card = 📇 Card
push-birthday =
    🎂 <b>{ $name }</b> — { $when ->
        [today] birthday today!
        [ahead] { $days ->
            [one] birthday tomorrow
           *[other] birthday in { $days } days
        }
       *[past] { $days ->
            [one] had a birthday yesterday
           *[other] had a birthday { $days } days ago
        }
    }
    { $day }
push-age =
    Age: { $age }
push-client = Contact of { $name }
push-digest = ☀️ { $part ->
        [morning] Good morning
        [day] Good afternoon
       *[evening] Good evening
    }, { $name }! { $day }
missed-title = 👋 Welcome back. { $count ->
        [one] A callback came due while you could not be reached:
       *[other] { $count } callbacks came due while you could not be reached:
    }
missed-line = • { $at } — { $name }
missed-more = … and { $count } more: /today
team-news-joined = 👋 { $name } has joined the team: { $role }.
team-news-unreachable = 🔕 { $name } has blocked the bot: reminders do not arrive there. What comes due meanwhile waits for their return.
team-news-sent-away = 🌴 { $name } has noted that you are away until { $until }. Back already? /back
team-news-leave = 🌴 { $name } has noted that you are away from { $since } until { $until }. More: /away
team-news-stand-in = 🤝 { $name } is away until { $until }, and you stand in. Callbacks and birthdays come to you, the cards are open to you, and /today lists those promises among yours.
team-news-stand-in-later = 🤝 { $name } will be away from { $since } until { $until }, and you stand in then. You will be told when it begins.
team-news-relieved = 🤝 You no longer stand in for { $name }.
team-news-relieved-later = 🤝 { $name } will be away from { $since } until { $until }: you do not have to stand in.
team-news-back = 👋 { $name } is back: you no longer stand in. Thank you.
