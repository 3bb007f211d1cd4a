## Finding

find-how =
    🔍 Type a name, a company or the last digits of a phone.{ $recent ->
        [0] {""}
       *[other] {" "}Or open one of the last cards:
    }
found = 🔍 “{ $query }”
    Found: { $total }{ $more ->
        [yes] +, the nearest first. Another word narrows it down.
       *[no] {""}
    }
found-nothing = 🔍 “{ $query }”
    Nothing found. Try a part of the name or the last digits of the phone.
found-in = 🔍 “{ $query }”
button-found-back = ◀ Back to the list
found-no-month = There is no month { $month }: 1 to 12, or by its name, for example birthday:november
found-nearest = The nearest:
found-taken = ✏️ A typing error? Searched for <code>{ $filter }</code>
found-taken-short = ✏️ { $filter }
button-found-hint = 💡 Perhaps: { $hint }
button-add-searched = ➕ Add as a new client
found-matched = 🔎 { $words }
found-guessed = { $why }: { $words }
found-part = { $before }<b>{ $part }</b>{ $after }
why-name = 👤 another form of the name
why-layout = ⌨️ another keyboard layout
why-piece = 🧩 the middle of a word
why-typo = ✏️ with a typing error
why-near = 🔭 something alike
inline-card = <b>{ $name }</b>
inline-company = 🏢 { $company }
inline-phone = 📱 { $phone }
inline-open = <a href="{ $link }">Open the card</a>
