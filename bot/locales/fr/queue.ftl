## Suivant : une fiche après l’autre

button-next = ▶ Suivant
next-title = ▶ <b>Suivant</b> : { $place } sur { $total }
next-due = 🔴 Promis : { $at }
next-hot = 🔥 Chaud, et rien n’est promis. Dernier contact : { $at }
next-silent = 🤫 Silencieux depuis longtemps. Dernier contact : { $at }
next-skip = ⏭ Passer
next-snooze = 💤 { $choice }
next-call-back = ⏰ { $name } : rappeler
next-again = ↺ Depuis le début
next-nobody = { $skipped ->
        [0] 🌿 Personne n’attend : rien n’est en retard, aucun client chaud n’est sans rappel, personne n’est silencieux depuis longtemps.
       *[other] 🏁 C’est tout. Passés : { $skipped }.
    }
