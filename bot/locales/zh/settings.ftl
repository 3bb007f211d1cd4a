## 设置

language-name = 中文
settings-title = ⚙️ <b>设置</b>
settings-line-language = 🌐 语言：<b>{ $value }</b>
settings-line-zone = 🕐 时区：<b>{ $value }</b>，当地时间 { $time }
settings-line-hours = 💼 工作时间：<b>{ $value }</b>
settings-line-digest = ☀️ 每日早报：<b>{ $value }</b>
settings-line-lead = 🎂 生日与纪念日提醒：<b>{ $value }</b>
settings-line-retry = 🪜 未接通时：<b>{ $value }</b>
settings-line-awaits = ☎️ 客户可致电时间之外的提醒：<b>{ $value }</b>
settings-line-overdue = 🚨 团队逾期回访：<b>{ $value }</b>
settings-button-language = 🌐 语言
settings-button-zone = 🕐 时区
settings-button-hours = 💼 工作时间
settings-button-digest = ☀️ 每日早报
settings-button-lead = 🎂 生日与纪念日
settings-button-retry = 🪜 未接通
settings-button-awaits = ☎️ 可致电时间
settings-button-overdue = 🚨 逾期
settings-button-type-zone = ✏️ 其他城市
settings-button-type-hours = ✏️ 其他时间段
settings-button-type-digest = ✏️ 其他时间
settings-button-type-lead = ✏️ 其他天数
settings-ask-language = 🌐 请选择语言
settings-ask-zone = 🕐 您在哪里？城市旁边是当地现在的时间。
settings-ask-hours = 💼 您的工作时间是？在此之外，只会收到约定在那一刻的回访提醒。
settings-ask-digest = ☀️ 每日早报（当天的回访和生日）几点发送？
settings-ask-lead = 🎂 提前多久提醒生日和其他日期？当天总会提醒。
settings-ask-retry = 🪜 没人接。什么时候提议再打？之后换一天换个时间，再之后是下周。
settings-ask-awaits = ☎️ 回访落在客户可致电时间之外。什么时候提醒？
settings-ask-overdue = 🚨 同事未按时回访时，何时告诉您？合并为一条消息，间隔不短于所选小时数。不在、已离职或联系不上的同事，一定会告诉您。
settings-type-zone = 🕐 请输入城市，例如：北京。或与 UTC 的时差：UTC+8
settings-type-hours = 💼 请输入起止时间，例如：9-18 或 09:30–19:00
settings-type-digest = ☀️ 请输入时间，例如：8:30
settings-type-lead = 🎂 请输入提前的天数，可以有几个，例如：7, 1
settings-zone-which = 🕐 找到多个，请选择，或输入其他城市。
settings-round-the-clock = 全天
settings-lead-days = { $days ->
        [0] 仅当天
       *[other] 提前 { $others ->
            [none] {""}
           *[other] { $others } 和{" "}
        }{ $days } 天
    }
settings-retry-hours = { $hours ->
        [0] 不提议
       *[other] { $hours } 小时后再打
    }
settings-awaits = { $awaits ->
        [yes] 可致电时间开始时
       *[no] 按约定的时间
    }
settings-overdue-hours = { $hours ->
        [0] 不告诉
       *[other] { $hours } 个工作小时后
    }
settings-chosen = ✓ { $label }
settings-saved = ✅ 已保存。{ $what }
settings-language-set = 🌐 现在使用中文。接下来做什么？
zone-unknown = 找不到这个城市或时区。请输入附近的大城市，或与 UTC 的时差：UTC+8
hours-unreadable = 无法识别工作时间。请按 9-18 或 09:30–19:00 的格式输入。
clock-unreadable = 无法识别时间。请按 8:30 或 9 的格式输入。
leads-unreadable = 无法识别天数。请输入最多四个不超过 60 的数字，例如：7, 1。
