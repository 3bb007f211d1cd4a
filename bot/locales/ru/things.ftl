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

## Файл контактов

vcf-title = 📇 Контакты из файла: добавлено { $count } из { $total }
vcf-added = ✅ { $name }
vcf-refused = ⚠️ { $name }: { $why }
vcf-nameless = без имени
vcf-undo-all = ↩ Отменить всё
vcf-none = В этом файле нет контактов. Пришлите vCard (.vcf) или сам контакт.
vcf-too-big = Файл контактов слишком большой: можно до { $limit } МБ. Пришлите по частям.
vcf-too-many = Контактов в файле — { $count }, а за раз можно не больше { $limit }. Пришлите по частям.
vcf-unreachable = Нет ни телефона, ни почты.
