## Settings

language-name = English
settings-title = ⚙️ <b>Settings</b>
settings-line-language = 🌐 Language: <b>{ $value }</b>
settings-line-zone = 🕐 Time zone: <b>{ $value }</b>, now it is { $time } there
settings-line-hours = 💼 Working hours: <b>{ $value }</b>
settings-line-digest = ☀️ Morning digest: <b>{ $value }</b>
settings-line-lead = 🎂 Birthdays and dates: <b>{ $value }</b>
settings-line-retry = 🪜 After no answer: <b>{ $value }</b>
settings-line-awaits = ☎️ Reminders outside a client’s call hours: <b>{ $value }</b>
settings-line-overdue = 🚨 Overdue callbacks of the team: <b>{ $value }</b>
settings-button-language = 🌐 Language
settings-button-zone = 🕐 Time zone
settings-button-hours = 💼 Working hours
settings-button-digest = ☀️ Morning digest
settings-button-lead = 🎂 Birthdays and dates
settings-button-retry = 🪜 No answer
settings-button-awaits = ☎️ Call hours
settings-button-overdue = 🚨 Overdue
settings-button-type-zone = ✏️ Another city
settings-button-type-hours = ✏️ Other hours
settings-button-type-digest = ✏️ Another time
settings-button-type-lead = ✏️ Other days
settings-ask-language = 🌐 Which language shall we speak?
settings-ask-zone = 🕐 Where are you? Beside each city is its time now.
settings-ask-hours = 💼 When do you work? Outside these hours only the callbacks promised for that minute come.
settings-ask-digest = ☀️ When shall the morning digest come: callbacks of the day and birthdays?
settings-ask-lead = 🎂 How early shall birthdays and other dates be announced? On the day itself they are announced anyway.
settings-ask-retry = 🪜 Nobody answers. When shall I propose the next try? Then come another day, another hour, next week.
settings-ask-awaits = ☎️ A callback falls outside the client’s call hours. When shall the reminder come?
settings-ask-overdue = 🚨 When shall I tell you that a colleague has not called back? All of it in one message, at most once in as many hours. Of whoever is away, has left or can’t be reached I tell you anyway.
settings-type-zone = 🕐 Type a city, for example: Manchester. Or the difference from UTC: UTC+3
settings-type-hours = 💼 Type from when to when, for example: 9-18 or 09:30–19:00
settings-type-digest = ☀️ Type a time, for example: 8:30
settings-type-lead = 🎂 Type how many days before, several times if you like, for example: 7, 1
settings-zone-which = 🕐 There are several. Which one? Or type another city.
settings-round-the-clock = round the clock
settings-lead-days = { $days ->
        [0] on the day only
        [one] { $others ->
            [none] {""}
           *[other] { $others } and{" "}
        }{ $days } day before
       *[other] { $others ->
            [none] {""}
           *[other] { $others } and{" "}
        }{ $days } days before
    }
settings-retry-hours = { $hours ->
        [0] propose nothing
        [one] again in { $hours } hour
       *[other] again in { $hours } hours
    }
settings-awaits = { $awaits ->
        [yes] when the call hours begin
       *[no] at the minute promised
    }
settings-overdue-hours = { $hours ->
        [0] say nothing
       *[other] after { $hours } working hours
    }
settings-chosen = ✓ { $label }
settings-saved = ✅ Saved. { $what }
settings-language-set = 🌐 Now we speak English. What next?
zone-unknown = I know no such city or zone. Type a large city nearby, or the difference from UTC: UTC+3
hours-unreadable = I can’t read working hours out of this. Type them like 9-18 or 09:30–19:00.
clock-unreadable = I can’t read a time out of this. Type it like 8:30 or 9.
leads-unreadable = I can’t read days out of this. Type up to four numbers of 60 at most, for example: 7, 1.
