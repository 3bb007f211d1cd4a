## Contact persons

contacts-title = 👥 Contacts of <b>{ $name }</b>
contacts-none = Nobody yet. Who else do you speak to there?
contacts-more = …and { $count ->
        [one] { $count } more
       *[other] { $count } more
    }. Remove some to see the rest.
contacts-add = ➕ Add a contact
contacts-drop = ✖ { $name }
contact-ask-name = 👤 A contact at <b>{ $client }</b>. What is the name?
contact-ask-phone = 📱 The phone of <b>{ $name }</b>? Type it, or attach a contact.
contact-ask-birthday = 🎂 The birthday of <b>{ $name }</b>? For example 12.03.1985, or 12 March
contact-added = ✅ Contact added: <b>{ $name }</b>
contact-dropped = ✅ Contact removed: { $name }
contact-gone = This contact is not on the card any more.
contacts-hours = ☎️ { $name }
contact-hours-of = 👤 <b>{ $name }</b>
