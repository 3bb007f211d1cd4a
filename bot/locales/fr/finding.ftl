## Recherche

find-how =
    🔍 Écrivez un nom, une société ou les derniers chiffres d’un numéro.{ $recent ->
        [0] {""}
       *[other] {" "}Ou ouvrez l’une des dernières fiches :
    }
found = 🔍 «{ $query }»
    Trouvé : { $total }
found-nothing = 🔍 Rien trouvé pour « { $query } ». Essayez une partie du nom ou les derniers chiffres du numéro ; ou ajoutez le client : ➕
inline-card = <b>{ $name }</b>
inline-company = 🏢 { $company }
inline-phone = 📱 { $phone }
inline-open = <a href="{ $link }">Ouvrir la fiche</a>
