## Quand la saisie est illisible : ce qui ne va pas et quoi écrire. Sans balisage, 200 caractères au plus.

phone-unreadable = Cela ne ressemble pas à un téléphone. Écrivez le numéro en chiffres, par exemple : +33 6 12 34 56 78.
phone-too-short = « { $said } » est trop court : { $digits } chiffres. Écrivez le numéro entier, par exemple : +33 6 12 34 56 78.
phone-too-long = « { $said } » a trop de chiffres. Vérifiez et écrivez, par exemple : +33 6 12 34 56 78.
phone-no-such = Le numéro « { $said } » n’existe pas. Vérifiez les chiffres ; à l’étranger, commencez par « + » : +33 6 12 34 56 78.
phone-several = Il y a plusieurs numéros dans « { $said } ». Envoyez-en un seul, par exemple : +33 6 12 34 56 78.

name-empty = Le nom est vide. Écrivez comment s’appelle le client, par exemple : Jean Lefèvre.
name-no-letters = Ce nom n’a aucune lettre. Écrivez, par exemple : Jean Lefèvre ou SARL Dupont.
name-too-long = Le nom dépasse { $limit } caractères. Gardez le prénom et le nom, le reste peut aller dans une note.

birthday-unreadable = Cela ne ressemble pas à une date de naissance. Écrivez, par exemple : 12/03/1985, 12 mars 1985 ou 12 mars.
birthday-no-such-day = Le jour « { $said } » n’existe pas. Écrivez le jour, le mois et l’année, par exemple : 12/03/1985.
birthday-too-early = « { $said } » est trop ancien : pas avant { $year }. Écrivez, par exemple : 12/03/1985.
birthday-future = « { $said } » n’est pas encore passé. Écrivez une date de naissance passée, par exemple : 12/03/1985.

moment-unreadable = Je n’ai pas compris quand. Écrivez, par exemple : demain à 15h, dans 2 heures, vendredi, le 15 mars à 10h.
moment-no-such-day = « { $said } » : ce jour n’existe pas. Écrivez, par exemple : le 15 mars ou 15/03.
moment-no-such-time = « { $said } » : cette heure n’existe pas. Écrivez une heure de 0 à 23, par exemple : demain à 15h30.
moment-past = « { $said } » est déjà passé. Écrivez un moment à venir, par exemple : dans 2 heures ou demain à 15h.
moment-today-passed = Il est déjà plus de 10 h. Précisez l’heure, par exemple : aujourd’hui à 17h ou dans 2 heures.
moment-too-far = « { $said } » est trop loin : { $years } ans au plus. Écrivez une date plus proche, par exemple : le 15 mars.
moment-days-differ = Dans « { $said } », le jour et la date ne concordent pas. N’en gardez qu’un, par exemple : vendredi à 15h.

client-empty = Écrivez le client en une ligne, par exemple : Jean Lefèvre, +33 6 12 34 56 78, SARL Dupont, 12/03/1985.
client-without-name = Je ne vois pas le nom du client. Commencez par lui, par exemple : Jean Lefèvre, +33 6 12 34 56 78.

call-empty = Écrivez avec qui et le résultat de l’appel, par exemple : Lefèvre : pas de réponse, demain à 15h.
call-without-client = Je ne vois pas qui vous avez appelé. Commencez par le client : Lefèvre : pas de réponse, demain à 15h.
