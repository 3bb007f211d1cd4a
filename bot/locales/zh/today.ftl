## 今日

today-title = 📅 <b>今日</b>，{ $day }
today-overdue = 🔴 <b>逾期</b>
today-ahead = ⏰ <b>回访</b>
today-line = { $number }. { $at } — <b>{ $name }</b>{ $why ->
        [yes] {" "}— { $reason }
       *[no] {""}
    }
today-more = … 还有 { $count } 项
today-birthdays = 🎂 <b>近期生日与日期</b>
today-birthday = • { $day } — <b>{ $name }</b>{ $whose ->
        [none] {""}
       *[other] （{ $whose }）
    }{ $age ->
        [0] {""}
       *[other] ，{ $age } 岁
    }
today-empty = 🌿 今天没有约定的回访，近日也没有生日。正好联系一位新客户。
today-cake = 🎂 { $name }
today-open = { $mark ->
        [overdue] 🔴 { $number }.
       *[ahead] { $number }.
    } { $name }
today-done = ✅ { $number }
today-snooze = 💤 { $number }
