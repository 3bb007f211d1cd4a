## Editing a card

edit-title = ✏️ <b>{ $name }</b>
edit-button = { $fact }{ $known ->
        [yes] {""}: { $value }
       *[no] {""}: —
    }
edit-present = Now: { $value }
edit-ask-name = What is the name? For example: John Smith
edit-ask-phone = One more phone number? Type it, or attach a contact.
edit-ask-company = Which company?
edit-ask-position = Which position?
edit-ask-email = Which e-mail address? For example: john@example.com
edit-ask-city = Which city?
edit-ask-address = 🏠 What is the address? For example: 12 High Street, Leeds
edit-ask-tin = 🧾 What is the tax number? For example: GB 980 7806 84
edit-ask-birthday = When is the birthday? For example 12.03.1985, or 12 March
edit-ask-source = Where did they come from? Choose or type.
edit-ask-tags = Which tags? Type words, for example: vip wholesale. They take the place of the present ones.
edit-clear = 🧹 Leave it empty
edit-done = ✅ { $fact }: { $had ->
        [yes] { $was }
       *[no] —
    } → <b>{ $has ->
        [yes] { $now }
       *[no] —
    }</b>
edit-same = { $fact }: { $known ->
        [yes] it says “{ $value }” already
       *[no] it is empty already
    }. Nothing was changed.
edit-drop-phone = ✖ { $phone }
edit-add-phone = ➕ One more phone
fact-name = Name
fact-company = Company
fact-position = Position
fact-email = E-mail
fact-city = City
fact-address = Address
fact-tin = Tax number
fact-birthday = Birthday
fact-source = Source
fact-tags = Tags
phone-added = ✅ Phone added: <b>{ $phone }</b>
phone-dropped = ✅ Phone removed: { $phone }
email-unreadable = “{ $said }” is not an e-mail address. Type it like this: john@example.com
tin-unreadable = “{ $said }” is not a tax number: 7 to 20 digits, perhaps letters before them. Type it like this: GB 980 7806 84
tin-mistyped = There is a mistake in “{ $said }”: its check digits do not add up. Compare it with their papers and type it again.
tags-unreadable = I see no tag in “{ $said }”. Type words, for example: vip wholesale
tags-too-many = That makes { $count } tags; a card takes { $limit } at most. Type fewer.
