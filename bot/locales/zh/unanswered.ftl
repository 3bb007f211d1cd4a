## 中断的回复

unanswered-restart = ↻ 我刚刚重启，上一条回复可能没有送达。
unanswered-unsent = ↻ 我的上一条回复可能没有送达。
unanswered-failed = ⚠️ 无法处理，未作任何更改。请换一种方式再试。
unanswered-said = ✅ 已保存：“{ $said }”
unanswered-saved = ✅ 您的上一步操作已保存。
unanswered-quoted = “{ $said }”
