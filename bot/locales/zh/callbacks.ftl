## 回访

choice-quarter = 15 分钟后
choice-hour = 1 小时后
choice-evening = 今晚 18:00
choice-tomorrow = 明天 10:00
choice-monday = 下周一 10:00
choice-same-time = 明天同一时间
choice-workday = 工作日 10:00
callback-other = 📆 其他日期
callback-none = 无需回访
callback-call-off = ✖ 取消回访
callback-stands = ⏰ 已约定：<b>{ $at }</b>
callback-ask = ⏰ <b>{ $name }</b>：何时回访？请选择或输入，例如：<code>明天15:00</code>、<code>2小时后</code>
callback-ask-day = 📆 <b>{ $name }</b>：哪一天？请选择或输入，例如：<code>12月3日15:00</code>
callback-ask-time = 🕐 <b>{ $name }</b>，{ $day }：几点？请选择或输入，例如：<code>15:40</code>
callback-set =
    ⏰ 回访：<b>{ $name }</b> — <b>{ $at }</b>，{ $days ->
        [0] 今天
        [1] 明天
       *[other] { $days } 天后
    }{ $moved ->
        [yes] （当晚时钟拨快，所选时间不存在）
       *[no] {""}
    }
callback-was = ↪ 原定：{ $at }
callback-snoozed =
    💤 <b>{ $name }</b>：将于 <b>{ $at }</b> 再次提醒{ $moved ->
        [yes] （当晚时钟拨快，所选时间不存在）
       *[no] {""}
    }
callback-called-off = ✖ 已取消回访：<b>{ $name }</b>
callback-none-set = 👌 <b>{ $name }</b>：没有新的回访。
callback-done = ✅ 已完成：<b>{ $name }</b>
callback-closed = { $name } 的回访已结束：已完成或已取消。
callback-past = 这个时间已经过去。请选择或输入更晚的时间，例如：明天15:00
callback-too-far = 时间太远了：最多五年之内。请选择或输入更近的时间。
snooze-ask = 💤 <b>{ $name }</b>：何时再提醒？请选择或输入，例如：<code>明天15:00</code>、<code>2小时后</code>
snooze-ask-day = 📆 <b>{ $name }</b>：哪一天再提醒？请选择或输入，例如：<code>12月3日15:00</code>
button-today = 📅 今日
calendar-back = 📆 其他日期
snooze-held-up =
    💤 已推迟 { $count } 次。是什么原因？还是另作安排？
snooze-held-up-other = ✏️ 其他原因
snooze-held-up-ask = 是什么原因？请输入，会记入历史。
snooze-held-up-note = 💤 { $why }
excuse-they-asked = 客户要求等等
excuse-not-ready = 还没准备好
excuse-no-time = 没时间
