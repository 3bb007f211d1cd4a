## Absence et remplacement. { $name } vaut « self » pour la personne qui lit.

away-ask = { $name ->
        [self] 🌴 <b>Vous partez ?</b> Choisissez le jour de votre retour au travail. Ou écrivez : <code>/away jusqu’à lundi</code>, <code>/away 3 jours</code>
       *[other] 🌴 <b>{ $name }</b> est absent(e). Quel jour de retour au travail ?
    }
away-ask-day = 🌴 Quel jour de retour au travail ?
away-until = { $name ->
        [self] 🌴 Vous êtes <b>absent(e)</b> jusqu’à : { $at }
       *[other] 🌴 <b>{ $name }</b> : absence jusqu’à { $at }
    }
away-stand-in = { $who ->
        [named] 🤝 Remplacement : <b>{ $name }</b>. Les rappels et les anniversaires y arrivent, les fiches y sont ouvertes.
        [gone] 🤝 Le remplaçant n’est pas là non plus : les rappels attendent le retour, les responsables des ventes en sont informés.
       *[nobody] 🤝 Personne ne remplace : les rappels attendent le retour, les responsables des ventes en sont informés. Qui pourrait remplacer ?
    }
away-stand-in-button = 🤝 { $name }
away-ask-stand-in = { $name ->
        [self] 🤝 Qui vous remplace ? Vos fiches lui sont ouvertes jusqu’à votre retour.
       *[other] 🤝 Qui remplace <b>{ $name }</b> ? Ses fiches lui sont ouvertes jusqu’au retour.
    }
away-choose-stand-in = 👥 Quelqu’un d’autre
away-change-stand-in = 🤝 Changer de remplaçant
away-nobody = 🚫 Personne
away-other-day = 📅 Un autre jour
away-back = { $name ->
        [self] 👋 Je suis de retour
       *[other] 👋 { $name } : de retour
    }
away-is-back = 👋 <b>{ $name }</b> est de retour et lira ce qui s’est passé.
away-unreadable = Je ne lis pas jusqu’à quand dans « { $said } ». Écrivez /away jusqu’à lundi, /away 3 jours ou /away de vendredi à lundi.
away-past = Ce moment est passé. Nommez-en un à venir : /away jusqu’à lundi
away-too-long = C’est dans plus d’un an. Nommez un jour plus proche.
away-not = { $name } : pas d’absence en ce moment.
away-cannot-stand-in = Ce membre ne peut pas remplacer : pas de droits sur les fiches, absent ou injoignable. Choisissez-en un autre.
team-away = 🌴 Absence…
return-title = 👋 <b>Bon retour !</b> Ce qui s’est passé depuis { $since } :
return-nothing-due = 🌿 Aucun rappel échu entre-temps n’attend encore.
return-overdue = 🔴 Déjà en retard avant : <b>{ $count }</b>
return-due = ⏰ { $count ->
        [one] <b>Un rappel</b> est échu et attend :
       *[other] <b>{ $count } rappels</b> sont échus et attendent :
    }
return-due-line = • { $at } — { $name }
return-calls = 📞 { $count ->
        [one] <b>Un appel</b> d’un collègue :
       *[other] <b>{ $count } appels</b> de collègues :
    }
return-call-line = • <b>{ $name }</b> : { $said }
return-kept = ✅ { $count ->
        [one] Un rappel a été marqué comme fait sans appel.
       *[other] { $count } rappels ont été marqués comme faits sans appel.
    }
return-today = 📅 { $count ->
        [one] Un rappel est encore prévu aujourd’hui.
       *[other] { $count } rappels sont encore prévus aujourd’hui.
    }
return-date = 🎂 { $day } — { $name }
today-line-instead = { $line } · 🤝 { $name }
push-instead = 🤝 À la place de { $name }
command-away = Absence et remplacement
command-back = Je suis de retour

leave-later = 📅 Départ plus tard
leave-take-back = ✖ Rester finalement
leave-other-days = 📅 D’autres jours
leave-ask-first = 🌴 Quel est le premier jour d’absence ?
leave-ask-return = 🌴 Absence à partir du { $since }. Quel jour de retour au travail ?
leave-planned = { $name ->
        [self] 🌴 Vous <b>serez absent(e)</b> du { $since } jusqu’à : { $until }
       *[other] 🌴 <b>{ $name }</b> : absence du { $since } jusqu’à { $until }
    }
leave-taken-back = { $name ->
        [self] ✅ Vous restez : plus aucune absence n’est prévue.
       *[other] ✅ <b>{ $name }</b> reste : plus aucune absence n’est prévue.
    }
leave-gone = Plus aucune absence n’est prévue. Où vous en êtes : /away
