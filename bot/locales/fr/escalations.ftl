## Les rappels que personne ne fait, et qui les prend

escalation-title = 🚨 <b>Rappels que personne ne fait</b>
escalation-of = 👤 <b>{ $name }</b> { $why ->
        [left] — a quitté l’équipe
        [away] — absence jusqu’à { $until }, sans remplaçant
        [unreachable] — le bot ne peut pas y écrire
       *[late] — en retard de plus de { $hours } heures ouvrées
    }
escalation-card = { $number }. { $name }
escalation-take = ✋ Prendre { $number }
escalation-take-all = ✋ Tout prendre de { $name } · { $count }
escalation-settled = { $number }. { $said }
escalation-over = { $name } — { $became ->
        [taken] ✋ déjà pris par { $by }
        [moved] reporté à { $at }
        [done] ✅ fait
       *[cancelled] annulé
    }
taken-one = ✋ À vous maintenant : <b>{ $name }</b>. La fiche garde son responsable.
taken-many = ✋ { $count ->
        [one] Un rappel est
       *[other] { $count } rappels sont
    } à vous maintenant. Les fiches gardent leurs responsables.
taken-nothing-left = Il n’y a plus rien à prendre ici.
taken-title = ✋ <b>{ $by }</b> { $count ->
        [one] a pris un de vos rappels :
       *[other] a pris { $count } de vos rappels :
    }
taken-line = • { $name }
message-too-old = Ce message est trop ancien. Ce qui est promis maintenant : /callbacks
team-take-over = ✋ Prendre les rappels · { $count }
team-left-behind = ⏰ { $count ->
        [one] Un rappel promis reste.
       *[other] { $count } rappels promis restent.
    } Le jour venu, les responsables en sont informés, jusqu’à ce que quelqu’un le prenne.
return-taken-line = ✋ { $by } a pris : { $name }
