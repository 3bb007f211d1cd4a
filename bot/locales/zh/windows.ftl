## 客户的时间和可致电时间

window-there =
    🕐 { $differs ->
        [yes] 当地时间 { $time }（{ $zone }）
       *[no] 现在不宜致电
    }{ $open ->
        [yes] {""}
       *[no] ，可致电时间从 { $opens } 开始
    }
window-outside = ⚠️ 那时客户当地是 { $time }（{ $zone }），不在可致电时间内。可致电时间开始于：{ $opens }
window-into = 🕘 改到可致电时：{ $at }
window-ask-zone = 🕐 <b>{ $name }</b> 在哪里？这样能看到当地时间，不会打扰客户休息。
window-zone-here = 🕐 与这里相同：{ $zone }
window-zone-other = 🌍 其他地方
zone-several = 有多个：{ $names }。请输入其中一个。
card-call-hours = ☎️ 可致电时间：{ $value }
fact-timezone = 时区
edit-ask-timezone = 🕐 客户在哪里？请选择或输入城市，例如：广州。留空则按城市和电话判断。
fact-hours = 可致电时间
edit-ask-hours = ☎️ 什么时候可以致电？请选择或输入，例如：<code>工作日9点到18点</code>、<code>14点以后</code>、<code>9-12，14-18</code>
call-hours-unreadable = 看不懂可致电时间。请这样输入：工作日9点到18点、14点以后，或 9-12，14-18。
call-hours-how = ☎️ 什么时候可以给客户致电？请输入姓名和时间：<code>/hours 王伟 工作日9点到18点</code>；对刚打开的客户卡片：<code>/hours 14点以后</code>
call-hours-whose = 是谁的时间？请先写姓名：/hours 王伟 工作日9点到18点
client-which = 👤 “{ $who }”：共 { $total } 位客户。指的是哪一位？请选择，或输入得更准确些。
window-open = { $name }：现在就可以致电，可致电时间已经开始。
