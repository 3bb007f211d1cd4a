## Recherche

find-how =
    🔍 Écrivez un nom, une société ou les derniers chiffres d’un numéro.{ $recent ->
        [0] {""}
       *[other] {" "}Ou ouvrez l’une des dernières fiches :
    }
found = 🔍 « { $query } »
    Trouvé : { $total }{ $more ->
        [yes] +, les plus proches d’abord. Un mot de plus précise la recherche.
       *[no] {""}
    }
found-nothing = 🔍 « { $query } »
    Rien trouvé. Essayez une partie du nom ou les derniers chiffres du numéro.
found-in = 🔍 « { $query } »
button-found-back = ◀ Retour à la liste
found-no-month = Il n’y a pas de mois { $month } : de 1 à 12, ou par son nom, par exemple anniversaire:novembre
found-nearest = Les plus proches :
found-taken = ✏️ Faute de frappe ? Recherché : <code>{ $filter }</code>
found-taken-short = ✏️ { $filter }
button-found-hint = 💡 Peut-être : { $hint }
button-add-searched = ➕ Ajouter comme nouveau client
found-matched = 🔎 { $words }
found-guessed = { $why } : { $words }
found-part = { $before }<b>{ $part }</b>{ $after }
why-name = 👤 autre forme du prénom
why-layout = ⌨️ autre disposition du clavier
why-piece = 🧩 milieu d’un mot
why-typo = ✏️ avec une faute de frappe
why-near = 🔭 quelque chose de proche
inline-card = <b>{ $name }</b>
inline-company = 🏢 { $company }
inline-phone = 📱 { $phone }
inline-open = <a href="{ $link }">Ouvrir la fiche</a>
