## Commun à tous les écrans

date-and-time = { $day }, { $time }
moment-in-full = { $when }, { $zone }
page-here = { $first }–{ $last } sur { $total }
undo = ↩ Annuler
undone = ↩ Annulé. Voici où en sont les choses.
undone-card = ↩ Annulé : la fiche n’est plus dans la base.
undo-gone = Il n’y a rien à annuler ici.
undo-already = C’est déjà annulé.
undo-too-late = On ne peut annuler que pendant dix minutes. Ouvrez la fiche et modifiez-la.
button-too-old = Ce bouton vient d’une autre version. Rouvrez la fiche : /find
could-not-process = ⚠️ Impossible de traiter cela ; rien n’a été modifié. Essayez autrement.
takes-longer = ⏳ C’est plus long que d’habitude. Rien n’est perdu : la réponse viendra d’elle-même.
stranger = Cet espace de travail est privé. Si quelqu’un vous a invité, ouvrez son lien.
menu-add = ➕ Nouveau client
menu-call = 📞 Noter un appel
menu-find = 🔍 Chercher
menu-today = 📅 Aujourd’hui
menu-placeholder = Un nom ou un numéro
menu = Et ensuite ?

## Formulaires

form-back = ◀ Retour
form-skip = Passer ▶
form-cancel = ✖ Annuler
form-cancelled = Annulé. Rien n’a été enregistré.
form-parked = ⏸ Votre saisie en cours est conservée.
form-resume = ▶ Reprendre
form-moved-on = Cette question n’est plus ouverte. Voyez le dernier message.
form-text-wanted = Répondez par un texte, s’il vous plaît.
nothing-to-cancel = Rien n’est en cours. Et ensuite ?
