## L’équipe

team-title = 👥 <b>L’équipe</b> · { $total }
team-member = • <b>{ $name }</b> — { $role }{ $reached ->
        [no] {" "}· 🔕 le bot ne peut pas lui écrire
        [away] {" "}· 🌴 absence
       *[yes] {""}
    }
team-joined = Dans l’équipe depuis le { $day }
team-zone = Fuseau horaire : { $zone }
team-cards = { $cards ->
        [0] Responsable d’aucune fiche
        [one] Responsable de { $cards } fiche
       *[other] Responsable de { $cards } fiches
    }
team-invite = ➕ Inviter : { $role }
team-invited = Transférez ce message à la personne que vous invitez.
team-invitation =
    🎟 { $by } vous invite dans Kartoteka, le fichier clients de notre équipe de vente. Votre rôle : <b>{ $role }</b>.

    { $link }

    Ouvrez le lien et appuyez sur « Démarrer ». Il fonctionne une seule fois, pendant 48 heures : jusqu’au { $until }.
team-back = ◀ L’équipe
team-dismiss = 🚪 Retirer de l’équipe
team-dismiss-yes = 🚪 Oui, retirer
team-dismiss-sure =
    🚪 Retirer <b>{ $name }</b> de l’équipe ? L’accès se ferme aussitôt et les rappels ne sont plus envoyés. { $cards ->
        [0] Aucune fiche n’est à ce nom.
        [one] { $cards } fiche reste dans la base.
       *[other] { $cards } fiches restent dans la base.
    }
    Seule une nouvelle invitation permet de revenir.
team-dismissed = 🚪 { $name } ne fait plus partie de l’équipe.
