## Le rythme des échanges

card-rhythm = 🔁 { $talked ->
        [yes] { $days ->
            [0] Parlé aujourd’hui
            [one] Parlé il y a { $days } jour
           *[other] Parlé il y a { $days } jours
        }
       *[no] Personne ne lui a encore parlé
    }, { $every ->
        [1] chaque jour
        [one] tous les { $every } jours
       *[other] tous les { $every } jours
    }{ $by ->
        [tag] {" "}(#{ $tag })
        [stage] {" "}(selon l’étape)
       *[card] {""}
    }{ $late ->
        [yes] {" "}· il est temps
       *[no] {""}
    }
rhythm-days = { $days ->
        [0] jamais
        [1] chaque jour
        [one] tous les { $days } jours
       *[other] tous les { $days } jours
    }
fact-cadence = Rythme
edit-ask-cadence = 🔁 Combien de fois lui parler ? Choisissez, ou écrivez par exemple : toutes les 2 semaines. Vide, ce sont les étiquettes ou l’étape qui le disent.
cadence-unreadable = Je n’y lis pas de rythme. Écrivez par exemple : 30 jours, toutes les 2 semaines, chaque mois, jamais.
cadence-how = 🔁 À quel rythme parler à un client ? <code>/every Lefèvre 30 jours</code> ; pour la fiche qui vient d’être ouverte : <code>/every 30 jours</code>. Qui attend : /silent
cadence-whose = Le rythme de qui ? Le nom d’abord : /every Lefèvre 30 jours
silent-title = { $days ->
        [0] 🔁 <b>En retard sur leur rythme</b>, les meilleurs clients d’abord
        [one] 🔇 <b>Sans échange depuis { $days } jour</b>, les meilleurs clients d’abord
       *[other] 🔇 <b>Sans échange depuis { $days } jours</b>, les meilleurs clients d’abord
    }
silent-none = 🌿 Personne. Ceux à qui un rappel est promis, ou qui sont au repos, n’y figurent pas.
silent-line = { $number }. { $stage }{ $heat } <b>{ $name }</b> — { $talked ->
        [yes] { $days ->
            [one] il y a { $days } jour
           *[other] il y a { $days } jours
        }
       *[no] { $days ->
            [one] jamais, dans le fichier depuis { $days } jour
           *[other] jamais, dans le fichier depuis { $days } jours
        }
    }
silent-open = 📇 { $number }
silent-call = 📞 { $number }
silent-callback = ⏰ { $number }
silent-rest = 💤 { $number }
silent-span = { $days ->
        [0] 🔁 Rythme
        [one] { $days } jour
       *[other] { $days } jours
    }
silent-rested = 💤 { $name } : au repos jusqu’au { $until }.
silent-nudge = 🔁 <b>Une nouvelle semaine</b> : { $count ->
        [one] { $count } client est en retard sur son rythme, sans rappel promis.
       *[other] { $count } clients sont en retard sur leur rythme, sans rappel promis. Les meilleurs d’abord :
    }
silent-all = Tous : { $count }
button-silent = 🔁 Qui est silencieux
silent-everybody = 👥 Toute l’équipe
silent-line-whose = { $line } · 👤 { $name }
button-silent-team = 👥 Par personne
silent-team = 🔁 <b>En retard sur leur rythme, par personne</b>
silent-of = 👤 { $name }
button-stage-rhythms = ⚙️ Rythme par étape et étiquette
rhythm-stages = ⚙️ <b>À quel rythme parler aux clients</b>, par étape et par étiquette. Le rythme d’une fiche passe avant ; puis le plus fréquent de ses étiquettes, puis celui de l’étape.
rhythm-of-stage = { $stage } : { $days ->
        [0] –
        [1] chaque jour
        [one] tous les { $days } jours
       *[other] tous les { $days } jours
    }
rhythm-ask-stage = ⚙️ { $stage } : à quel rythme leur parler ?
rhythm-set = ✅ { $stage } : { $days ->
        [0] jamais
        [1] chaque jour
        [one] tous les { $days } jours
       *[other] tous les { $days } jours
    }
tag-rhythm = #{ $tag } : { $every }
tag-rhythm-nothing = selon l’étape
tag-rhythms = 🏷 <b>À quel rythme parler aux clients d’une étiquette</b>{ $count ->
        [0] . Aucune fiche n’a encore d’étiquette.
       *[other] , les plus utilisées d’abord.
    }
    Une autre étiquette : <code>/every #vip 14 jours</code>
    Le rythme d’une fiche passe avant ; de plusieurs étiquettes compte la plus fréquente ; puis l’étape. Ceux qui ont refusé sont laissés en paix.
tag-rhythm-ask = 🏷 #{ $tag } : à quel rythme parler aux clients de cette étiquette ?
tag-rhythm-set = ✅ { $said }
tag-rhythm-unused = ⚠️ Aucune fiche ne porte encore cette étiquette.
tag-rhythm-unreadable = Une étiquette et un rythme : /every #vip 14 jours ; jamais, c’est /every #vip jamais, et de nouveau selon l’étape /every #vip selon l’étape.
tag-rhythm-gone = Plus aucune fiche ne porte cette étiquette. Écrivez : /every #vip 14 jours
button-tag-rhythms = 🏷 Rythme par étiquette
settings-line-rhythm = 🔁 Le lundi : <b>{ $value }</b>
settings-button-rhythm = 🔁 Clients silencieux
settings-ask-rhythm = 🔁 Le lundi matin, je peux nommer les meilleurs clients à qui personne n’a parlé depuis trop longtemps. Voulez-vous ?
settings-rhythm = { $on ->
        [yes] qui est en retard sur son rythme
       *[no] rien sur les clients silencieux
    }
command-every = Rythme des échanges avec un client
command-silent = Qui est silencieux depuis longtemps
