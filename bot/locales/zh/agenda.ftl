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

## 用一句话推迟

move-which = 💤 “{ $who }”：共 { $total } 位客户。要推迟谁的回访？请选择，或输入得更准确些。
move-nobody = 没有找到“{ $who }”。请输入姓名的一部分或电话末几位。
move-whose = 推迟谁的回访？请写明客户，例如：把王伟改到周一10点。也可以点提醒下的 💤，再输入时间。
move-nothing = 没有约定给 { $name } 的回访。请说明何时回访，例如：把{ $name }改到周五10点

## 手机日历

button-ics = 📤 .ics
ics-summary = 回访 { $name }
ics-sent = 📤 可导入日历的回访：{ $count }/{ $total }。打开文件即可添加。
ics-nothing = 没有可放入日历的内容：您没有约定任何回访。

## 图片

button-picture = 🖼 图片
picture-empty = 没有可画的内容：这里没有约定的回访。
