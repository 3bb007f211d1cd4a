## Изменение карточки

edit-title = ✏️ <b>{ $name }</b>
edit-button = { $fact }{ $known ->
        [yes] {""}: { $value }
       *[no] {""}: —
    }
edit-present = Сейчас: { $value }
edit-ask-name = Как зовут? Например: Иванов Пётр Сергеевич
edit-ask-phone = Ещё один телефон? Напишите номер или прикрепите контакт.
edit-ask-company = Какая компания?
edit-ask-position = Какая должность?
edit-ask-email = Какая почта? Например: ivanov@example.com
edit-ask-city = Какой город?
edit-ask-address = 🏠 Какой адрес? Например: ул. Ленина, 12
edit-ask-tin = 🧾 Какой ИНН? Например: 7707083893
edit-ask-birthday = Когда день рождения? Например, 12.03.1985 или 12 марта
edit-ask-source = Откуда клиент? Выберите или напишите.
edit-ask-tags = Какие теги? Напишите слова, например: vip опт. Они заменят прежние.
edit-clear = 🧹 Оставить пустым
edit-done = ✅ { $fact }: { $had ->
        [yes] { $was }
       *[no] —
    } → <b>{ $has ->
        [yes] { $now }
       *[no] —
    }</b>
edit-same = { $fact }: { $known ->
        [yes] там уже «{ $value }»
       *[no] там и так пусто
    }. Ничего не изменено.
edit-drop-phone = ✖ { $phone }
edit-add-phone = ➕ Ещё телефон
fact-name = Имя
fact-company = Компания
fact-position = Должность
fact-email = Почта
fact-city = Город
fact-address = Адрес
fact-tin = ИНН
fact-birthday = День рождения
fact-source = Источник
fact-tags = Теги
phone-added = ✅ Добавлен телефон: <b>{ $phone }</b>
phone-dropped = ✅ Телефон убран: { $phone }
email-unreadable = «{ $said }» не похоже на адрес почты. Напишите, например: ivanov@example.com
tin-unreadable = «{ $said }» — не ИНН: в нём от 7 до 20 цифр. Напишите так: 7707083893
tin-mistyped = В номере «{ $said }» ошибка: его контрольные цифры не сходятся. Сверьте его с реквизитами и напишите ещё раз.
tags-unreadable = В «{ $said }» нет ни одного тега. Напишите слова, например: vip опт
tags-too-many = Получилось тегов: { $count }, а на карточке помещается не больше { $limit }. Напишите меньше.
