## Отсутствие и замена. { $name } — «self» для того, кто читает о себе.

away-ask = { $name ->
        [self] 🌴 <b>Уезжаете?</b> Выберите день, когда снова выйдете на работу. Или напишите: <code>/away до понедельника</code>, <code>/away 3 дня</code>
       *[other] 🌴 <b>{ $name }</b> отсутствует. Когда снова на работе?
    }
away-ask-day = 🌴 В какой день снова на работе?
away-until = { $name ->
        [self] 🌴 Вы <b>отсутствуете</b> до { $at }
       *[other] 🌴 <b>{ $name }</b> отсутствует до { $at }
    }
away-stand-in = { $who ->
        [named] 🤝 Замещает: <b>{ $name }</b>. Перезвоны и дни рождения приходят туда, карточки там открыты.
        [gone] 🤝 Того, кто замещал, сейчас тоже нет: перезвоны ждут возвращения, о них знают руководители.
       *[nobody] 🤝 Никто не замещает: перезвоны ждут возвращения, о них знают руководители. Кто мог бы заменить?
    }
away-stand-in-button = 🤝 { $name }
away-ask-stand-in = { $name ->
        [self] 🤝 Кто вас заменит? До возвращения ваши карточки будут ему открыты.
       *[other] 🤝 Кто заменит: <b>{ $name }</b>? До возвращения карточки будут ему открыты.
    }
away-choose-stand-in = 👥 Кто-то другой
away-change-stand-in = 🤝 Сменить замену
away-nobody = 🚫 Никто
away-other-day = 📅 Другой день
away-back = { $name ->
        [self] 👋 Я снова здесь
       *[other] 👋 { $name }: снова здесь
    }
away-is-back = 👋 <b>{ $name }</b> снова здесь и прочтёт, что было за это время.
away-unreadable = Не понимаю, до какого времени: «{ $said }». Напишите /away до понедельника, /away 3 дня или /away с пятницы до понедельника.
away-past = Это время уже прошло. Назовите будущее: /away до понедельника
away-too-long = Это больше чем через год. Назовите день поближе.
away-not = { $name }: сейчас на месте.
away-cannot-stand-in = Этот сотрудник не может заменить: не ведёт карточки, отсутствует или не на связи. Выберите другого.
team-away = 🌴 Отсутствует…
return-title = 👋 <b>С возвращением!</b> Что было с { $since }:
return-nothing-due = 🌿 За это время ни один перезвон не остался без ответа.
return-overdue = 🔴 Просрочено ещё до этого: <b>{ $count }</b>
return-due = ⏰ { $count ->
        [one] Подошёл и ждёт <b>{ $count } перезвон</b>:
        [few] Подошли и ждут <b>{ $count } перезвона</b>:
       *[many] Подошло и ждёт <b>{ $count } перезвонов</b>:
    }
return-due-line = • { $at } — { $name }
return-calls = 📞 { $count ->
        [one] <b>{ $count } звонок</b> коллег:
        [few] <b>{ $count } звонка</b> коллег:
       *[many] <b>{ $count } звонков</b> коллег:
    }
return-call-line = • <b>{ $name }</b>: { $said }
return-kept = ✅ Без записи звонка { $count ->
        [one] отмечен выполненным { $count } перезвон.
        [few] отмечены выполненными { $count } перезвона.
       *[many] отмечено выполненными { $count } перезвонов.
    }
return-today = 📅 Сегодня ещё { $count ->
        [one] { $count } перезвон.
        [few] { $count } перезвона.
       *[many] { $count } перезвонов.
    }
return-date = 🎂 { $day } — { $name }
today-line-instead = { $line } · 🤝 { $name }
push-instead = 🤝 За сотрудника: { $name }
command-away = Отсутствие и замена
command-back = Я снова здесь

leave-later = 📅 Уеду позже
leave-take-back = ✖ Остаюсь
leave-other-days = 📅 Другие дни
leave-ask-first = 🌴 Какой день отсутствия первый?
leave-ask-return = 🌴 Отсутствие начнётся: { $since }. В какой день снова на работе?
leave-planned = { $name ->
        [self] 🌴 Вы <b>будете отсутствовать</b>: { $since } — { $until }
       *[other] 🌴 <b>{ $name }</b> будет отсутствовать: { $since } — { $until }
    }
leave-taken-back = { $name ->
        [self] ✅ Вы остаётесь: отсутствие больше не запланировано.
       *[other] ✅ <b>{ $name }</b> остаётся: отсутствие больше не запланировано.
    }
leave-gone = Отсутствие уже не запланировано. Как сейчас: /away
