## 回访列表

callbacks-title = 📋 <b>回访</b>{ $whose ->
        [none] {""}
       *[other] （{ $whose }）
    }：{ $span }
callbacks-day = 🗓 <b>{ $day }</b>
callbacks-nothing = 🌿 这里没有约定的回访。
callbacks-team = 👥 <b>团队的回访</b>
callbacks-of = • <b>{ $name }</b>：共 { $total } — 逾期 { $overdue }，今日 { $today }
callbacks-mine = 我的
span-all = 全部
span-overdue = 🔴 逾期
span-today = 今天
span-tomorrow = 明天
span-later = 以后
span-week = 本周七天
button-span-all = 📋 全部回访
button-span-week = 📆 一周
button-team-callbacks = 👥 按成员
callbacks-month = 🗓 <b>{ $month }</b>{ $whose ->
        [none] {""}
       *[other] ，{ $whose }
    } — { $total ->
        [0] 没有约定的回访
       *[other] { $total } 次回访
    }
button-month = 🗓 月历
