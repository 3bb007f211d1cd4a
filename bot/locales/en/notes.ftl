## Notes

note-ask = 📝 A note on <b>{ $name }</b>: what is worth remembering? Just type it.
note-saved = ✅ Note saved.
