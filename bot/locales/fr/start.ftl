## Accueil et aide

welcome =
    👋 <b>{ $name }</b>, bienvenue dans Kartoteka. Votre rôle : { $role }.

    Vos clients, vos appels et les rappels promis vivent dans cette conversation.
    ➕ Envoyez un contact, ou écrivez : <code>Jean Lefèvre, +33 6 12 34 56 78, Durand SARL</code>
    🔍 Écrivez un nom ou les derniers chiffres d’un numéro pour trouver une fiche.
    ⏰ Un rappel promis revient en message, à la minute dite.

    Votre fuseau horaire : { $zone } — à changer dans /settings. Toutes les commandes : /help
help =
    <b>Ce que vous pouvez faire ici</b>

    /add — un nouveau client, question par question ; ou en une ligne :
    <code>/add Jean Lefèvre, +33 6 12 34 56 78, Durand SARL, 12/03/1985</code>
    Partager un contact, ou un fichier .vcf (vingt au plus), suffit aussi.
    /call — noter un appel ; ou en une ligne :
    <code>/call Lefèvre : pas de réponse, demain 15h</code>
    Transférez un message du client, envoyez une photo, un vocal, un fichier ou un lieu : c’est gardé sur sa fiche.
    /find — ou écrivez simplement un nom, une société, les derniers chiffres d’un numéro.
    /today — en retard, rappels du jour, anniversaires de la semaine.
    /next — qui appeler maintenant, une fiche après l’autre : en retard, chauds, silencieux depuis longtemps.
    /week, /callbacks — ce qui est promis : par jour, par filtre, pour un responsable par personne.
    📤 .ics sous la liste ou sous une fiche les met dans l’agenda du téléphone.
    Reporter un rappel en une ligne : <code>reporte Lefèvre à lundi 10h</code>
    /hours — quand appeler un client : <code>/hours Dupont lun-ven 9h-18h</code> ; son heure figure sur la fiche.
    /date — une date annuelle autre que l’anniversaire : <code>/date Lefèvre anniversaire du contrat 5 mai 2019</code> ; je préviens à temps.
    /every — à quel rythme parler à un client : <code>/every Lefèvre 30 jours</code> ; les responsables aussi pour une étiquette : <code>/every #vip 14 jours</code>. /silent — à qui personne n’a parlé depuis longtemps.
    /archive — les fiches rangées, et comment les remettre.
    /team — l’équipe et les invitations.
    /away — absence : <code>je suis absent jusqu’à lundi</code> ; puis qui remplace. De retour plus tôt : /back
    ✋ Ce qu’un membre ne fait pas à temps arrive aux responsables en un message, à prendre d’un geste.
    Un rappel sans réponse revient quelques fois dans vos heures de travail ; le soir, un seul message demande ce qui n’est pas noté.
    /evening — cette question à tout moment, et le bilan du jour.
    /settings — langue, fuseau horaire, heures et jours de travail, point du matin, soir, rythme des relances.
    /cancel — abandonner ce qui est en cours.

    Dans n’importe quelle conversation, tapez <code>@</code>, le nom de ce bot et celui d’un client pour y envoyer une fiche courte.
    Toute modification peut être annulée pendant dix minutes.
unknown-command = Je ne connais pas cette commande. Voici le menu ; tout ce que je sais faire : /help
not-understood = Je ne peux rien en faire. Envoyez un nom pour trouver une fiche, un contact pour en créer une, ou une photo, un vocal, un fichier, un lieu à garder.

## Descriptions des commandes

command-add = Nouveau client
command-call = Noter un appel
command-find = Trouver une fiche
command-today = Rappels et anniversaires
command-next = Qui appeler maintenant
command-week = Rappels de la semaine
command-callbacks = Tous les rappels
command-evening = Bilan du jour, appels pas notés
command-hours = Heures d’appel d’un client
command-archive = Fiches rangées
command-team = Équipe et invitations
command-settings = Langue, fuseau, horaires
command-help = Ce que je sais faire
command-cancel = Abandonner ce qui est en cours
about = Le fichier clients d’une équipe de vente : fiches, appels, rappels à la bonne minute. Privé, réservé aux membres.
about-short = Clients, appels et rappels d’une équipe de vente
