## L'heure du client et ses heures d'appel

window-there =
    🕐 { $differs ->
        [yes] Là-bas il est { $time } ({ $zone })
       *[no] Ce n’est pas l’heure d’appeler
    }{ $open ->
        [yes] {""}
       *[no] , appels à partir de { $opens }
    }
window-outside = ⚠️ Chez le client il sera { $time } ({ $zone }) : hors des heures d’appel. Elles commencent : { $opens }
window-into = 🕘 Quand on peut appeler : { $at }
window-ask-zone = 🕐 Où se trouve <b>{ $name }</b> ? Vous verrez l’heure qu’il y est, et l’appel ne réveillera personne.
window-zone-here = 🕐 Comme ici : { $zone }
window-zone-other = 🌍 Ailleurs
zone-several = Il y en a plusieurs : { $names }. Écrivez l’un d’eux.
card-call-hours = ☎️ Heures d’appel : { $value }
fact-timezone = Fuseau horaire
edit-ask-timezone = 🕐 Où vit le client ? Choisissez ou écrivez une ville, par exemple : Lyon. Laissé vide, la ville et le téléphone le disent.
