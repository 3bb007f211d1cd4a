## Списки перезвонов

callbacks-title = 📋 <b>Перезвоны</b>{ $whose ->
        [none] {""}
       *[other] {" "}({ $whose })
    }: { $span }
callbacks-day = 🗓 <b>{ $day }</b>
callbacks-nothing = 🌿 Здесь ничего не обещано.
callbacks-team = 👥 <b>Перезвоны команды</b>
callbacks-of = • <b>{ $name }</b>: { $total } — просрочено { $overdue }, на сегодня { $today }
callbacks-mine = Мои
span-all = все
span-overdue = 🔴 Просрочено
span-today = Сегодня
span-tomorrow = Завтра
span-later = Позже
span-week = неделя
button-span-all = 📋 Все перезвоны
button-span-week = 📆 Неделя
button-team-callbacks = 👥 По сотрудникам
callbacks-month = 🗓 <b>{ $month }</b>{ $whose ->
        [none] {""}
       *[other] , { $whose }
    } — { $total ->
        [0] ничего не обещано
        [one] { $total } перезвон
        [few] { $total } перезвона
       *[many] { $total } перезвонов
    }
button-month = 🗓 Месяц

## Перенос строкой

move-which = 💤 «{ $who }»: клиентов — { $total }. Чей перезвон? Выберите или напишите точнее.
move-nobody = По «{ $who }» клиентов нет. Напишите часть имени или последние цифры телефона.
move-whose = Чей перезвон? Назовите клиента, например: отложи Иванова до понедельника 10. Или нажмите 💤 под напоминанием и напишите, когда.
move-nothing = { $name }: перезвон не обещан. Напишите, когда перезвонить, например: перенеси { $name } на пятницу 10:00

## Для календаря телефона

button-ics = 📤 .ics
ics-summary = Перезвонить: { $name }
ics-sent = 📤 Перезвоны для календаря: { $count } из { $total }. Откройте файл, чтобы добавить их.
ics-nothing = В календарь класть нечего: перезвонов не обещано.

## Картинкой

button-picture = 🖼 Картинкой
picture-empty = Рисовать нечего: перезвонов здесь нет.
