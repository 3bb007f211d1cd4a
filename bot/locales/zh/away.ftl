## 离开与代班。$name 为 "self" 时指读者本人。

away-ask = { $name ->
        [self] 🌴 <b>要离开一段时间？</b>请选择回来上班的日子。也可以输入：<code>/away 到周一</code>、<code>/away 3天</code>
       *[other] 🌴 <b>{ $name }</b> 不在。哪天回来上班？
    }
away-ask-day = 🌴 哪天回来上班？
away-until = { $name ->
        [self] 🌴 您<b>不在</b>，至 { $at }
       *[other] 🌴 <b>{ $name }</b> 不在，至 { $at }
    }
away-stand-in = { $who ->
        [named] 🤝 代班：<b>{ $name }</b>。回访和生日提醒发给对方，客户卡片也向对方开放。
        [gone] 🤝 代班的人现在也不在：回访等您回来，销售主管会收到通知。
       *[nobody] 🤝 无人代班：回访等到回来，销售主管会收到通知。谁可以代班？
    }
away-stand-in-button = 🤝 { $name }
away-ask-stand-in = { $name ->
        [self] 🤝 谁替您代班？在您回来之前，您的客户卡片向对方开放。
       *[other] 🤝 谁替 <b>{ $name }</b> 代班？回来之前，其客户卡片向对方开放。
    }
away-choose-stand-in = 👥 其他人
away-change-stand-in = 🤝 更换代班
away-nobody = 🚫 无人
away-other-day = 📅 其他日子
away-back = { $name ->
        [self] 👋 我回来了
       *[other] 👋 { $name } 回来了
    }
away-is-back = 👋 <b>{ $name }</b> 回来了，会看到这段时间发生的事。
away-unreadable = 看不懂到什么时候：“{ $said }”。请输入 /away 到周一、/away 3天 或 /away 周五到周一。
away-past = 这个时间已经过了。请给出将来的时间：/away 到周一
away-too-long = 超过一年了。请选近一些的日子。
away-not = { $name }：目前在岗。
away-cannot-stand-in = 这位同事不能代班：无权处理客户卡片、不在或联系不上。请另选一位。
team-away = 🌴 不在…
return-title = 👋 <b>欢迎回来！</b>自 { $since } 以来：
return-nothing-due = 🌿 这段时间没有到期未办的回访。
return-overdue = 🔴 此前已逾期：<b>{ $count }</b>
return-due = ⏰ 有 <b>{ $count } 个回访</b>已到期，等您处理：
return-due-line = • { $at } — { $name }
return-calls = 📞 同事打了 <b>{ $count } 通电话</b>：
return-call-line = • <b>{ $name }</b>：{ $said }
return-kept = ✅ 另有 { $count } 个回访未记通话即标为完成。
return-today = 📅 今天还有 { $count } 个回访。
return-date = 🎂 { $day } —— { $name }
today-line-instead = { $line } · 🤝 { $name }
push-instead = 🤝 代替 { $name }
command-away = 离开与代班
command-back = 我回来了

leave-later = 📅 以后离开
leave-take-back = ✖ 不离开了
leave-other-days = 📅 其他日子
leave-ask-first = 🌴 从哪一天开始不在？
leave-ask-return = 🌴 从 { $since } 开始不在。哪天回来上班？
leave-planned = { $name ->
        [self] 🌴 您<b>将不在</b>：{ $since } 至 { $until }
       *[other] 🌴 <b>{ $name }</b> 将不在：{ $since } 至 { $until }
    }
leave-taken-back = { $name ->
        [self] ✅ 您不离开了，安排已取消。
       *[other] ✅ <b>{ $name }</b> 不离开了，安排已取消。
    }
leave-gone = 已没有离开的安排。查看现状：/away
