## Noter un appel

call-who = 📞 <b>L’appel de qui ?</b> Choisissez, ou tapez un nom ou un téléphone. Toute la ligne convient aussi : <code>Martin : pas de réponse, demain 15:00</code>
call-which = 📞 « { $who } » : { $total } clients. Lequel ? Choisissez, ou soyez plus précis.
call-nobody = Je ne trouve aucun client pour « { $who } ». Tapez une partie du nom ou les derniers chiffres du téléphone, ou ajoutez d’abord le client : /add
call-how = 📞 <b>{ $name }</b> : comment l’appel s’est-il terminé ?
call-outcome-unreadable = Je ne connais pas ce résultat. Choisissez un bouton ou tapez, par exemple : pas de réponse
call-none-yet = ⏰ Seulement le rappel
call-logged = 📞 Noté : <b>{ $name }</b> — { $outcome }
call-note = 📝 { $note }
call-moment = ⏰ <b>{ $at }</b>
call-ask-more =
    📝 Une note ? Tapez-la simplement.
    ⏰ Quand rappeler ? Choisissez ou tapez ; les deux ensemble conviennent : <code>réfléchit, demain 15:00</code>
call-ask-when = ⏰ Quand rappeler ?
call-wrong-number = ☝️ Si vous connaissez le bon numéro, mettez-le sur la fiche : ✏️
call-move = → { $stage }
call-note-left = L’appel est noté, sans note.
call-next-left = L’appel est noté, sans nouveau rappel.
stage-accept = { $stage } : accepter
stage-accepted = 🚦 <b>{ $name }</b> est maintenant à l’étape { $stage }
ladder-proposed =
    { $step ->
        [soon] 🪜 Sans succès. Encore une fois un peu plus tard ?
        [another_hour] 🪜 En vain { ladder-times } de suite. Un autre jour, à une autre heure ?
        [next_week] 🪜 En vain { ladder-times } de suite. La semaine prochaine ?
       *[give_up] 🪜 En vain { ladder-times } de suite. Abandonner, ou essayer autrement ?
    }
ladder-times = { $count } fois
ladder-best = 🎯 Joignable d’habitude vers { $time } ({ $zone })
ladder-set = 🪜 { $at }
ladder-give-up = 🏳 Abandonner
ladder-chat = 💬 Écrire dans Telegram
