## Les contacts

contacts-title = 👥 Contacts de <b>{ $name }</b>
contacts-none = Personne pour l’instant. À qui d’autre y parlez-vous ?
contacts-more = …et { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }. Retirez-en pour voir la suite.
contacts-add = ➕ Ajouter un contact
contacts-drop = ✖ { $name }
contact-ask-name = 👤 Un contact chez <b>{ $client }</b>. Quel est son nom ?
contact-ask-phone = 📱 Le numéro de <b>{ $name }</b> ? Écrivez-le ou joignez un contact.
contact-ask-birthday = 🎂 L’anniversaire de <b>{ $name }</b> ? Par exemple 12/03/1985 ou 12 mars
contact-added = ✅ Contact ajouté : <b>{ $name }</b>
contact-dropped = ✅ Contact retiré : { $name }
contact-gone = Ce contact n’est plus sur la fiche.
contacts-hours = ☎️ { $name }
contact-hours-of = 👤 <b>{ $name }</b>
