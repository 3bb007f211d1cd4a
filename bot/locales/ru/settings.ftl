## Настройки

language-name = Русский
settings-title = ⚙️ <b>Настройки</b>
settings-line-language = 🌐 Язык: <b>{ $value }</b>
settings-line-zone = 🕐 Часовой пояс: <b>{ $value }</b>, сейчас там { $time }
settings-line-hours = 💼 Рабочие часы: <b>{ $value }</b>
settings-line-digest = ☀️ Утренняя сводка: <b>{ $value }</b>
settings-line-lead = 🎂 Дни рождения и даты: <b>{ $value }</b>
settings-line-retry = 🪜 Если не ответили: <b>{ $value }</b>
settings-line-awaits = ☎️ Напоминания вне часов для звонков клиента: <b>{ $value }</b>
settings-line-overdue = 🚨 Просроченное у команды: <b>{ $value }</b>
settings-button-language = 🌐 Язык
settings-button-zone = 🕐 Часовой пояс
settings-button-hours = 💼 Рабочие часы
settings-button-digest = ☀️ Утренняя сводка
settings-button-lead = 🎂 Дни рождения и даты
settings-button-retry = 🪜 Недозвон
settings-button-awaits = ☎️ Часы для звонков
settings-button-overdue = 🚨 Просроченное
settings-button-type-zone = ✏️ Другой город
settings-button-type-hours = ✏️ Другие часы
settings-button-type-digest = ✏️ Другое время
settings-button-type-lead = ✏️ Другие дни
settings-ask-language = 🌐 На каком языке говорим?
settings-ask-zone = 🕐 Где вы? Рядом с городом — сколько там сейчас времени.
settings-ask-hours = 💼 Когда вы работаете? В остальное время приходят только перезвоны, обещанные на эту минуту.
settings-ask-digest = ☀️ Когда присылать утреннюю сводку: перезвоны на день и дни рождения?
settings-ask-lead = 🎂 За сколько напоминать о днях рождения и других датах? В сам день напомню в любом случае.
settings-ask-retry = 🪜 Не отвечают. Через сколько предложить ещё раз? Потом — другой день и час, потом следующая неделя.
settings-ask-awaits = ☎️ Перезвон попал на время, когда клиенту не звонят. Когда напомнить?
settings-ask-overdue = 🚨 Когда сообщать, что сотрудник не перезвонил? Всё одним сообщением, не чаще чем раз в столько же часов. О тех, кто отсутствует, ушёл или не на связи, сообщу всегда.
settings-type-zone = 🕐 Напишите город, например: Казань. Или разницу: UTC+3, МСК+2
settings-type-hours = 💼 Напишите, со скольки до скольки. Например: 9-18 или 09:30–19:00
settings-type-digest = ☀️ Напишите время, например: 8:30
settings-type-lead = 🎂 Напишите, за сколько дней, можно несколько раз. Например: 7, 1
settings-zone-which = 🕐 Подходит несколько. Какой из них? Или напишите другой город.
settings-round-the-clock = круглосуточно
settings-lead-days = { $days ->
        [0] только в сам день
        [one] за { $others ->
            [none] {""}
           *[other] { $others } и{" "}
        }{ $days } день
        [few] за { $others ->
            [none] {""}
           *[other] { $others } и{" "}
        }{ $days } дня
       *[many] за { $others ->
            [none] {""}
           *[other] { $others } и{" "}
        }{ $days } дней
    }
settings-retry-hours = { $hours ->
        [0] ничего не предлагать
        [one] ещё раз через { $hours } час
        [few] ещё раз через { $hours } часа
       *[many] ещё раз через { $hours } часов
    }
settings-awaits = { $awaits ->
        [yes] когда начнутся часы для звонков
       *[no] в назначенную минуту
    }
settings-overdue-hours = { $hours ->
        [0] не сообщать
        [one] через { $hours } рабочий час
        [few] через { $hours } рабочих часа
       *[many] через { $hours } рабочих часов
    }
settings-chosen = ✓ { $label }
settings-saved = ✅ Сохранено. { $what }
settings-language-set = 🌐 Теперь говорим по-русски. Что дальше?
zone-unknown = Такого города или пояса не знаю. Напишите крупный город рядом или разницу: UTC+3, МСК+2
hours-unreadable = Не понимаю, какие это часы. Напишите, например, 9-18 или 09:30–19:00.
clock-unreadable = Не понимаю, какое это время. Напишите, например, 8:30 или 9.
leads-unreadable = Не понимаю, за сколько дней. Напишите до четырёх чисел не больше 60, например: 7, 1.
