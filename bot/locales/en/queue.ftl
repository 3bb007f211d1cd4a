## Next: one card after another

button-next = ▶ Next
next-title = ▶ <b>Next</b>: { $place } of { $total }
next-due = 🔴 Promised: { $at }
next-hot = 🔥 Hot, and nothing is promised. Last contact: { $at }
next-silent = 🤫 Silent for long. Last contact: { $at }
next-skip = ⏭ Skip
next-snooze = 💤 { $choice }
next-call-back = ⏰ { $name }: call back
next-again = ↺ From the beginning
next-nobody = { $skipped ->
        [0] 🌿 Nobody is waiting: nothing is overdue, no hot client is without a promise, nobody has been silent for long.
       *[other] 🏁 That was all. Skipped: { $skipped }.
    }
