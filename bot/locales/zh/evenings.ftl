## 没有回音的约定：再次提醒、晚间询问

nag-one = 🔔 <b>{ $name }</b>：{ $at } 的通话还没有记录
unlogged-nag = 🔔 <b>{ $count } 个通话还没有记录</b>
unlogged-evening = 🌙 <b>{ $count } 个通话没有记录？</b>
unlogged-answers =
    { $mark ->
        [evening] 📞 通话结果 · 📵 无人接听 · ⏭ 还没打 → { $later }
       *[nag] 📞 通话结果 · 📵 无人接听 · 💤 还没打 → { $later }
    }
unlogged-none = 🌿 当天的通话都有结果了。
unlogged-called = 📞 { $number }. { $name }
unlogged-missed = 📵 { $number }
unlogged-later = { $mark ->
        [evening] ⏭
       *[nag] 💤
    } { $number }

## 一天小结

evening-day = 🌙 <b>今日小结</b>，{ $day }
evening-calls = 📞 { $total ->
        [0] 没有通话
       *[other] 通话：<b>{ $total }</b>（{ $outcomes }）
    }
evening-promises = ⏰ 回访：完成 { $kept }，推迟 { $moved }
evening-tomorrow = 📅 明天：{ $count ->
        [1] 1 个回访，{ $at } — { $name }
       *[other] { $count } 个回访，第一个 { $at } — { $name }
    }
evening-free = 📅 明天没有约定的回访。

## 主管早报中的团队

digest-team =
    👥 <b>团队</b>
    { $day } 通话：<b>{ $calls }</b> · 逾期：<b>{ $overdue }</b> · 今天待办：<b>{ $today }</b>
digest-person = • { $name }：通话 { $calls }，逾期 { $overdue }，今天 { $today }

## 设置

settings-line-nagging = 🔔 通话未记录：<b>{ $value }</b>
settings-line-evening = 🌙 晚间：<b>{ $value }</b>
settings-line-evening-hour = 🕖 晚间时间：<b>{ $value }</b>
settings-line-days = 📆 工作日：<b>{ $value }</b>
settings-button-nagging = 🔔 未记录
settings-button-evening = 🌙 晚间
settings-button-evening-hour = 🕖 晚间时间
settings-button-days = 📆 工作日
settings-button-type-evening-hour = ✏️ 其他时间
settings-button-type-days = ✏️ 其他日子
settings-ask-nagging = 🔔 提醒已发，通话却没有记录。多久再提醒？只在工作时间内，合并为一条消息。
settings-ask-evening = 🌙 晚间告诉您什么？没有内容时不会发送。
settings-ask-evening-hour = 🕖 您的晚间是几点？
settings-ask-days = 📆 您哪几天工作？早报、晚间和再次提醒只在这些日子发送；约定的回访任何一天都会提醒。
settings-type-evening-hour = 🕖 请输入时间，例如：18:30
settings-type-days = 📆 请输入日子，例如：周一至周五，或：周一、周三、周六
settings-nagging-off = 不再提醒
settings-nagging-gentle = 1 小时后，再过 3 小时
settings-nagging-usual = 15 分钟后、1 小时后、3 小时后
settings-evening-off = 不发送
settings-evening-question = 未记录的通话
settings-evening-summary = 未记录的通话和当天数据
settings-evening-end = 下班时
settings-every-day = 每天
days-unreadable = 无法识别是星期几。请按“周一至周五”或“周一、周三、周六”的格式输入。
