## Напоминания

push-callback = ⏰ <b>Перезвоните: { $name }</b>
push-late = ⌛ С опозданием: должно было прийти { $at }
push-waited = 🕘 Ждало часов для звонков; назначено было на { $at }
push-repeated = 🔁 Ещё раз, если первое сообщение не дошло:
push-stage = Этап: { $stage }
push-reason = 💬 { $reason }
push-last = Последнее: { $entry }
push-log = 📞 Записать звонок
push-done = ✅ Готово
push-snooze = 💤 Отложить
push-card = 📇 Карточка
push-birthday =
    🎂 <b>{ $name }</b> — { $when ->
        [today] сегодня день рождения!
        [ahead] { $days ->
            [1] завтра день рождения
            [one] день рождения через { $days } день
            [few] день рождения через { $days } дня
           *[many] день рождения через { $days } дней
        }
       *[past] { $days ->
            [1] вчера был день рождения
            [one] день рождения был { $days } день назад
            [few] день рождения был { $days } дня назад
           *[many] день рождения был { $days } дней назад
        }
    }
    { $day }
push-age =
    { $age ->
        [one] Исполняется { $age } год
        [few] Исполняется { $age } года
       *[many] Исполняется { $age } лет
    }
push-client = Контактное лицо: { $name }
push-digest = ☀️ { $part ->
        [morning] Доброе утро
        [day] Добрый день
       *[evening] Добрый вечер
    }, { $name }! { $day }
missed-title = 👋 С возвращением. { $count ->
        [one] Пока до вас было не достучаться, подошёл { $count } перезвон:
        [few] Пока до вас было не достучаться, подошли { $count } перезвона:
       *[many] Пока до вас было не достучаться, подошло { $count } перезвонов:
    }
missed-line = • { $at } — { $name }
missed-more = … и ещё { $count }: /today
team-news-joined = 👋 { $name } теперь в команде: { $role }.
team-news-unreachable = 🔕 { $name } заблокировал(а) бота: напоминания туда не доходят. То, что подойдёт за это время, дождётся возвращения.
team-news-sent-away = 🌴 { $name } отмечает: вас нет до { $until }. Уже здесь? /back
team-news-leave = 🌴 { $name } отмечает, что вас не будет: { $since } — { $until }. Подробнее: /away
team-news-stand-in = 🤝 { $name } отсутствует до { $until }, замещаете вы. Перезвоны и дни рождения приходят вам, карточки вам открыты, а в /today эти перезвоны стоят среди ваших.
team-news-stand-in-later = 🤝 { $name } будет отсутствовать: { $since } — { $until }, замещать будете вы. Когда начнётся, я сообщу.
team-news-relieved = 🤝 Вы больше не замещаете: { $name }.
team-news-relieved-later = 🤝 { $since } — { $until }: замещать коллегу ({ $name }) вам не нужно.
team-news-back = 👋 { $name } снова на месте, замещать больше не нужно. Спасибо.
