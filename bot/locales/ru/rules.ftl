## Ответы правил. Любой может быть показан всплывающим окном: без разметки, не длиннее 200 знаков.

not-allowed = Ваша роль этого не позволяет. Обратитесь к руководителю или владельцу.
not-found = Здесь нет ничего, что вам доступно. Чтобы найти клиента, пришлите имя или телефон.
changed-meanwhile = Пока вы думали, здесь всё изменилось, поэтому ничего не сделано. Посмотрите, как сейчас, и повторите.
text-too-long = Слишком длинно: знаков — { $length }, а можно не больше { $limit }. Напишите короче.
stage-already = Карточка уже на этапе «{ stage-from }».
stage-not-reachable = С этапа «{ stage-from }» нельзя перейти на «{ stage-to }». Откройте карточку: её кнопки покажут, куда можно.
stage-needs-reason = Для этапа «{ stage-to }» нужна причина. Напишите её в двух словах.

## Этапы воронки

stage-white = ⚪ Белый
stage-grey = 🔘 Серый
stage-green = 🟢 Зелёный
stage-yellow = 🟡 Жёлтый
stage-green-gold = 🟢🟡 Зелёно-золотой
stage-gold = 🥇 Золотой
stage-platinum = 💎 Платиновый
stage-red-green = 🔴🟢 Красно-зелёный
stage-red-gold = 🔴🥇 Красно-золотой
stage-red-platinum = 🔴💎 Красно-платиновый

## Этап, названный в $stage, и этап, названный в $to

stage-from = { $stage ->
    *[white] { stage-white }
     [grey] { stage-grey }
     [green] { stage-green }
     [yellow] { stage-yellow }
     [green_gold] { stage-green-gold }
     [gold] { stage-gold }
     [platinum] { stage-platinum }
     [red_green] { stage-red-green }
     [red_gold] { stage-red-gold }
     [red_platinum] { stage-red-platinum }
}
stage-to = { $to ->
    *[white] { stage-white }
     [grey] { stage-grey }
     [green] { stage-green }
     [yellow] { stage-yellow }
     [green_gold] { stage-green-gold }
     [gold] { stage-gold }
     [platinum] { stage-platinum }
     [red_green] { stage-red-green }
     [red_gold] { stage-red-gold }
     [red_platinum] { stage-red-platinum }
}

## Насколько клиент «тёплый»

heat-cold = холодный
heat-warm = тёплый
heat-hot = горячий

## Чем кончился звонок

outcome-reached = Поговорили
outcome-no-answer = Недозвон
outcome-busy = Занято
outcome-wrong-number = Неверный номер
outcome-refused = Отказ
outcome-order = Заказ
outcome-meeting = Встреча
outcome-offer-sent = Отправлено КП
outcome-interested = Есть интерес
outcome-callback-asked = Просит перезвонить

## Роли

role-viewer = наблюдатель
role-seller = менеджер
role-head = руководитель
role-owner = владелец
