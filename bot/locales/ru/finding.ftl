## Поиск

find-how =
    🔍 Напишите имя, компанию или последние цифры телефона.{ $recent ->
        [0] {""}
       *[other] {" "}Или откройте одну из последних карточек:
    }
found = 🔍 «{ $query }»
    Найдено: { $total }{ $more ->
        [yes] +, сначала самые близкие. Ещё одно слово сузит поиск.
       *[no] {""}
    }
found-nothing = 🔍 «{ $query }»
    По этому запросу ничего не найдено. Попробуйте часть имени или последние цифры телефона.
found-in = 🔍 «{ $query }»
button-found-back = ◀ К списку
found-no-month = Месяца { $month } нет: от 1 до 12 или названием, например др:ноябрь
found-nearest = Самые похожие:
found-taken = ✏️ Опечатка? Искали <code>{ $filter }</code>
found-taken-short = ✏️ { $filter }
button-found-hint = 💡 Возможно: { $hint }
button-add-searched = ➕ Завести как нового клиента
found-matched = 🔎 { $words }
found-guessed = { $why }: { $words }
found-part = { $before }<b>{ $part }</b>{ $after }
why-name = 👤 другая форма имени
why-layout = ⌨️ другая раскладка
why-piece = 🧩 середина слова
why-typo = ✏️ по опечатке
why-near = 🔭 что-то похожее
inline-card = <b>{ $name }</b>
inline-company = 🏢 { $company }
inline-phone = 📱 { $phone }
inline-open = <a href="{ $link }">Открыть карточку</a>
