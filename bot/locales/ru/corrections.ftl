## Исправление понятого

button-correct = 🛠 Исправить
correct-what = Что понято не так? Нажмите верное.
correct-client = 👤 Это { $client }
correct-swap = ⇄ Имя: { $name }, компания: { $company }
correct-to-note = { $fact }: { $value } → 📝 в заметку
correct-from-note = 📝 { $value } → { $fact }
