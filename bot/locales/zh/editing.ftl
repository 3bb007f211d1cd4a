## 编辑客户卡片

edit-title = ✏️ <b>{ $name }</b>
edit-button = { $fact }{ $known ->
        [yes] {""}：{ $value }
       *[no] {""}：—
    }
edit-present = 当前：{ $value }
edit-ask-name = 姓名是什么？例如：王伟
edit-ask-phone = 再添加一个电话？请输入号码，或发送联系人名片。
edit-ask-company = 哪家公司？
edit-ask-position = 什么职位？
edit-ask-email = 电子邮箱是什么？例如：wang@example.com
edit-ask-city = 哪个城市？
edit-ask-address = 🏠 地址是什么？例如：中山路12号
edit-ask-tin = 🧾 统一社会信用代码或税号是什么？例如：91110000802100433B
edit-ask-birthday = 生日是哪天？例如 1985-03-12 或 3月12日
edit-ask-source = 客户来源是什么？请选择或输入。
edit-ask-tags = 要哪些标签？请输入词语，例如：重点 批发。它们会取代现有标签。
edit-clear = 🧹 留空
edit-done = ✅ { $fact }：{ $had ->
        [yes] { $was }
       *[no] —
    } → <b>{ $has ->
        [yes] { $now }
       *[no] —
    }</b>
edit-same = { $fact }：{ $known ->
        [yes] 已经是“{ $value }”
       *[no] 本来就是空的
    }。未作任何更改。
edit-drop-phone = ✖ { $phone }
edit-add-phone = ➕ 再添加电话
fact-name = 姓名
fact-company = 公司
fact-position = 职位
fact-email = 邮箱
fact-city = 城市
fact-address = 地址
fact-tin = 税号
fact-birthday = 生日
fact-source = 来源
fact-tags = 标签
phone-added = ✅ 已添加电话：<b>{ $phone }</b>
phone-dropped = ✅ 已删除电话：{ $phone }
email-unreadable = “{ $said }”不是有效的邮箱地址。请这样输入：wang@example.com
tin-unreadable = “{ $said }”不是税号：应有 7 到 20 位数字或字母。请这样输入：91110000802100433B
tin-mistyped = “{ $said }”有误：校验码不对。请核对后重新输入。
tags-unreadable = “{ $said }”中没有标签。请输入词语，例如：重点 批发
tags-too-many = 共 { $count } 个标签，一张卡片最多 { $limit } 个。请减少一些。
