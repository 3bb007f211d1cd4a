## L’entonnoir

stages-title =
    🚦 <b>{ $name }</b> est à l’étape { $stage }.
    Où passer la fiche ?
    {""}
stages-line = { $stage } — { $meaning }
stage-means-white = vient d’arriver
stage-means-grey = le décideur est connu
stage-means-green = accepte de voir l’offre
stage-means-yellow = accepte de recevoir des nouvelles
stage-means-green-gold = a demandé notre produit
stage-means-gold = la première commande est payée
stage-means-platinum = plus de trois commandes, fidèle
stage-means-red-green = a refusé l’offre
stage-means-red-gold = s’est arrêté après une ou deux commandes
stage-means-red-platinum = un habitué qui s’est arrêté
stage-moved = ✅ Étape : { $was } → <b>{ $now }</b>
stage-ask-reason = <b>{ $name }</b> → { $stage }. Pour quelle raison ? Choisissez ou écrivez.
reason-price = Trop cher
reason-competitor = Parti chez un concurrent
reason-no-need = Pas de besoin
reason-timing = Pas le bon moment
reason-quality = Qualité décevante
reason-silent = Ne répond plus
heat-changed = ✅ { $mark } { $was } → <b>{ $now }</b>
heat-already = Le client est déjà { $heat ->
        [cold] froid
        [warm] tiède
       *[hot] chaud
    }. Voici la fiche telle qu’elle est.
