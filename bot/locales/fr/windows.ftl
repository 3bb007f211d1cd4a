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
fact-hours = Heures d’appel
edit-ask-hours = ☎️ Quand peut-on l’appeler ? Choisissez ou écrivez, par exemple : <code>lun-ven 9h-18h</code>, <code>après 14h</code>, <code>9h–12h, 14h–18h</code>
call-hours-unreadable = Je n’arrive pas à y lire des heures d’appel. Écrivez par exemple : lun-ven 9h-18h, après 14h ou 9h–12h, 14h–18h.
call-hours-how = ☎️ Quand peut-on appeler un client ? Écrivez qui et quand : <code>/hours Dupont lun-ven 9h-18h</code> ; pour la fiche ouverte : <code>/hours après 14h</code>
call-hours-whose = Les heures de qui ? Le nom d’abord : /hours Dupont lun-ven 9h-18h
client-which = 👤 « { $who } » : { $total } clients. De qui s’agit-il ? Choisissez, ou écrivez plus précisément.
window-open = { $name } : on peut appeler dès maintenant, les heures d’appel ont commencé.
