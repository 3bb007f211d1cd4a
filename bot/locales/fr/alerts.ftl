## Ce qui est envoyé

push-callback = ⏰ <b>Rappelez { $name }</b>
push-late = ⌛ En retard : c’était prévu { $at }
push-waited = 🕘 Gardé jusqu’aux heures d’appel ; promis pour { $at }
push-repeated = 🔁 De nouveau, au cas où le premier message ne serait pas arrivé :
push-stage = Étape : { $stage }
push-reason = 💬 { $reason }
push-last = Dernière entrée : { $entry }
push-log = 📞 Noter l’appel
push-done = ✅ Fait
push-snooze = 💤 Reporter
push-card = 📇 Fiche
push-birthday =
    🎂 <b>{ $name }</b> — { $when ->
        [today] anniversaire aujourd’hui !
        [ahead] { $days ->
            [1] anniversaire demain
            [one] anniversaire dans { $days } jour
           *[other] anniversaire dans { $days } jours
        }
       *[past] { $days ->
            [1] c’était son anniversaire hier
            [one] c’était son anniversaire il y a { $days } jour
           *[other] c’était son anniversaire il y a { $days } jours
        }
    }
    { $day }
push-age =
    { $age ->
        [one] { $age } an
       *[other] { $age } ans
    }
push-client = Contact chez { $name }
push-digest = ☀️ { $part ->
        [morning] Bonjour
        [day] Bonjour
       *[evening] Bonsoir
    } { $name } ! { $day }
missed-title = 👋 Heureux de vous revoir. { $count ->
        [one] Un rappel est arrivé à échéance pendant que vous n’étiez pas joignable :
       *[other] { $count } rappels sont arrivés à échéance pendant que vous n’étiez pas joignable :
    }
missed-line = • { $at } — { $name }
missed-more = … et { $count } de plus : /today
team-news-joined = 👋 { $name } a rejoint l’équipe : { $role }.
team-news-unreachable = 🔕 { $name } a bloqué le bot : les rappels n’y arrivent plus. Ce qui arrive à échéance entre-temps attend son retour.
team-news-sent-away = 🌴 { $name } a noté votre absence jusqu’à : { $until }. Déjà de retour ? /back
team-news-leave = 🌴 { $name } a noté votre absence du { $since } jusqu’à : { $until }. Détails : /away
team-news-stand-in = 🤝 { $name } : absence jusqu’à { $until }, vous remplacez. Rappels et anniversaires vous arrivent, les fiches vous sont ouvertes, et /today liste ces rappels parmi les vôtres.
team-news-stand-in-later = 🤝 { $name } : absence du { $since } jusqu’à { $until }, c’est vous qui remplacerez. Je vous préviendrai au début.
team-news-relieved = 🤝 Vous ne remplacez plus { $name }.
team-news-relieved-later = 🤝 Du { $since } jusqu’à { $until }, vous n’avez pas à remplacer { $name }.
team-news-back = 👋 { $name } est de retour : vous ne remplacez plus. Merci.
