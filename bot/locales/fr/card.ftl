## La fiche

card-title = <b>{ $name }</b>
card-archived-on = 🗄 Dans les archives depuis le { $day }
card-stage = { $stage } · { $mark } { $heat }
heat-mark-cold = ❄️
heat-mark-warm = 🌤
heat-mark-hot = 🔥
card-refusal = Raison : { $reason }
card-phone = 📱 { $phone }
card-company = 🏢 { $value }
card-position = 💼 { $value }
card-email = ✉️ { $value }
card-city = 📍 { $value }
card-address = 🏠 { $value }
card-tin = 🧾 SIREN / TVA : { $value }
card-place = 📍 { $latitude }, { $longitude }
card-birthday =
    🎂 { $day }{ $known ->
        [yes] , { $age ->
            [one] { $age } an
           *[other] { $age } ans
        }
       *[no] {""}
    } · { $days ->
        [0] aujourd’hui !
        [1] demain
       *[other] dans { $days } jours
    }
card-source = 🧭 Source : { $value }
card-tags = 🏷 { $tags }
card-files = 📎 Fichiers : { $count }
card-chat = 💬 <a href="{ $link }">Telegram : ouvrir la discussion</a>
card-contact = 👤 { $name }{ $phone ->
        [none] {""}
       *[other] {" "}· { $phone }
    }{ $birthday ->
        [none] {""}
       *[other] {" "}· 🎂 { $birthday }
    }
card-owner = Responsable : { $name }
card-callback =
    { $when ->
        [overdue] 🔴 Rappel en retard :
       *[ahead] ⏰ Rappel :
    } <b>{ $at }</b>{ $why ->
        [yes] {" "}— { $reason }
       *[no] {""}
    }
card-history = <b>Dernières entrées</b>
card-archived = « { $name } » est dans les archives. Restaurez d’abord la fiche.
card-not-archived = « { $name } » n’est pas dans les archives.

button-call = 📞 Appel
button-callback = ⏰ Rappel
button-note = 📝 Note
button-stage = 🚦 Étape
button-edit = ✏️ Modifier
button-people = 👥 Contacts
button-history = 📜 Historique
button-contact = 📇 Envoyer le contact
button-files = 📎 Fichiers
button-map = 🗺 Carte
button-heat = 🌡 → { $heat }
button-archive = 🗄 Archiver
button-restore = ♻️ Restaurer
button-card = ◀ Fiche

## L’historique

history-title = 📜 <b>{ $name }</b>
history-empty = Il ne s’est encore rien passé.
entry-said = { $at } — { $what } ({ $who })
entry-line = • { entry-said }
entry-call = 📞 { $outcome }{ $noted ->
        [yes] {"\u00A0"}: { $note }
       *[no] {""}
    }
entry-note = 📝 { $note }
entry-forward = ↪ { $author }{ $noted ->
        [yes] {""}: { $note }
       *[no] {""}
    }
entry-file = { $file }{ $noted ->
        [yes] {""}: { $note }
       *[no] {""}
    }
entry-stage = 🚦 { $stage }{ $reasoned ->
        [yes] {"\u00A0"}: { $reason }
       *[no] {""}
    }
entry-created = fiche créée
contact-sent = Contact envoyé. Il est noté que vous avez pris le numéro.
phone-gone = Ce numéro n’est plus sur la fiche.
