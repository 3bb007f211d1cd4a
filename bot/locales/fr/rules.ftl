## Réponses des règles. Chacune peut s’afficher en alerte : pas de balises, 200 caractères au plus.

not-allowed = Votre rôle ne le permet pas. Adressez-vous au responsable des ventes ou au propriétaire.
not-found = Il n’y a rien ici qui vous soit accessible. Pour chercher, envoyez un nom ou un numéro de téléphone.
changed-meanwhile = Cela a changé entre-temps, donc rien n’a été fait. Regardez l’état actuel et recommencez.
text-too-long = Trop long : { $length } caractères pour une limite de { $limit }. Écrivez plus court.
stage-already = La fiche est déjà à l’étape « { stage-from } ».
stage-not-reachable = Une fiche ne peut pas passer de « { stage-from } » à « { stage-to } ». Ouvrez la fiche : ses boutons montrent les étapes possibles.
stage-needs-reason = L’étape « { stage-to } » demande une raison. Écrivez pourquoi en quelques mots.

## Les étapes de l’entonnoir

stage-white = ⚪ Blanc
stage-grey = 🔘 Gris
stage-green = 🟢 Vert
stage-yellow = 🟡 Jaune
stage-green-gold = 🟢🟡 Vert-or
stage-gold = 🥇 Or
stage-platinum = 💎 Platine
stage-red-green = 🔴🟢 Rouge-vert
stage-red-gold = 🔴🥇 Rouge-or
stage-red-platinum = 🔴💎 Rouge-platine

## L’étape nommée par $stage, et celle nommée par $to

stage-from = { $stage ->
    *[white] { stage-white }
     [grey] { stage-grey }
     [green] { stage-green }
     [yellow] { stage-yellow }
     [green_gold] { stage-green-gold }
     [gold] { stage-gold }
     [platinum] { stage-platinum }
     [red_green] { stage-red-green }
     [red_gold] { stage-red-gold }
     [red_platinum] { stage-red-platinum }
}
stage-to = { $to ->
    *[white] { stage-white }
     [grey] { stage-grey }
     [green] { stage-green }
     [yellow] { stage-yellow }
     [green_gold] { stage-green-gold }
     [gold] { stage-gold }
     [platinum] { stage-platinum }
     [red_green] { stage-red-green }
     [red_gold] { stage-red-gold }
     [red_platinum] { stage-red-platinum }
}

## La chaleur d’un client

heat-cold = froid
heat-warm = tiède
heat-hot = chaud

## Le résultat d’un appel

outcome-reached = Joint
outcome-no-answer = Pas de réponse
outcome-busy = Occupé
outcome-wrong-number = Faux numéro
outcome-refused = Refus
outcome-order = Commande
outcome-meeting = Rendez-vous
outcome-offer-sent = Offre envoyée
outcome-interested = Intéressé
outcome-callback-asked = Demande un rappel

## Les rôles

role-viewer = lecteur
role-seller = vendeur
role-head = responsable des ventes
role-owner = propriétaire
