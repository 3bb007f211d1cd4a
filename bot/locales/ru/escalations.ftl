## Перезвоны, которые никто не делает, и кто их берёт

escalation-title = 🚨 <b>Перезвоны, которые никто не делает</b>
escalation-of = 👤 <b>{ $name }</b> { $why ->
        [left] — больше не в команде
        [away] — отсутствует до { $until }, никто не замещает
        [unreachable] — бот не может туда написать
       *[late] — просрочено больше чем на { $hours } раб. ч
    }
escalation-card = { $number }. { $name }
escalation-take = ✋ Взять { $number }
escalation-take-all = ✋ Взять всё: { $name } · { $count }
escalation-settled = { $number }. { $said }
escalation-over = { $name } — { $became ->
        [taken] ✋ уже взял(а) { $by }
        [moved] отложено до { $at }
        [done] ✅ выполнено
       *[cancelled] отменено
    }
taken-one = ✋ Теперь ваш: <b>{ $name }</b>. Ответственный за карточку прежний.
taken-many = ✋ Теперь ваши: { $count ->
        [one] { $count } перезвон.
        [few] { $count } перезвона.
       *[many] { $count } перезвонов.
    } Ответственные за карточки прежние.
taken-nothing-left = Здесь больше нечего брать.
taken-title = ✋ <b>{ $by }</b> взял(а) на себя { $count ->
        [one] { $count } ваш перезвон:
        [few] { $count } ваших перезвона:
       *[many] { $count } ваших перезвонов:
    }
taken-line = • { $name }
message-too-old = Это сообщение слишком старое. Что обещано сейчас: /callbacks
team-take-over = ✋ Взять перезвоны · { $count }
team-left-behind = ⏰ Осталось { $count ->
        [one] { $count } обещанный перезвон.
        [few] { $count } обещанных перезвона.
       *[many] { $count } обещанных перезвонов.
    } О каждом в его день узнают руководители, пока кто-нибудь не возьмёт.
return-taken-line = ✋ { $by }: взял(а) на себя — { $name }
