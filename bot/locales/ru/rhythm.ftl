## Ритм разговоров

card-rhythm = 🔁 { $talked ->
        [yes] { $days ->
            [0] Говорили сегодня
            [one] Говорили { $days } день назад
            [few] Говорили { $days } дня назад
           *[many] Говорили { $days } дней назад
        }
       *[no] Ещё не говорили
    }, { $every ->
        [1] каждый день
        [one] каждый { $every } день
        [few] каждые { $every } дня
       *[many] каждые { $every } дней
    }{ $by ->
        [tag] {" "}(#{ $tag })
        [stage] {" "}(по этапу)
       *[card] {""}
    }{ $late ->
        [yes] {" "}· пора
       *[no] {""}
    }
rhythm-days = { $days ->
        [0] никогда
        [1] каждый день
        [one] каждый { $days } день
        [few] каждые { $days } дня
       *[many] каждые { $days } дней
    }
fact-cadence = Ритм
edit-ask-cadence = 🔁 Как часто с клиентом говорить? Выберите или напишите, например: раз в 2 недели. Если оставить пустым, скажут теги или этап.
cadence-unreadable = Не понимаю, как часто. Напишите, например: 30 дней, раз в 2 недели, каждый месяц, никогда.
cadence-how = 🔁 Как часто говорить с клиентом? <code>/every Иванов 30 дней</code>; для только что открытой карточки: <code>/every 30 дней</code>. С кем давно не говорили: /silent
cadence-whose = Чей ритм? Сначала имя: /every Иванов 30 дней
silent-title = { $days ->
        [0] 🔁 <b>Выбились из ритма</b>, лучшие клиенты сверху
        [one] 🔇 <b>Не говорили { $days } день и дольше</b>, лучшие клиенты сверху
        [few] 🔇 <b>Не говорили { $days } дня и дольше</b>, лучшие клиенты сверху
       *[many] 🔇 <b>Не говорили { $days } дней и дольше</b>, лучшие клиенты сверху
    }
silent-none = 🌿 Никого. Тех, кому обещан перезвон или кто отложен, здесь нет.
silent-line = { $number }. { $stage }{ $heat } <b>{ $name }</b> — { $talked ->
        [yes] { $days ->
            [one] { $days } день назад
            [few] { $days } дня назад
           *[many] { $days } дней назад
        }
       *[no] { $days ->
            [one] ещё ни разу, в базе { $days } день
            [few] ещё ни разу, в базе { $days } дня
           *[many] ещё ни разу, в базе { $days } дней
        }
    }
silent-open = 📇 { $number }
silent-call = 📞 { $number }
silent-callback = ⏰ { $number }
silent-rest = 💤 { $number }
silent-span = { $days ->
        [0] 🔁 Ритм
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
silent-rested = 💤 { $name }: не напоминать до { $until }
silent-nudge = 🔁 <b>Новая неделя</b>: { $count ->
        [one] { $count } клиент выбился из ритма, и перезвон ему не обещан.
        [few] { $count } клиента выбились из ритма, и перезвон им не обещан. Лучшие сверху:
       *[many] { $count } клиентов выбились из ритма, и перезвон им не обещан. Лучшие сверху:
    }
silent-all = Все: { $count }
button-silent = 🔁 Давно не говорили
silent-everybody = 👥 Вся команда
silent-line-whose = { $line } · 👤 { $name }
button-silent-team = 👥 По сотрудникам
silent-team = 🔁 <b>Выбились из ритма, по сотрудникам</b>
silent-of = 👤 { $name }
button-stage-rhythms = ⚙️ Ритм по этапам и тегам
rhythm-stages = ⚙️ <b>Как часто говорить с клиентами</b>, по этапам и тегам. Ритм на самой карточке важнее; потом самый частый из ритмов её тегов, потом ритм этапа.
rhythm-of-stage = { $stage }: { $days ->
        [0] –
        [1] каждый день
        [one] каждый { $days } день
        [few] каждые { $days } дня
       *[many] каждые { $days } дней
    }
rhythm-ask-stage = ⚙️ { $stage }: как часто с ними говорить?
rhythm-set = ✅ { $stage }: { $days ->
        [0] никогда
        [1] каждый день
        [one] каждый { $days } день
        [few] каждые { $days } дня
       *[many] каждые { $days } дней
    }
tag-rhythm = #{ $tag }: { $every }
tag-rhythm-nothing = как этап
tag-rhythms = 🏷 <b>Как часто говорить с клиентами с тегом</b>{ $count ->
        [0] . Тегов на карточках пока нет.
       *[other] , частые теги сверху.
    }
    Другой тег: <code>/every #vip 14 дней</code>
    Ритм на самой карточке важнее; из нескольких тегов считается самый частый ритм; потом — этап. Отказавшихся не тревожим.
tag-rhythm-ask = 🏷 #{ $tag }: как часто говорить с клиентами с этим тегом?
tag-rhythm-set = ✅ { $said }
tag-rhythm-unused = ⚠️ Такого тега пока нет ни на одной карточке.
tag-rhythm-unreadable = Один тег и как часто: /every #vip 14 дней; никогда — /every #vip никогда, снова по этапу — /every #vip как этап.
tag-rhythm-gone = Этого тега больше нет ни на одной карточке. Напишите: /every #vip 14 дней
button-tag-rhythms = 🏷 Ритм по тегам
settings-line-rhythm = 🔁 По понедельникам: <b>{ $value }</b>
settings-button-rhythm = 🔁 Давно молчащие
settings-ask-rhythm = 🔁 В понедельник утром могу назвать лучших клиентов, с которыми слишком давно не говорили. Напоминать?
settings-rhythm = { $on ->
        [yes] кто выбился из ритма
       *[no] о молчащих не напоминать
    }
command-every = Как часто говорить с клиентом
command-silent = С кем давно не говорили
