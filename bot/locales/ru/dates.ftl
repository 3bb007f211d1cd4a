## Ежегодные даты помимо дня рождения

occasion-birthday = день рождения
occasion-contract = годовщина договора
occasion-wedding = годовщина свадьбы
occasion-founded = день компании
occasion-other = другая дата
button-dates = 📅 Даты
card-date =
    📅 { $day } — { $what }{ $whose ->
        [none] {""}
       *[other] {" "}({ $whose })
    }{ $years ->
        [0] {""}
        [one] , { $years } год
        [few] , { $years } года
       *[many] , { $years } лет
    } · { $days ->
        [0] сегодня!
        [1] завтра
        [one] через { $days } день
        [few] через { $days } дня
       *[many] через { $days } дней
    }
dates-title = 📅 Даты — <b>{ $name }</b>
dates-none = Пока ни одной. Договор, свадьба, день компании: напомню вовремя, каждый год.
dates-add = ➕ Добавить дату
dates-add-for = ➕ Для { $name }
dates-drop = ✖ { $what }
dates-ask-what = 📅 <b>{ $name }</b>: что повторяется каждый год? Выберите или напишите своими словами.
dates-ask-day = 📅 Когда это: { $what }? Например, 05.05.2019 или 5 мая; с годом посчитаю, сколько лет.
dates-added = ✅ Дата добавлена: { $day } — { $what }
dates-dropped = ✅ Дата убрана: { $what }
date-how = 📅 Ежегодная дата одной строкой: <code>/date Иванов годовщина договора 5 мая 2019</code>; без имени — для только что открытой карточки: <code>/date свадьба 5 мая</code>
date-whose = Чья дата? Сначала имя: /date Иванов свадьба 5 мая
date-there = Эта дата на карточке уже есть.
date-gone = Этой даты на карточке уже нет.
date-is-birthday = День рождения записывается отдельно: ✏️ Изменить → День рождения, или строкой: /date Иванов день рождения 12.03.1985
dates-too-many = На карточке помещается дат: { $limit }. Сначала уберите одну.
date-unreadable = Не вижу даты. Напишите её в конце, например: 5 мая 2019, 05.05.2019 или просто 5 мая.
date-future = «{ $said }» ещё не наступило. Напишите год, с которого считать, или вовсе без года: 5 мая.
command-date = Ежегодная дата клиента
push-date =
    📅 <b>{ $name }</b> — { $when ->
        [today] сегодня { $what }!
        [ahead] { $days ->
            [1] завтра { $what }
            [one] через { $days } день { $what }
            [few] через { $days } дня { $what }
           *[many] через { $days } дней { $what }
        }
       *[past] { $days ->
            [1] вчера: { $what }
            [one] { $days } день назад: { $what }
            [few] { $days } дня назад: { $what }
           *[many] { $days } дней назад: { $what }
        }
    }
    { $day }
push-years = { $age ->
        [one] { $age } год
        [few] { $age } года
       *[many] { $age } лет
    }
today-date = • { $day } — <b>{ $name }</b>{ $whose ->
        [none] {""}
       *[other] {" "}({ $whose })
    }: { $what }{ $years ->
        [0] {""}
        [one] , { $years } год
        [few] , { $years } года
       *[many] , { $years } лет
    }
