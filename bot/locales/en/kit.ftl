## What every screen uses

date-and-time = { $day }, { $time }
moment-in-full = { $when }, { $zone }
page-here = { $first }–{ $last } of { $total }
undo = ↩ Undo
undone = ↩ Undone. This is how it stands now.
undone-card = ↩ Undone: the card is not in the base any more.
undo-gone = There is nothing to undo here.
undo-already = This was undone already.
undo-too-late = Undo works for ten minutes only. Open the card and change it there.
button-too-old = This button is from another version. Open the card once more: /find
could-not-process = ⚠️ That could not be processed, and nothing was changed. Please try it another way.
takes-longer = ⏳ This takes longer than usual. Nothing is lost: the answer comes by itself.
stranger = This is a private workspace. If somebody invited you, open their link.
menu-add = ➕ Add client
menu-call = 📞 Log a call
menu-find = 🔍 Find
menu-today = 📅 Today
menu-placeholder = A name or a phone number
menu = What next?

## Forms

form-back = ◀ Back
form-skip = Skip ▶
form-cancel = ✖ Cancel
form-cancelled = Cancelled. Nothing was saved.
form-parked = ⏸ What you were filling in is kept.
form-resume = ▶ Go on with it
form-moved-on = That question is no longer open. Look at the latest message.
form-text-wanted = Please answer with text.
nothing-to-cancel = There is nothing half-way. What next?
