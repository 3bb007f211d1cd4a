## Une réponse interrompue

unanswered-restart = ↻ Je viens de redémarrer, et ma réponse ne vous est peut-être pas parvenue.
unanswered-unsent = ↻ Ma dernière réponse ne vous est peut-être pas parvenue.
unanswered-failed = ⚠️ Ceci n’a pas pu être traité, et rien n’a changé. Essayez autrement, s’il vous plaît.
unanswered-said = ✅ Enregistré : « { $said } »
unanswered-saved = ✅ Votre dernière action est enregistrée.
unanswered-quoted = « { $said } »
