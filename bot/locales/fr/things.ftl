## Ce qu’on envoie : fichiers, messages transférés, lieux

thing-message = ✉️ message
thing-photo = 🖼 photo
thing-video = 🎬 vidéo
thing-voice = 🎤 message vocal
thing-video-note = ⏺ message vidéo
thing-audio = 🎵 audio
thing-document = 📄 fichier
thing-place = 📍 lieu
thing-by = { $what }, { $author }, { $at }
things-kept = ✅ Gardé sur la fiche de <b>{ $name }</b> : { $what }
things-kept-many =
    ✅ Gardé sur la fiche de <b>{ $name }</b> : { $count ->
        [one] { $count } élément
       *[other] { $count } éléments
    }
things-another = 🔀 Un autre client
things-too-many = Trop d’éléments attendent une réponse : { $limit } au plus. Dites à qui ils sont, ou annulez.
whose-one = ❓ <b>À qui est-ce ?</b> { $what }
whose-many =
    ❓ <b>À qui est-ce ?</b> { $count ->
        [one] { $count } élément
       *[other] { $count } éléments
    }
whose-how = Choisissez un client, ou écrivez un nom à chercher. Un nom avec un numéro crée un nouveau client.
whose-which = Plusieurs clients trouvés pour « { $who } ». Lequel ?
whose-nobody = Personne pour « { $who } ». Essayez une partie du nom, ou écrivez un nom avec un numéro.
whose-new = ➕ Nouveau client : { $name }
whose-elsewhere = Cet expéditeur est déjà dans la base. Demandez à { $owner }.
files-title = 📎 <b>{ $name }</b> : appuyez pour recevoir le fichier
files-none = 📎 <b>{ $name }</b> : il n’y a plus de fichiers.
file-sent = Envoyé. Il est noté que vous avez pris le fichier.
file-gone = Ce fichier n’existe plus.
place-gone = Il n’y a plus de lieu sur la fiche.

## Un fichier de contacts

vcf-title = 📇 Contacts du fichier : { $count } ajoutés sur { $total }
vcf-added = ✅ { $name }
vcf-refused = ⚠️ { $name } : { $why }
vcf-nameless = sans nom
vcf-undo-all = ↩ Tout annuler
vcf-none = Ce fichier ne contient pas de contacts. Envoyez une vCard (.vcf), ou le contact lui-même.
vcf-too-big = Ce fichier de contacts est trop gros : { $limit } Mo au plus. Envoyez-le en plusieurs fois.
vcf-too-many = Il y a { $count } contacts dans ce fichier ; { $limit } au plus à la fois. Envoyez-le en plusieurs fois.
vcf-unreachable = Ni téléphone ni e-mail.
