## 客户卡片

card-title = <b>{ $name }</b>
card-archived-on = 🗄 归档日期：{ $day }
card-stage = { $stage } · { $mark } { $heat }
heat-mark-cold = ❄️
heat-mark-warm = 🌤
heat-mark-hot = 🔥
card-refusal = 原因：{ $reason }
card-phone = 📱 { $phone }
card-company = 🏢 { $value }
card-position = 💼 { $value }
card-email = ✉️ { $value }
card-city = 📍 { $value }
card-address = 🏠 { $value }
card-tin = 🧾 税号：{ $value }
card-place = 📍 { $latitude }, { $longitude }
card-birthday =
    🎂 { $day }{ $known ->
        [yes] ，{ $age } 岁
       *[no] {""}
    } · { $days ->
        [0] 就是今天！
        [1] 明天
       *[other] { $days } 天后
    }
card-source = 🧭 来源：{ $value }
card-tags = 🏷 { $tags }
card-files = 📎 文件：{ $count }
card-chat = 💬 <a href="{ $link }">Telegram：打开聊天</a>
card-contact = 👤 { $name }{ $phone ->
        [none] {""}
       *[other] {" "}· { $phone }
    }{ $birthday ->
        [none] {""}
       *[other] {" "}· 🎂 { $birthday }
    }
card-owner = 负责人：{ $name }
card-callback =
    { $when ->
        [overdue] 🔴 逾期回访：
       *[ahead] ⏰ 回访：
    }<b>{ $at }</b>{ $why ->
        [yes] {" "}— { $reason }
       *[no] {""}
    }
card-history = <b>最近记录</b>
card-archived = “{ $name }”已归档。请先恢复客户卡片。
card-not-archived = “{ $name }”不在归档中。

button-call = 📞 通话
button-callback = ⏰ 回访
button-note = 📝 备注
button-stage = 🚦 阶段
button-edit = ✏️ 编辑
button-people = 👥 联系人
button-history = 📜 历史
button-contact = 📇 发送名片
button-files = 📎 文件
button-map = 🗺 地图
button-heat = 🌡 → { $heat }
button-archive = 🗄 归档
button-restore = ♻️ 恢复
button-card = ◀ 客户卡片

## 历史

history-title = 📜 <b>{ $name }</b>
history-empty = 还没有任何记录。
entry-said = { $at } — { $what }（{ $who }）
entry-line = • { entry-said }
entry-call = 📞 { $outcome }{ $noted ->
        [yes] ：{ $note }
       *[no] {""}
    }
entry-note = 📝 { $note }
entry-forward = ↪ { $author }{ $noted ->
        [yes] {""}: { $note }
       *[no] {""}
    }
entry-file = { $file }{ $noted ->
        [yes] {""}: { $note }
       *[no] {""}
    }
entry-stage = 🚦 { $stage }{ $reasoned ->
        [yes] ：{ $reason }
       *[no] {""}
    }
entry-created = 新建客户卡片
contact-sent = 名片已发送。已记录您获取了该号码。
phone-gone = 此号码已不在客户卡片上。
