## Finding

find-how =
    🔍 Type a name, a company or the last digits of a phone.{ $recent ->
        [0] {""}
       *[other] {" "}Or open one of the last cards:
    }
found = 🔍 «{ $query }»
    Found: { $total }
found-nothing = 🔍 Nothing found for “{ $query }”. Try a part of the name or the last digits of the phone; or add the client: ➕
inline-card = <b>{ $name }</b>
inline-company = 🏢 { $company }
inline-phone = 📱 { $phone }
inline-open = <a href="{ $link }">Open the card</a>
