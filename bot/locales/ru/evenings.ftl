## Обещания, о которых ничего не сказано: напоминания ещё раз, вечерний вопрос

nag-one = 🔔 <b>{ $name }</b>: звонок на { $at } ещё не записан
unlogged-nag = 🔔 { $count ->
        [one] <b>{ $count } звонок ещё не записан</b>
        [few] <b>{ $count } звонка ещё не записаны</b>
       *[many] <b>{ $count } звонков ещё не записано</b>
    }
unlogged-evening = 🌙 { $count ->
        [one] <b>{ $count } звонок не записан?</b>
        [few] <b>{ $count } звонка не записаны?</b>
       *[many] <b>{ $count } звонков не записано?</b>
    }
unlogged-answers =
    { $mark ->
        [evening] 📞 чем кончился · 📵 недозвон · ⏭ ещё не звонили → { $later }
       *[nag] 📞 чем кончился · 📵 недозвон · 💤 ещё не звонили → { $later }
    }
unlogged-none = 🌿 По всем звонкам дня есть ответ.
unlogged-called = 📞 { $number }. { $name }
unlogged-missed = 📵 { $number }
unlogged-later = { $mark ->
        [evening] ⏭
       *[nag] 💤
    } { $number }

## Каким был день

evening-day = 🌙 <b>День</b>, { $day }
evening-calls = 📞 { $total ->
        [0] Звонков не было
       *[other] Звонки: <b>{ $total }</b> ({ $outcomes })
    }
evening-promises = ⏰ Перезвоны: выполнено { $kept }, отложено { $moved }
evening-tomorrow = 📅 Завтра: { $count ->
        [one] { $count } перезвон, в { $at } — { $name }
        [few] { $count } перезвона, первый в { $at } — { $name }
       *[many] { $count } перезвонов, первый в { $at } — { $name }
    }
evening-free = 📅 На завтра ничего не обещано.

## Команда в сводке руководителя

digest-team =
    👥 <b>Команда</b>
    Звонки за { $day }: <b>{ $calls }</b> · просрочено: <b>{ $overdue }</b> · ещё сегодня: <b>{ $today }</b>
digest-person = • { $name }: звонков { $calls }, просрочено { $overdue }, на сегодня { $today }

## Настройки

settings-line-nagging = 🔔 Звонок не записан: <b>{ $value }</b>
settings-line-evening = 🌙 Вечером: <b>{ $value }</b>
settings-line-evening-hour = 🕖 Вечер — это: <b>{ $value }</b>
settings-line-days = 📆 Рабочие дни: <b>{ $value }</b>
settings-button-nagging = 🔔 Не записан
settings-button-evening = 🌙 Вечером
settings-button-evening-hour = 🕖 Час вечера
settings-button-days = 📆 Рабочие дни
settings-button-type-evening-hour = ✏️ Другое время
settings-button-type-days = ✏️ Другие дни
settings-ask-nagging = 🔔 Напоминание пришло, а звонок не записан. Как часто возвращаться к нему? Только в рабочие часы и одним сообщением обо всех.
settings-ask-evening = 🌙 Что рассказывать вечером? Если рассказать нечего, ничего не придёт.
settings-ask-evening-hour = 🕖 Когда у вас вечер?
settings-ask-days = 📆 По каким дням вы работаете? Сводки, вечера и повторные напоминания приходят по ним; обещанное — в любой день.
settings-type-evening-hour = 🕖 Напишите время, например: 18:30
settings-type-days = 📆 Напишите дни, например: пн-пт или пн, ср, сб
settings-nagging-off = не напоминать
settings-nagging-gentle = через 1 ч, потом 3 ч
settings-nagging-usual = через 15 мин, 1 ч, 3 ч
settings-evening-off = ничего
settings-evening-question = незаписанные звонки
settings-evening-summary = незаписанные звонки и итоги дня
settings-evening-end = конец рабочего дня
settings-every-day = каждый день
days-unreadable = Не понимаю, какие это дни недели. Напишите, например, пн-пт или пн, ср, сб.
