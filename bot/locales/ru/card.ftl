## Карточка

card-title = <b>{ $name }</b>
card-archived-on = 🗄 В архиве с { $day }
card-stage = { $stage } · { $mark } { $heat }
heat-mark-cold = ❄️
heat-mark-warm = 🌤
heat-mark-hot = 🔥
card-refusal = Причина: { $reason }
card-phone = 📱 { $phone }
card-company = 🏢 { $value }
card-position = 💼 { $value }
card-email = ✉️ { $value }
card-city = 📍 { $value }
card-address = 🏠 { $value }
card-tin = 🧾 ИНН: { $value }
card-place = 📍 { $latitude }, { $longitude }
card-birthday =
    🎂 { $day }{ $known ->
        [yes] , { $age ->
            [one] { $age } год
            [few] { $age } года
           *[many] { $age } лет
        }
       *[no] {""}
    } · { $days ->
        [0] сегодня!
        [1] завтра
        [one] через { $days } день
        [few] через { $days } дня
       *[many] через { $days } дней
    }
card-source = 🧭 Источник: { $value }
card-tags = 🏷 { $tags }
card-files = 📎 Файлы: { $count }
card-chat = 💬 <a href="{ $link }">Telegram: открыть чат</a>
card-contact = 👤 { $name }{ $phone ->
        [none] {""}
       *[other] {" "}· { $phone }
    }{ $birthday ->
        [none] {""}
       *[other] {" "}· 🎂 { $birthday }
    }
card-owner = Ответственный: { $name }
card-callback =
    { $when ->
        [overdue] 🔴 Просроченный перезвон:
       *[ahead] ⏰ Перезвон:
    } <b>{ $at }</b>{ $why ->
        [yes] {" "}— { $reason }
       *[no] {""}
    }
card-history = <b>Последние записи</b>
card-archived = «{ $name }» в архиве. Сначала верните карточку.
card-not-archived = «{ $name }» не в архиве.

button-call = 📞 Звонок
button-callback = ⏰ Перезвон
button-note = 📝 Заметка
button-stage = 🚦 Этап
button-edit = ✏️ Изменить
button-people = 👥 Контакты
button-history = 📜 История
button-contact = 📇 Прислать контакт
button-files = 📎 Файлы
button-map = 🗺 На карте
button-heat = 🌡 → { $heat }
button-archive = 🗄 В архив
button-restore = ♻️ Вернуть
button-card = ◀ Карточка

## История

history-title = 📜 <b>{ $name }</b>
history-empty = Пока ничего не было.
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
entry-created = карточка заведена
contact-sent = Контакт отправлен. Записано, что номер взяли вы.
phone-gone = Этого номера на карточке уже нет.
