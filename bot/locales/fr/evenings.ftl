## Promesses dont rien n’a été dit : relances, question du soir

nag-one = 🔔 <b>{ $name }</b> : l’appel de { $at } n’est pas encore noté
unlogged-nag = 🔔 { $count ->
        [one] <b>{ $count } appel pas encore noté</b>
       *[other] <b>{ $count } appels pas encore notés</b>
    }
unlogged-evening = 🌙 { $count ->
        [one] <b>{ $count } appel pas noté ?</b>
       *[other] <b>{ $count } appels pas notés ?</b>
    }
unlogged-answers =
    { $mark ->
        [evening] 📞 comment il a fini · 📵 pas de réponse · ⏭ pas encore appelé → { $later }
       *[nag] 📞 comment il a fini · 📵 pas de réponse · 💤 pas encore appelé → { $later }
    }
unlogged-none = 🌿 Tous les appels du jour ont une réponse.
unlogged-called = 📞 { $number }. { $name }
unlogged-missed = 📵 { $number }
unlogged-later = { $mark ->
        [evening] ⏭
       *[nag] 💤
    } { $number }

## La journée

evening-day = 🌙 <b>La journée</b>, { $day }
evening-calls = 📞 { $total ->
        [0] Aucun appel
       *[other] Appels : <b>{ $total }</b> ({ $outcomes })
    }
evening-promises = ⏰ Rappels tenus : { $kept }, reportés : { $moved }
evening-tomorrow = 📅 Demain : { $count ->
        [one] { $count } rappel, à { $at } — { $name }
       *[other] { $count } rappels, le premier à { $at } — { $name }
    }
evening-free = 📅 Rien n’est promis pour demain.

## L’équipe dans le point du matin des responsables

digest-team =
    👥 <b>L’équipe</b>
    Appels du { $day } : <b>{ $calls }</b> · en retard : <b>{ $overdue }</b> · encore aujourd’hui : <b>{ $today }</b>
digest-person = • { $name } : appels { $calls }, en retard { $overdue }, aujourd’hui { $today }

## Réglages

settings-line-nagging = 🔔 Appel pas noté : <b>{ $value }</b>
settings-line-evening = 🌙 Le soir : <b>{ $value }</b>
settings-line-evening-hour = 🕖 Le soir, c’est : <b>{ $value }</b>
settings-line-days = 📆 Jours de travail : <b>{ $value }</b>
settings-button-nagging = 🔔 Pas noté
settings-button-evening = 🌙 Le soir
settings-button-evening-hour = 🕖 Heure du soir
settings-button-days = 📆 Jours de travail
settings-button-type-evening-hour = ✏️ Autre heure
settings-button-type-days = ✏️ Autres jours
settings-ask-nagging = 🔔 Le rappel est venu, et l’appel n’est pas noté. À quel rythme y revenir ? Seulement dans vos heures de travail, un message pour tous.
settings-ask-evening = 🌙 Que dire le soir ? Quand il n’y a rien à dire, rien ne vient.
settings-ask-evening-hour = 🕖 Quand est votre soir ?
settings-ask-days = 📆 Quels jours travaillez-vous ? Les points du matin, du soir et les relances s’y tiennent ; ce qui est promis vient n’importe quel jour.
settings-type-evening-hour = 🕖 Écrivez une heure, par exemple : 18:30
settings-type-days = 📆 Écrivez les jours, par exemple : lun-ven ou lun, mer, sam
settings-nagging-off = jamais
settings-nagging-gentle = après 1 h, puis 3 h
settings-nagging-usual = après 15 min, 1 h, 3 h
settings-evening-off = rien
settings-evening-question = les appels pas notés
settings-evening-summary = les appels pas notés et le bilan du jour
settings-evening-end = la fin du travail
settings-every-day = tous les jours
days-unreadable = Je n’y lis pas de jours de la semaine. Écrivez-les ainsi : lun-ven ou lun, mer, sam.
