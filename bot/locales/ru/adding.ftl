## Новый клиент

add-ask-name = ➕ <b>Новый клиент.</b> Как зовут? Например: Иванов Пётр
add-ask-phone = 📱 Телефон — <b>{ $name }</b>? Напишите номер или прикрепите контакт.
add-ask-company = 🏢 Какая компания?
add-ask-birthday = 🎂 День рождения? Например, 12.03.1985 или 12 марта
add-ask-source = 🧭 Откуда клиент? Выберите или напишите.
source-call = Входящий звонок
source-site = Сайт
source-referral = Рекомендация
source-exhibition = Выставка
source-advert = Реклама
source-social = Соцсети
saved-client = ✅ Сохранено: <b>{ $name }</b>
add-alike = 👥 Карточка с таким именем уже есть: { $name }.
add-alike-elsewhere = 👥 Клиент с таким именем в базе уже есть. Спросите: { $owner }.
add-tin-mistyped = ⚠️ В ИНН ошибка: контрольные цифры не сходятся. Он остался в заметке; верный впишите через ✏️ Изменить.
phone-taken = Этот номер уже на карточке: { $name }.
phone-taken-elsewhere = Этот номер уже есть в базе. Спросите: { $owner }.
