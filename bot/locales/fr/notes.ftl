## Les notes

note-ask = 📝 Une note sur <b>{ $name }</b> : que faut-il retenir ? Écrivez-le simplement.
note-saved = ✅ Note enregistrée.
