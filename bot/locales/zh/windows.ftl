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
