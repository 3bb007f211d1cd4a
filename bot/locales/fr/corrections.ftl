## Corriger ce qui a été compris

button-correct = 🛠 Corriger
correct-what = Qu’est-ce qui a été mal compris ? Choisissez ce qui est juste.
correct-client = 👤 C’était { $client }
correct-swap = ⇄ Nom : { $name }, société : { $company }
correct-to-note = { $fact } : { $value } → 📝 en note
correct-from-note = 📝 { $value } → { $fact }
