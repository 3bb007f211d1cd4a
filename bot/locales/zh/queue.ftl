## 下一位：逐张处理客户卡片

button-next = ▶ 下一位
next-title = ▶ <b>下一位</b>：{ $place }/{ $total }
next-due = 🔴 约定时间：{ $at }
next-hot = 🔥 热客户，尚未约定回访。上次联系：{ $at }
next-silent = 🤫 很久没有联系。上次联系：{ $at }
next-skip = ⏭ 跳过
next-snooze = 💤 { $choice }
next-call-back = ⏰ { $name }：回访
next-again = ↺ 从头开始
next-nobody = { $skipped ->
        [0] 🌿 没有人在等待：没有逾期，热客户都已约定回访，也没有很久未联系的客户。
       *[other] 🏁 已全部处理。跳过：{ $skipped }。
    }
