## Перезвоны

choice-quarter = Через 15 мин
choice-hour = Через 1 час
choice-evening = Вечером 18:00
choice-tomorrow = Завтра 10:00
choice-monday = В пн 10:00
choice-same-time = Завтра в то же время
choice-workday = В рабочий день 10:00
callback-other = 📆 Другая дата
callback-none = Без перезвона
callback-call-off = ✖ Снять перезвон
callback-stands = ⏰ Уже назначено: <b>{ $at }</b>
callback-ask = ⏰ <b>{ $name }</b>: когда перезвонить? Выберите или напишите, например: <code>завтра 15:00</code>, <code>через 2 часа</code>
callback-ask-day = 📆 <b>{ $name }</b>: в какой день? Выберите или напишите, например: <code>3 декабря 15:00</code>
callback-ask-time = 🕐 <b>{ $name }</b>, { $day }: во сколько? Выберите или напишите, например: <code>15:40</code>
callback-set =
    ⏰ Перезвон: <b>{ $name }</b> — <b>{ $at }</b> — { $days ->
        [0] сегодня
        [1] завтра
        [one] через { $days } день
        [few] через { $days } дня
       *[many] через { $days } дней
    }{ $moved ->
        [yes] {" "}(в эту ночь часы переводят вперёд, выбранного времени не будет)
       *[no] {""}
    }
callback-was = ↪ Было: { $at }
callback-snoozed =
    💤 <b>{ $name }</b>: напомню <b>{ $at }</b>{ $moved ->
        [yes] {" "}(в эту ночь часы переводят вперёд, выбранного времени не будет)
       *[no] {""}
    }
callback-called-off = ✖ Перезвон снят: <b>{ $name }</b>
callback-none-set = 👌 <b>{ $name }</b>: нового перезвона нет.
callback-done = ✅ Готово: <b>{ $name }</b>
callback-closed = Перезвон ({ $name }) уже закрыт: выполнен или снят.
callback-past = Это время уже прошло. Выберите или напишите более позднее, например: завтра 15:00
callback-too-far = Это слишком далеко: можно не больше чем на пять лет вперёд. Выберите или напишите время поближе.
snooze-ask = 💤 <b>{ $name }</b>: когда напомнить? Выберите или напишите, например: <code>завтра 15:00</code>, <code>через 2 часа</code>
snooze-ask-day = 📆 <b>{ $name }</b>: в какой день напомнить? Выберите или напишите, например: <code>3 декабря 15:00</code>
button-today = 📅 На сегодня
calendar-back = 📆 Другой день
snooze-held-up =
    💤 Отложено { $count ->
        [one] { $count } раз
        [few] { $count } раза
       *[many] { $count } раз
    }. Что мешает? Или есть другой план?
snooze-held-up-other = ✏️ Другая причина
snooze-held-up-ask = Что мешает? Напишите: это попадёт в историю.
snooze-held-up-note = 💤 { $why }
excuse-they-asked = Просят подождать
excuse-not-ready = Ещё не готово
excuse-no-time = Нет времени
