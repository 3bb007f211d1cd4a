## На сегодня

today-title = 📅 <b>На сегодня</b>, { $day }
today-overdue = 🔴 <b>Просрочено</b>
today-ahead = ⏰ <b>Перезвоны</b>
today-line = { $number }. { $at } — <b>{ $name }</b>{ $why ->
        [yes] {" "}— { $reason }
       *[no] {""}
    }
today-more = … и ещё { $count }
today-birthdays = 🎂 <b>Дни рождения и даты ближайших дней</b>
today-birthday = • { $day } — <b>{ $name }</b>{ $whose ->
        [none] {""}
       *[other] {" "}({ $whose })
    }{ $age ->
        [0] {""}
        [one] , { $age } год
        [few] , { $age } года
       *[many] , { $age } лет
    }
today-empty = 🌿 На сегодня ничего не обещано, дней рождения рядом нет. Хороший день, чтобы позвонить кому-то новому.
today-cake = 🎂 { $name }
today-open = { $mark ->
        [overdue] 🔴 { $number }.
       *[ahead] { $number }.
    } { $name }
today-done = ✅ { $number }
today-snooze = 💤 { $number }
