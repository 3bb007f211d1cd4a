## Контактные лица

contacts-title = 👥 Контактные лица — <b>{ $name }</b>
contacts-none = Пока никого. С кем ещё вы там говорите?
contacts-more = …и ещё { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[many] { $count } человек
    }. Уберите лишних, чтобы увидеть остальных.
contacts-add = ➕ Добавить контактное лицо
contacts-drop = ✖ { $name }
contact-ask-name = 👤 Контактное лицо — <b>{ $client }</b>. Как зовут?
contact-ask-phone = 📱 Телефон — <b>{ $name }</b>? Напишите номер или прикрепите контакт.
contact-ask-birthday = 🎂 День рождения — <b>{ $name }</b>? Например, 12.03.1985 или 12 марта
contact-added = ✅ Добавлено контактное лицо: <b>{ $name }</b>
contact-dropped = ✅ Контактное лицо убрано: { $name }
contact-gone = Этого контактного лица на карточке уже нет.
contacts-hours = ☎️ { $name }
contact-hours-of = 👤 <b>{ $name }</b>
