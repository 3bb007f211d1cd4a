## Adding a client

add-ask-name = ➕ <b>New client.</b> What is the name? For example: John Smith
add-ask-phone = 📱 The phone of <b>{ $name }</b>? Type it, or attach a contact.
add-ask-company = 🏢 Which company?
add-ask-birthday = 🎂 Birthday? For example 12.03.1985, or 12 March
add-ask-source = 🧭 Where did they come from? Choose or type.
source-call = Incoming call
source-site = Website
source-referral = Referral
source-exhibition = Exhibition
source-advert = Advertising
source-social = Social media
saved-client = ✅ Saved: <b>{ $name }</b>
add-alike = 👥 There is a card of the same name: { $name }.
add-alike-elsewhere = 👥 There is a client of this name in the base already. Ask { $owner }.
add-tin-mistyped = ⚠️ The tax number has a mistake in it: its check digits do not add up. It is kept in the note; type it again under ✏️ Edit.
phone-taken = This number is already on the card of { $name }.
phone-taken-elsewhere = This number is in the base already. Ask { $owner }.
