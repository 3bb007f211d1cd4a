## Запись звонка

call-who = 📞 <b>Кому звонили?</b> Выберите или напишите имя или телефон. Можно и всё одной строкой: <code>Иванов: недозвон, завтра 15:00</code>
call-which = 📞 «{ $who }» — клиентов: { $total }. Кто именно? Выберите или напишите точнее.
call-nobody = Не нахожу клиента «{ $who }». Напишите часть имени или последние цифры телефона либо сначала заведите клиента: /add
call-how = 📞 <b>{ $name }</b>: чем закончился звонок?
call-outcome-unreadable = Такого результата я не знаю. Нажмите одну из кнопок или напишите, например: недозвон
call-none-yet = ⏰ Только перезвон
call-logged = 📞 Записано: <b>{ $name }</b> — { $outcome }
call-note = 📝 { $note }
call-moment = ⏰ <b>{ $at }</b>
call-ask-more =
    📝 Заметка? Просто напишите её.
    ⏰ Когда перезвонить? Выберите или напишите; можно всё сразу: <code>думает, завтра 15:00</code>
call-ask-when = ⏰ Когда перезвонить?
call-wrong-number = ☝️ Если знаете верный номер, внесите его в карточку: ✏️
call-move = → { $stage }
call-note-left = Звонок записан, без заметки.
call-next-left = Звонок записан, нового перезвона нет.
stage-accept = { $stage }: принять
stage-accepted = 🚦 <b>{ $name }</b> — теперь этап { $stage }
ladder-proposed =
    { $step ->
        [soon] 🪜 Не удалось. Ещё раз чуть позже?
        [another_hour] 🪜 Не удалось { ladder-times } подряд. В другой день и в другое время?
        [next_week] 🪜 Не удалось { ladder-times } подряд. На следующей неделе?
       *[give_up] 🪜 Не удалось { ladder-times } подряд. Прекратить или попробовать иначе?
    }
ladder-times = { $count ->
        [one] { $count } раз
        [few] { $count } раза
       *[many] { $count } раз
    }
ladder-best = 🎯 Обычно дозваниваются около { $time } ({ $zone })
ladder-set = 🪜 { $at }
ladder-give-up = 🏳 Прекратить попытки
ladder-chat = 💬 Написать в Telegram
