## Nouveau client

add-ask-name = ➕ <b>Nouveau client.</b> Quel est son nom ? Par exemple : Jean Lefèvre
add-ask-phone = 📱 Le téléphone de <b>{ $name }</b> ? Écrivez-le ou joignez un contact.
add-ask-company = 🏢 Quelle société ?
add-ask-birthday = 🎂 Date de naissance ? Par exemple 12/03/1985, ou 12 mars
add-ask-source = 🧭 D’où vient ce client ? Choisissez ou écrivez.
source-call = Appel entrant
source-site = Site web
source-referral = Recommandation
source-exhibition = Salon
source-advert = Publicité
source-social = Réseaux sociaux
saved-client = ✅ Enregistré : <b>{ $name }</b>
add-alike = 👥 Une fiche du même nom existe : { $name }.
add-alike-elsewhere = 👥 Un client de ce nom est déjà dans la base. Demandez à { $owner }.
add-tin-mistyped = ⚠️ Le numéro SIREN / TVA contient une erreur : sa clé de contrôle ne tombe pas juste. Il reste dans la note ; retapez-le sous ✏️ Modifier.
phone-taken = Ce numéro est déjà sur la fiche de { $name }.
phone-taken-elsewhere = Ce numéro est déjà dans la base. Demandez à { $owner }.
