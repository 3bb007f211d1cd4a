## Les rappels

choice-quarter = Dans 15 min
choice-hour = Dans 1 heure
choice-evening = Ce soir 18:00
choice-tomorrow = Demain 10:00
choice-monday = Lundi 10:00
choice-same-time = Demain, même heure
choice-workday = Jour ouvré 10:00
callback-other = 📆 Autre date
callback-none = Sans rappel
callback-call-off = ✖ Annuler le rappel
callback-stands = ⏰ Déjà prévu : <b>{ $at }</b>
callback-ask = ⏰ <b>{ $name }</b> : quand rappeler ? Choisissez ou tapez, par exemple : <code>demain 15:00</code>, <code>dans 2 heures</code>
callback-ask-day = 📆 <b>{ $name }</b> : quel jour ? Choisissez ou tapez, par exemple : <code>3 décembre 15:00</code>
callback-ask-time = 🕐 <b>{ $name }</b>, { $day } : à quelle heure ? Choisissez ou tapez, par exemple : <code>15:40</code>
callback-set =
    ⏰ Rappel : <b>{ $name }</b> — <b>{ $at }</b> — { $days ->
        [0] aujourd’hui
        [1] demain
       *[other] dans { $days } jours
    }{ $moved ->
        [yes] {" "}(cette nuit-là on avance les horloges, l’heure choisie n’existe pas)
       *[no] {""}
    }
callback-was = ↪ Avant : { $at }
callback-snoozed =
    💤 <b>{ $name }</b> : je vous le rappellerai <b>{ $at }</b>{ $moved ->
        [yes] {" "}(cette nuit-là on avance les horloges, l’heure choisie n’existe pas)
       *[no] {""}
    }
callback-called-off = ✖ Rappel annulé : <b>{ $name }</b>
callback-none-set = 👌 <b>{ $name }</b> : pas de nouveau rappel.
callback-done = ✅ Fait : <b>{ $name }</b>
callback-closed = Le rappel de { $name } est déjà clos : fait ou annulé.
callback-past = Ce moment est déjà passé. Choisissez-en ou tapez-en un plus tardif, par exemple : demain 15:00
callback-too-far = C’est trop loin : cinq ans au plus. Choisissez ou tapez un moment plus proche.
snooze-ask = 💤 <b>{ $name }</b> : reporter à quand ? Choisissez ou tapez, par exemple : <code>demain 15:00</code>, <code>dans 2 heures</code>
snooze-ask-day = 📆 <b>{ $name }</b> : reporter à quel jour ? Choisissez ou tapez, par exemple : <code>3 décembre 15:00</code>
button-today = 📅 Aujourd’hui
calendar-back = 📆 Autre jour
snooze-held-up =
    💤 Reporté { $count } fois. Qu’est-ce qui bloque ? Ou y a-t-il un autre plan ?
snooze-held-up-other = ✏️ Une autre raison
snooze-held-up-ask = Qu’est-ce qui bloque ? Écrivez-le : cela va dans l’historique.
snooze-held-up-note = 💤 { $why }
excuse-they-asked = On demande d’attendre
excuse-not-ready = Pas encore prêt
excuse-no-time = Pas le temps
