## Modifier une fiche

edit-title = ✏️ <b>{ $name }</b>
edit-button = { $fact }{ $known ->
        [yes] {"\u00A0"}: { $value }
       *[no] {"\u00A0"}: —
    }
edit-present = Actuellement : { $value }
edit-ask-name = Quel est le nom ? Par exemple : Jean Dupont
edit-ask-phone = Un autre numéro ? Écrivez-le ou joignez un contact.
edit-ask-company = Quelle société ?
edit-ask-position = Quelle fonction ?
edit-ask-email = Quelle adresse e-mail ? Par exemple : jean@example.com
edit-ask-city = Quelle ville ?
edit-ask-address = 🏠 Quelle adresse ? Par exemple : 12 rue de la Paix, Lyon
edit-ask-tin = 🧾 Quel est le numéro SIREN, SIRET ou de TVA ? Par exemple : 732 829 320
edit-ask-birthday = Quelle est la date d’anniversaire ? Par exemple 12/03/1985 ou 12 mars
edit-ask-source = D’où vient ce client ? Choisissez ou écrivez.
edit-ask-tags = Quelles étiquettes ? Écrivez des mots, par exemple : vip grossiste. Ils remplacent les étiquettes actuelles.
edit-clear = 🧹 Laisser vide
edit-done = ✅ { $fact } : { $had ->
        [yes] { $was }
       *[no] —
    } → <b>{ $has ->
        [yes] { $now }
       *[no] —
    }</b>
edit-same = { $fact } : { $known ->
        [yes] c’est déjà « { $value } »
       *[no] c’est déjà vide
    }. Rien n’a été modifié.
edit-drop-phone = ✖ { $phone }
edit-add-phone = ➕ Un autre numéro
fact-name = Nom
fact-company = Société
fact-position = Fonction
fact-email = E-mail
fact-city = Ville
fact-address = Adresse
fact-tin = SIREN / TVA
fact-birthday = Anniversaire
fact-source = Source
fact-tags = Étiquettes
phone-added = ✅ Numéro ajouté : <b>{ $phone }</b>
phone-dropped = ✅ Numéro retiré : { $phone }
email-unreadable = « { $said } » n’est pas une adresse e-mail. Écrivez par exemple : jean@example.com
tin-unreadable = « { $said } » n’est pas un numéro SIREN, SIRET ou de TVA : de 7 à 20 chiffres. Écrivez par exemple : 732 829 320
tin-mistyped = Il y a une erreur dans « { $said } » : sa clé de contrôle ne tombe pas juste. Comparez avec leurs papiers et retapez-le.
tags-unreadable = Je ne vois pas d’étiquette dans « { $said } ». Écrivez des mots, par exemple : vip grossiste
tags-too-many = Cela fait { $count } étiquettes ; une fiche en accepte { $limit } au plus. Écrivez-en moins.
