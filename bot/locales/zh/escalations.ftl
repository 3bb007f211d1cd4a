## 无人处理的回访，以及谁来接手

escalation-title = 🚨 <b>无人处理的回访</b>
escalation-of = 👤 <b>{ $name }</b> { $why ->
        [left] —— 已离开团队
        [away] —— 不在，至 { $until }，无人代班
        [unreachable] —— 机器人发不到
       *[late] —— 逾期超过 { $hours } 个工作小时
    }
escalation-card = { $number }. { $name }
escalation-take = ✋ 接手 { $number }
escalation-take-all = ✋ 全部接手：{ $name } · { $count }
escalation-settled = { $number }. { $said }
escalation-over = { $name } —— { $became ->
        [taken] ✋ { $by } 已接手
        [moved] 已推迟到 { $at }
        [done] ✅ 已完成
       *[cancelled] 已取消
    }
taken-one = ✋ 现在由您负责回访：<b>{ $name }</b>。客户的负责人不变。
taken-many = ✋ 现在由您负责 { $count } 个回访。客户的负责人不变。
taken-nothing-left = 这里已没有可接手的回访。
taken-title = ✋ <b>{ $by }</b> 接手了您的 { $count } 个回访：
taken-line = • { $name }
message-too-old = 这条消息太旧了。查看当前的回访：/callbacks
team-take-over = ✋ 接手其回访 · { $count }
team-left-behind = ⏰ 还有 { $count } 个已约定的回访。到当天会通知主管，直到有人接手。
return-taken-line = ✋ { $by } 接手了：{ $name }
