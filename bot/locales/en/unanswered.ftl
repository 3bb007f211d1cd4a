## An answer that was cut off

unanswered-restart = ↻ I was restarted just now, and my answer may not have reached you.
unanswered-unsent = ↻ My last answer may not have reached you.
unanswered-failed = ⚠️ This could not be processed, and nothing was changed. Please try it another way.
unanswered-said = ✅ Saved: “{ $said }”
unanswered-saved = ✅ What you did last is saved.
unanswered-quoted = “{ $said }”
