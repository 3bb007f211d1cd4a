## 所有界面通用

date-and-time = { $day } { $time }
moment-in-full = { $when }（{ $zone }）
page-here = { $first }–{ $last }，共 { $total }
undo = ↩ 撤销
undone = ↩ 已撤销，当前状态如下。
undone-card = ↩ 已撤销：该客户卡片已不在库中。
undo-gone = 这里没有可撤销的操作。
undo-already = 此操作已经撤销过了。
undo-too-late = 只能在十分钟内撤销。请打开客户卡片直接修改。
button-too-old = 此按钮来自其他版本。请重新打开客户卡片：/find
could-not-process = ⚠️ 无法处理，未做任何更改。请换一种方式再试。
takes-longer = ⏳ 这次需要的时间比平时长。内容不会丢失，稍后会自动回复。
stranger = 这是私人工作区。如果有人邀请了您，请打开对方发来的链接。
menu-add = ➕ 新客户
menu-call = 📞 记录通话
menu-find = 🔍 查找
menu-today = 📅 今日
menu-placeholder = 姓名或电话号码
menu = 接下来做什么？

## 表单

form-back = ◀ 返回
form-skip = 跳过 ▶
form-cancel = ✖ 取消
form-cancelled = 已取消，未保存任何内容。
form-parked = ⏸ 您填写的内容已保留。
form-resume = ▶ 继续填写
form-moved-on = 这个问题已经结束，请看最新的消息。
form-text-wanted = 请用文字回答。
nothing-to-cancel = 没有进行到一半的操作。接下来做什么？
