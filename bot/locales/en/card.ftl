## The card

card-title = <b>{ $name }</b>
card-archived-on = 🗄 In the archive since { $day }
card-stage = { $stage } · { $mark } { $heat }
heat-mark-cold = ❄️
heat-mark-warm = 🌤
heat-mark-hot = 🔥
card-refusal = Reason: { $reason }
card-phone = 📱 { $phone }
card-company = 🏢 { $value }
card-position = 💼 { $value }
card-email = ✉️ { $value }
card-city = 📍 { $value }
card-address = 🏠 { $value }
card-tin = 🧾 Tax number: { $value }
card-place = 📍 { $latitude }, { $longitude }
card-birthday =
    🎂 { $day }{ $known ->
        [yes] , { $age ->
            [one] { $age } year old
           *[other] { $age } years old
        }
       *[no] {""}
    } · { $days ->
        [0] today!
        [one] tomorrow
       *[other] in { $days } days
    }
card-source = 🧭 Source: { $value }
card-tags = 🏷 { $tags }
card-files = 📎 Files: { $count }
card-chat = 💬 <a href="{ $link }">Telegram: open the chat</a>
card-contact = 👤 { $name }{ $phone ->
        [none] {""}
       *[other] {" "}· { $phone }
    }{ $birthday ->
        [none] {""}
       *[other] {" "}· 🎂 { $birthday }
    }
card-owner = Responsible: { $name }
card-callback =
    { $when ->
        [overdue] 🔴 Overdue callback:
       *[ahead] ⏰ Callback:
    } <b>{ $at }</b>{ $why ->
        [yes] {" "}— { $reason }
       *[no] {""}
    }
card-history = <b>Last entries</b>
card-archived = “{ $name }” is in the archive. Restore the card first.
card-not-archived = “{ $name }” is not in the archive.

button-call = 📞 Call
button-callback = ⏰ Callback
button-note = 📝 Note
button-stage = 🚦 Stage
button-edit = ✏️ Edit
button-people = 👥 Contacts
button-history = 📜 History
button-contact = 📇 Send contact
button-files = 📎 Files
button-map = 🗺 Map
button-heat = 🌡 → { $heat }
button-archive = 🗄 Archive
button-restore = ♻️ Restore
button-card = ◀ Card

## History

history-title = 📜 <b>{ $name }</b>
history-empty = Nothing has happened yet.
entry-said = { $at } — { $what } ({ $who })
entry-line = • { entry-said }
entry-call = 📞 { $outcome }{ $noted ->
        [yes] {""}: { $note }
       *[no] {""}
    }
entry-note = 📝 { $note }
entry-forward = ↪ { $author }{ $noted ->
        [yes] {""}: { $note }
       *[no] {""}
    }
entry-file = { $file }{ $noted ->
        [yes] {""}: { $note }
       *[no] {""}
    }
entry-stage = 🚦 { $stage }{ $reasoned ->
        [yes] {""}: { $reason }
       *[no] {""}
    }
entry-created = card made
contact-sent = Contact sent. It is recorded that you took the number.
phone-gone = This number is not on the card any more.
