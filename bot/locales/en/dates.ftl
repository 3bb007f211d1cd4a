## Yearly dates beside the birthday

occasion-birthday = birthday
occasion-contract = contract anniversary
occasion-wedding = wedding anniversary
occasion-founded = company anniversary
occasion-other = another date
button-dates = 📅 Dates
card-date =
    📅 { $day } — { $what }{ $whose ->
        [none] {""}
       *[other] {" "}({ $whose })
    }{ $years ->
        [0] {""}
        [one] , { $years } year
       *[other] , { $years } years
    } · { $days ->
        [0] today!
        [one] tomorrow
       *[other] in { $days } days
    }
dates-title = 📅 Dates of <b>{ $name }</b>
dates-none = None yet. A contract, a wedding, the company’s day: I will tell you of it in time, every year.
dates-add = ➕ Add a date
dates-add-for = ➕ Of { $name }
dates-drop = ✖ { $what }
dates-ask-what = 📅 <b>{ $name }</b>: what comes back every year? Choose, or type it in your own words.
dates-ask-day = 📅 When is it: { $what }? For example 05.05.2019, or 5 May; with the year I count the years.
dates-added = ✅ Date added: { $day } — { $what }
dates-dropped = ✅ Date removed: { $what }
date-how = 📅 A yearly date in one line: <code>/date Ivanov contract anniversary 5 May 2019</code>; without a name it is for the card just open: <code>/date wedding 5 May</code>
date-whose = Whose date? Type the name first: /date Ivanov wedding 5 May
date-there = This date is on the card already.
date-gone = This date is not on the card any more.
date-is-birthday = The birthday is a fact of its own: ✏️ Edit → Birthday, or in one line: /date Ivanov birthday 12 March 1985
dates-too-many = A card takes { $limit } dates. Remove one first.
date-unreadable = I can’t read a date out of this. Put it at the end, for example: 5 May 2019, 05.05.2019 or just 5 May.
date-future = “{ $said }” is still to come. Type the year it began, or no year at all: 5 May.
command-date = Yearly date of a client
push-date =
    📅 <b>{ $name }</b> — { $when ->
        [today] today: { $what }!
        [ahead] { $days ->
            [one] tomorrow: { $what }
           *[other] in { $days } days: { $what }
        }
       *[past] { $days ->
            [one] yesterday: { $what }
           *[other] { $days } days ago: { $what }
        }
    }
    { $day }
push-years = { $age ->
        [one] { $age } year
       *[other] { $age } years
    }
today-date = • { $day } — <b>{ $name }</b>{ $whose ->
        [none] {""}
       *[other] {" "}({ $whose })
    }: { $what }{ $years ->
        [0] {""}
        [one] , { $years } year
       *[other] , { $years } years
    }
