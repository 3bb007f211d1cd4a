## Aujourd’hui

today-title = 📅 <b>Aujourd’hui</b>, { $day }
today-overdue = 🔴 <b>En retard</b>
today-ahead = ⏰ <b>Rappels</b>
today-line = { $number }. { $at } — <b>{ $name }</b>{ $why ->
        [yes] {" "}— { $reason }
       *[no] {""}
    }
today-more = … et { $count } de plus
today-birthdays = 🎂 <b>Anniversaires et dates des jours qui viennent</b>
today-birthday = • { $day } — <b>{ $name }</b>{ $whose ->
        [none] {""}
       *[other] {" "}({ $whose })
    }{ $age ->
        [0] {""}
        [one] , { $age } an
       *[other] , { $age } ans
    }
today-empty = 🌿 Rien de promis aujourd’hui et aucun anniversaire en vue. Un bon jour pour appeler quelqu’un de nouveau.
today-cake = 🎂 { $name }
today-open = { $mark ->
        [overdue] 🔴 { $number }.
       *[ahead] { $number }.
    } { $name }
today-done = ✅ { $number }
today-snooze = 💤 { $number }
