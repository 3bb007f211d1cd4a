## Listes des rappels

callbacks-title = 📋 <b>Rappels</b>{ $whose ->
        [none] {""}
       *[other] {" "}de { $whose }
    } : { $span }
callbacks-day = 🗓 <b>{ $day }</b>
callbacks-nothing = 🌿 Rien de promis ici.
callbacks-team = 👥 <b>Rappels de l’équipe</b>
callbacks-of = • <b>{ $name }</b> : { $total } — en retard { $overdue }, aujourd’hui { $today }
callbacks-mine = Les miens
span-all = tous
span-overdue = 🔴 En retard
span-today = Aujourd’hui
span-tomorrow = Demain
span-later = Plus tard
span-week = la semaine
button-span-all = 📋 Tous les rappels
button-span-week = 📆 Semaine
button-team-callbacks = 👥 Par personne
callbacks-month = 🗓 <b>{ $month }</b>{ $whose ->
        [none] {""}
       *[other] , { $whose }
    } — { $total ->
        [0] rien de promis
        [one] un rappel
       *[other] { $total } rappels
    }
button-month = 🗓 Mois

## Un rappel reporté par une ligne

move-which = 💤 « { $who } » : { $total } clients. Quel rappel ? Choisissez, ou écrivez plus précisément.
move-nobody = Aucun client pour « { $who } ». Écrivez une partie du nom ou les derniers chiffres du téléphone.
move-whose = Le rappel de qui ? Nommez le client, par exemple : reporte Lefèvre à lundi 10h. Ou touchez 💤 sous le rappel, puis écrivez le moment.
move-nothing = Rien n’est promis à { $name }. Dites quand rappeler, par exemple : reporte { $name } à lundi 10h

## Pour l’agenda du téléphone

button-ics = 📤 .ics
ics-summary = Rappeler { $name }
ics-sent = 📤 Rappels pour votre agenda : { $count } sur { $total }. Ouvrez le fichier pour les ajouter.
ics-nothing = Rien à mettre dans l’agenda : aucun rappel n’est promis.

## En image

button-picture = 🖼 Image
picture-empty = Rien à dessiner : aucun rappel n’est promis ici.
