## Réglages

language-name = Français
settings-title = ⚙️ <b>Réglages</b>
settings-line-language = 🌐 Langue : <b>{ $value }</b>
settings-line-zone = 🕐 Fuseau horaire : <b>{ $value }</b>, il y est { $time }
settings-line-hours = 💼 Heures de travail : <b>{ $value }</b>
settings-line-digest = ☀️ Point du matin : <b>{ $value }</b>
settings-line-lead = 🎂 Anniversaires et dates : <b>{ $value }</b>
settings-line-retry = 🪜 Sans réponse : <b>{ $value }</b>
settings-line-awaits = ☎️ Rappels hors des heures d’appel du client : <b>{ $value }</b>
settings-line-overdue = 🚨 Rappels en retard de l’équipe : <b>{ $value }</b>
settings-button-language = 🌐 Langue
settings-button-zone = 🕐 Fuseau horaire
settings-button-hours = 💼 Heures de travail
settings-button-digest = ☀️ Point du matin
settings-button-lead = 🎂 Anniversaires et dates
settings-button-retry = 🪜 Sans réponse
settings-button-awaits = ☎️ Heures d’appel
settings-button-overdue = 🚨 En retard
settings-button-type-zone = ✏️ Une autre ville
settings-button-type-hours = ✏️ D’autres heures
settings-button-type-digest = ✏️ Une autre heure
settings-button-type-lead = ✏️ D’autres jours
settings-ask-language = 🌐 Quelle langue parlons-nous ?
settings-ask-zone = 🕐 Où êtes-vous ? L’heure qu’il est maintenant figure à côté de chaque ville.
settings-ask-hours = 💼 Quand travaillez-vous ? En dehors, vous ne recevez que les rappels promis pour cette minute-là.
settings-ask-digest = ☀️ À quelle heure envoyer le point du matin : rappels du jour et anniversaires ?
settings-ask-lead = 🎂 Combien de temps à l’avance annoncer les anniversaires et autres dates ? Le jour même, ils sont annoncés de toute façon.
settings-ask-retry = 🪜 Personne ne répond. Quand proposer un nouvel essai ? Ensuite viennent un autre jour à une autre heure, puis la semaine suivante.
settings-ask-awaits = ☎️ Un rappel tombe hors des heures d’appel du client. Quand vous prévenir ?
settings-ask-overdue = 🚨 Quand vous dire qu’un membre n’a pas rappelé ? Tout en un message, au plus une fois en autant d’heures. De qui est absent, parti ou injoignable, je le dis toujours.
settings-type-zone = 🕐 Écrivez une ville, par exemple : Lyon. Ou le décalage : UTC+1
settings-type-hours = 💼 Écrivez de quelle heure à quelle heure, par exemple : 9h-18h ou 09:30–19:00
settings-type-digest = ☀️ Écrivez une heure, par exemple : 8h30
settings-type-lead = 🎂 Écrivez combien de jours avant, plusieurs fois si vous voulez, par exemple : 7, 1
settings-zone-which = 🕐 Il y en a plusieurs. Laquelle ? Ou écrivez une autre ville.
settings-round-the-clock = 24 heures sur 24
settings-lead-days = { $days ->
        [0] le jour même seulement
        [one] { $others ->
            [none] {""}
           *[other] { $others } et{" "}
        }{ $days } jour avant
       *[other] { $others ->
            [none] {""}
           *[other] { $others } et{" "}
        }{ $days } jours avant
    }
settings-retry-hours = { $hours ->
        [0] ne rien proposer
        [one] réessayer dans { $hours } heure
       *[other] réessayer dans { $hours } heures
    }
settings-awaits = { $awaits ->
        [yes] au début des heures d’appel
       *[no] à la minute promise
    }
settings-overdue-hours = { $hours ->
        [0] ne rien dire
       *[other] après { $hours } heures ouvrées
    }
settings-chosen = ✓ { $label }
settings-saved = ✅ Enregistré. { $what }
settings-language-set = 🌐 Nous parlons maintenant français. Et ensuite ?
zone-unknown = Je ne connais ni ville ni fuseau de ce nom. Écrivez une grande ville proche, ou le décalage : UTC+1
hours-unreadable = Je n’y lis pas d’heures de travail. Écrivez par exemple 9h-18h ou 09:30–19:00.
clock-unreadable = Je n’y lis pas d’heure. Écrivez par exemple 8h30 ou 9h.
leads-unreadable = Je n’y lis pas de jours. Écrivez jusqu’à quatre nombres de 60 au plus, par exemple : 7, 1.
