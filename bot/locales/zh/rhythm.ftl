## 联系节奏

card-rhythm = 🔁 { $talked ->
        [yes] { $days ->
            [0] 今天联系过
           *[other] { $days } 天前联系过
        }
       *[no] 还没有联系过
    }，{ $every ->
        [1] 每天
       *[other] 每 { $every } 天
    }{ $by ->
        [tag] （#{ $tag }）
        [stage] （按阶段）
       *[card] {""}
    }{ $late ->
        [yes] {" "}· 该联系了
       *[no] {""}
    }
rhythm-days = { $days ->
        [0] 从不
        [1] 每天
       *[other] 每 { $days } 天
    }
fact-cadence = 联系节奏
edit-ask-cadence = 🔁 多久联系一次？请选择，或输入，例如：每两周。留空则按标签或阶段。
cadence-unreadable = 无法识别多久一次。请输入，例如：30天、每两周、每月一次、从不。
cadence-how = 🔁 多久联系客户一次？<code>/every 王伟 30天</code>；刚打开的卡片：<code>/every 30天</code>。很久没联系的客户：/silent
cadence-whose = 是谁的节奏？请先写姓名：/every 王伟 30天
silent-title = { $days ->
        [0] 🔁 <b>超过联系节奏</b>，最好的客户在前
       *[other] 🔇 <b>{ $days } 天未联系</b>，最好的客户在前
    }
silent-none = 🌿 没有。已约回访或暂缓的客户不在此列。
silent-line = { $number }. { $stage }{ $heat } <b>{ $name }</b> — { $talked ->
        [yes] { $days } 天前
       *[no] 从未联系，建卡 { $days } 天
    }
silent-open = 📇 { $number }
silent-call = 📞 { $number }
silent-callback = ⏰ { $number }
silent-rest = 💤 { $number }
silent-span = { $days ->
        [0] 🔁 节奏
       *[other] { $days } 天
    }
silent-rested = 💤 { $name }：暂缓到 { $until }。
silent-nudge = 🔁 <b>新的一周</b>：{ $count } 位客户超过联系节奏，也没有约回访。最好的在前：
silent-all = 全部 { $count } 位
button-silent = 🔁 很久没联系
silent-everybody = 👥 整个团队
silent-line-whose = { $line } · 👤 { $name }
button-silent-team = 👥 按成员
silent-team = 🔁 <b>超过联系节奏，按成员</b>
silent-of = 👤 { $name }
button-stage-rhythms = ⚙️ 按阶段和标签的节奏
rhythm-stages = ⚙️ <b>多久联系客户一次</b>，按阶段和标签。卡片上的节奏优先；其次取其标签中最短的，再按阶段。
rhythm-of-stage = { $stage }：{ $days ->
        [0] –
        [1] 每天
       *[other] 每 { $days } 天
    }
rhythm-ask-stage = ⚙️ { $stage }：多久联系一次？
rhythm-set = ✅ { $stage }：{ $days ->
        [0] 从不
        [1] 每天
       *[other] 每 { $days } 天
    }
tag-rhythm = #{ $tag }：{ $every }
tag-rhythm-nothing = 按阶段
tag-rhythms = 🏷 <b>多久联系带有标签的客户一次</b>{ $count ->
        [0] 。还没有卡片带标签。
       *[other] ，常用标签在前。
    }
    其他标签：<code>/every #vip 14天</code>
    卡片上的节奏优先；有多个标签时取最短的；然后按阶段。已拒绝的客户不打扰。
tag-rhythm-ask = 🏷 #{ $tag }：多久联系带此标签的客户一次？
tag-rhythm-set = ✅ { $said }
tag-rhythm-unused = ⚠️ 还没有卡片带此标签。
tag-rhythm-unreadable = 一个标签加多久一次：/every #vip 14天；从不：/every #vip 从不；恢复按阶段：/every #vip 按阶段。
tag-rhythm-gone = 已没有卡片带此标签。请输入：/every #vip 14天
button-tag-rhythms = 🏷 按标签的节奏
settings-line-rhythm = 🔁 每周一：<b>{ $value }</b>
settings-button-rhythm = 🔁 沉默的客户
settings-ask-rhythm = 🔁 周一早上我可以列出太久没有联系的最好的客户。需要吗？
settings-rhythm = { $on ->
        [yes] 谁超过了联系节奏
       *[no] 不提醒沉默的客户
    }
command-every = 多久联系客户一次
command-silent = 很久没联系的客户
