## Les vœux

greeting-title = 🎉 { $what } : touchez le texte pour le copier.
greeting-variant = <code>{ $text }</code>
greeting-copy = 📋 Copier { $number }
greeting-open = 🎉 Féliciter
greeting-done = ✅ C’est fait
greeting-noted = 🎉 Noté : { $name }, { $what }, vœux présentés.
greeting-dear = Bonjour { $name }
greeting-dear-team = Chers collègues de { $name }
greeted-already = { $name } a déjà présenté les vœux : { $at }.
dates-open = 📇 { $name }
entry-greeted = 🎉 vœux présentés : { $what }{ $name ->
        [none] {""}
       *[other] {" "}({ $name })
    }
greeting-birthday-1 = { $dear }, je vous souhaite un très bon anniversaire, une excellente santé et beaucoup de réussite.
greeting-birthday-2 = { $dear }, joyeux anniversaire ! C’est un plaisir de travailler avec vous ; que cette nouvelle année vous apporte tout ce que vous espérez.
greeting-birthday-3 = { $dear }, recevez mes vœux les plus sincères pour votre anniversaire : santé, joie et nouveaux succès.
greeting-contract-1 = { $dear }, notre contrat fête son anniversaire. Merci de votre confiance ; au plaisir de poursuivre ensemble.
greeting-contract-2 = { $dear }, voilà une année de plus de collaboration. Elle nous est précieuse et nous restons à votre écoute.
greeting-contract-3 = { $dear }, bon anniversaire à notre collaboration ! Que l’année à venir soit aussi fructueuse.
greeting-wedding-1 = { $dear }, toutes mes félicitations pour votre anniversaire de mariage ! Beaucoup de bonheur à tous les deux.
greeting-wedding-2 = { $dear }, recevez mes vœux chaleureux pour votre anniversaire de mariage.
greeting-wedding-3 = { $dear }, bon anniversaire de mariage ! Que votre maison soit toujours pleine de joie.
greeting-founded-1 = { $dear }, félicitations pour l’anniversaire de votre entreprise ! Croissance, clients fidèles et beaux projets.
greeting-founded-2 = { $dear }, recevez nos félicitations pour le jour de l’entreprise. Que l’année à venir soit la meilleure.
greeting-founded-3 = { $dear }, bon anniversaire à votre entreprise ! C’est un plaisir de travailler avec vous.
greeting-other-1 = { $dear }, toutes mes félicitations : { $title } ! Santé et réussite.
greeting-other-2 = { $dear }, recevez mes vœux chaleureux en ce jour : { $title }.
greeting-other-3 = { $dear }, en ce jour ({ $title }), je vous souhaite le meilleur.
