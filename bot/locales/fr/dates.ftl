## Les dates annuelles autres que l'anniversaire

occasion-birthday = anniversaire
occasion-contract = anniversaire du contrat
occasion-wedding = anniversaire de mariage
occasion-founded = anniversaire de l’entreprise
occasion-other = une autre date
button-dates = 📅 Dates
card-date =
    📅 { $day } — { $what }{ $whose ->
        [none] {""}
       *[other] {" "}({ $whose })
    }{ $years ->
        [0] {""}
        [one] , { $years } an
       *[other] , { $years } ans
    } · { $days ->
        [0] aujourd’hui !
        [1] demain
        [one] dans { $days } jour
       *[other] dans { $days } jours
    }
dates-title = 📅 Dates de <b>{ $name }</b>
dates-none = Aucune pour l’instant. Un contrat, un mariage, le jour de l’entreprise : je vous préviens à temps, chaque année.
dates-add = ➕ Ajouter une date
dates-add-for = ➕ Pour { $name }
dates-drop = ✖ { $what }
dates-ask-what = 📅 <b>{ $name }</b> : qu’est-ce qui revient chaque année ? Choisissez, ou écrivez-le avec vos mots.
dates-ask-day = 📅 Quand est-ce : { $what } ? Par exemple 05/05/2019 ou 5 mai ; avec l’année, je compte les ans.
dates-added = ✅ Date ajoutée : { $day } — { $what }
dates-dropped = ✅ Date retirée : { $what }
date-how = 📅 Une date annuelle en une ligne : <code>/date Lefèvre anniversaire du contrat 5 mai 2019</code> ; sans nom, pour la fiche qui vient d’être ouverte : <code>/date mariage 5 mai</code>
date-whose = La date de qui ? Le nom d’abord : /date Lefèvre mariage 5 mai
date-there = Cette date est déjà sur la fiche.
date-gone = Cette date n’est plus sur la fiche.
date-is-birthday = La date de naissance a sa place : ✏️ Modifier → Anniversaire, ou en une ligne : /date Lefèvre date de naissance 12/03/1985
dates-too-many = Une fiche contient { $limit } dates au plus. Retirez-en une d’abord.
date-unreadable = Je n’y vois pas de date. Mettez-la à la fin, par exemple : 5 mai 2019, 05/05/2019 ou 5 mai.
date-future = « { $said } » n’est pas encore passé. Écrivez l’année du début, ou aucune année : 5 mai.
command-date = Date annuelle d’un client
push-date =
    📅 <b>{ $name }</b> — { $when ->
        [today] aujourd’hui : { $what } !
        [ahead] { $days ->
            [1] demain : { $what }
            [one] dans { $days } jour : { $what }
           *[other] dans { $days } jours : { $what }
        }
       *[past] { $days ->
            [1] hier : { $what }
            [one] il y a { $days } jour : { $what }
           *[other] il y a { $days } jours : { $what }
        }
    }
    { $day }
push-years = { $age ->
        [one] { $age } an
       *[other] { $age } ans
    }
today-date = • { $day } — <b>{ $name }</b>{ $whose ->
        [none] {""}
       *[other] {" "}({ $whose })
    } : { $what }{ $years ->
        [0] {""}
        [one] , { $years } an
       *[other] , { $years } ans
    }
