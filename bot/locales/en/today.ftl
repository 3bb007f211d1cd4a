## Today

today-title = 📅 <b>Today</b>, { $day }
today-overdue = 🔴 <b>Overdue</b>
today-ahead = ⏰ <b>Callbacks</b>
today-line = { $number }. { $at } — <b>{ $name }</b>{ $why ->
        [yes] {" "}— { $reason }
       *[no] {""}
    }
today-more = … and { $count } more
today-birthdays = 🎂 <b>Birthdays and dates of the coming days</b>
today-birthday = • { $day } — <b>{ $name }</b>{ $whose ->
        [none] {""}
       *[other] {" "}({ $whose })
    }{ $age ->
        [0] {""}
       *[other] , turns { $age }
    }
today-empty = 🌿 Nothing is promised for today and no birthday is near. A good day to call somebody new.
today-cake = 🎂 { $name }
today-open = { $mark ->
        [overdue] 🔴 { $number }.
       *[ahead] { $number }.
    } { $name }
today-done = ✅ { $number }
today-snooze = 💤 { $number }
