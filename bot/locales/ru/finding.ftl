## Поиск

find-how =
    🔍 Напишите имя, компанию или последние цифры телефона.{ $recent ->
        [0] {""}
       *[other] {" "}Или откройте одну из последних карточек:
    }
found = 🔍 «{ $query }»
    Найдено: { $total }
found-nothing = 🔍 По запросу «{ $query }» ничего не найдено. Попробуйте часть имени или последние цифры телефона; или заведите клиента: ➕
inline-card = <b>{ $name }</b>
inline-company = 🏢 { $company }
inline-phone = 📱 { $phone }
inline-open = <a href="{ $link }">Открыть карточку</a>
