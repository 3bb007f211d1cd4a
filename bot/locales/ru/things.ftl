## Что присылают: файлы, пересланные сообщения, места

thing-message = ✉️ сообщение
thing-photo = 🖼 фото
thing-video = 🎬 видео
thing-voice = 🎤 голосовое
thing-video-note = ⏺ видеосообщение
thing-audio = 🎵 аудио
thing-document = 📄 файл
thing-place = 📍 место
thing-by = { $what }, { $author }, { $at }
things-kept = ✅ Сохранено на карточке <b>{ $name }</b>: { $what }
things-kept-many =
    ✅ Сохранено на карточке <b>{ $name }</b>: { $count ->
        [one] { $count } вложение
        [few] { $count } вложения
       *[many] { $count } вложений
    }
things-another = 🔀 Другой клиент
things-too-many = Ответа ждёт слишком многое: можно не больше { $limit }. Скажите, чьё это, или отмените.
whose-one = ❓ <b>Чьё это?</b> { $what }
whose-many =
    ❓ <b>Чьё это?</b> { $count ->
        [one] { $count } вложение
        [few] { $count } вложения
       *[many] { $count } вложений
    }
whose-how = Выберите клиента или напишите имя, чтобы найти. Имя с телефоном — новый клиент.
whose-which = По запросу «{ $who }» нашлось несколько. Кто из них?
whose-nobody = По запросу «{ $who }» никого нет. Напишите часть имени или имя с телефоном.
whose-new = ➕ Новый клиент: { $name }
whose-elsewhere = Этот отправитель уже есть в базе. Спросите: { $owner }.
files-title = 📎 <b>{ $name }</b>: нажмите, и файл придёт ещё раз
files-none = 📎 <b>{ $name }</b>: файлов больше нет.
file-sent = Отправлено. Записано, что файл взяли вы.
file-gone = Этого файла больше нет.
place-gone = Места на карточке больше нет.
