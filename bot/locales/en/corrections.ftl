## Correcting what was understood

button-correct = 🛠 Correct
correct-what = What was misunderstood? Choose what is right.
correct-client = 👤 It was { $client }
correct-swap = ⇄ Name: { $name }, company: { $company }
correct-to-note = { $fact }: { $value } → 📝 to the note
correct-from-note = 📝 { $value } → { $fact }
