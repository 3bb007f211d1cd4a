## Things sent: files, forwarded messages, places

thing-message = ✉️ message
thing-photo = 🖼 photo
thing-video = 🎬 video
thing-voice = 🎤 voice note
thing-video-note = ⏺ video note
thing-audio = 🎵 audio
thing-document = 📄 file
thing-place = 📍 place
thing-by = { $what }, { $author }, { $at }
things-kept = ✅ Kept on the card of <b>{ $name }</b>: { $what }
things-kept-many =
    ✅ Kept on the card of <b>{ $name }</b>: { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
things-another = 🔀 Another client
things-too-many = Too much is waiting for an answer: at most { $limit } items. Say whose they are, or cancel.
whose-one = ❓ <b>Whose is this?</b> { $what }
whose-many =
    ❓ <b>Whose are these?</b> { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
whose-how = Choose a client, or type a name to search. A name with a phone number makes a new client.
whose-which = Several are found for “{ $who }”. Which one?
whose-nobody = Nobody is found for “{ $who }”. Try a part of the name, or type a name with a phone number.
whose-new = ➕ New client: { $name }
whose-elsewhere = This sender is in the base already. Ask { $owner }.
files-title = 📎 <b>{ $name }</b>: a press sends the file again
files-none = 📎 <b>{ $name }</b>: there are no files any more.
file-sent = Sent. It is recorded that you took the file.
file-gone = This file is not there any more.
place-gone = There is no place on the card any more.

## A file of contacts

vcf-title = 📇 Contacts of the file: added { $count } of { $total }
vcf-added = ✅ { $name }
vcf-refused = ⚠️ { $name }: { $why }
vcf-nameless = no name
vcf-undo-all = ↩ Undo all
vcf-none = There are no contacts in this file. Send a vCard (.vcf), or share the contact itself.
vcf-too-big = This file of contacts is too big: at most { $limit } MB. Send it in parts.
vcf-too-many = There are { $count } contacts in this file, and at most { $limit } are taken at once. Send it in parts.
vcf-unreachable = Neither a phone number nor an e-mail.
