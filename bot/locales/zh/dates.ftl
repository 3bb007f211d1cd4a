## 生日以外的每年日期

occasion-birthday = 生日
occasion-contract = 合同周年
occasion-wedding = 结婚纪念日
occasion-founded = 公司周年庆
occasion-other = 其他日期
button-dates = 📅 日期
card-date =
    📅 { $day } — { $what }{ $whose ->
        [none] {""}
       *[other] （{ $whose }）
    }{ $years ->
        [0] {""}
       *[other] ，{ $years } 周年
    } · { $days ->
        [0] 今天！
        [1] 明天
       *[other] { $days } 天后
    }
dates-title = 📅 <b>{ $name }</b> 的日期
dates-none = 还没有。合同、结婚、公司周年：我每年都会及时提醒。
dates-add = ➕ 添加日期
dates-add-for = ➕ { $name } 的
dates-drop = ✖ { $what }
dates-ask-what = 📅 <b>{ $name }</b>：每年要记住什么？请选择，或用自己的话输入。
dates-ask-day = 📅 { $what }是哪天？例如 2019-05-05 或 5月5日；写上年份就会计算周年。
dates-added = ✅ 已添加日期：{ $day } — { $what }
dates-dropped = ✅ 已删除日期：{ $what }
date-how = 📅 一行添加每年日期：<code>/date 王伟 合同周年 2019年5月5日</code>；不写姓名则用于刚打开的卡片：<code>/date 结婚纪念日 5月5日</code>
date-whose = 是谁的日期？请先写姓名：/date 王伟 结婚纪念日 5月5日
date-there = 卡片上已经有这个日期。
date-gone = 卡片上已经没有这个日期。
date-is-birthday = 生日单独记录：✏️ 编辑 → 生日，或用一行：/date 王伟 生日 1985-03-12
dates-too-many = 一张卡片最多 { $limit } 个日期，请先删除一个。
date-unreadable = 没有看到日期。请写在末尾，例如：2019年5月5日、2019-05-05 或 5月5日。
date-future = “{ $said }”还没有到。请输入开始的年份，或不写年份：5月5日。
command-date = 客户的每年日期
push-date =
    📅 <b>{ $name }</b> — { $when ->
        [today] 今天是{ $what }！
        [ahead] { $days ->
            [1] 明天是{ $what }
           *[other] { $days } 天后是{ $what }
        }
       *[past] { $days ->
            [1] 昨天是{ $what }
           *[other] { $days } 天前是{ $what }
        }
    }
    { $day }
push-years = { $age } 周年
today-date = • { $day } — <b>{ $name }</b>{ $whose ->
        [none] {""}
       *[other] （{ $whose }）
    }：{ $what }{ $years ->
        [0] {""}
       *[other] ，{ $years } 周年
    }
