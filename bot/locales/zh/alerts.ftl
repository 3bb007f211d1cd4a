## 推送内容

push-callback = ⏰ <b>请回访：{ $name }</b>
push-late = ⌛ 延迟提醒：原定 { $at }
push-waited = 🕘 已等到可致电时间；原定 { $at }
push-repeated = 🔁 再次发送，以防上一条未送达：
push-stage = 阶段：{ $stage }
push-reason = 💬 { $reason }
push-last = 最近记录：{ $entry }
push-log = 📞 记录通话
push-done = ✅ 完成
push-snooze = 💤 稍后
push-card = 📇 客户卡片
push-birthday =
    🎂 <b>{ $name }</b> — { $when ->
        [today] 今天生日！
        [ahead] { $days ->
            [1] 明天生日
           *[other] { $days } 天后生日
        }
       *[past] { $days ->
            [1] 昨天生日
           *[other] { $days } 天前生日
        }
    }
    { $day }
push-age = { $age } 岁
push-client = { $name } 的联系人
push-digest = ☀️ { $part ->
        [morning] 早上好
        [day] 下午好
       *[evening] 晚上好
    }，{ $name }！{ $day }
missed-title = 👋 欢迎回来。您无法接收消息期间，有 { $count } 个回访到期：
missed-line = • { $at } — { $name }
missed-more = … 还有 { $count } 个：/today
team-news-joined = 👋 { $name } 已加入团队，角色：{ $role }。
team-news-unreachable = 🔕 { $name } 屏蔽了机器人，提醒无法送达。期间到期的回访会等对方回来后告知。
team-news-sent-away = 🌴 { $name } 已登记您不在，至 { $until }。已经回来了？/back
team-news-leave = 🌴 { $name } 已登记您不在：{ $since } 至 { $until }。详情：/away
team-news-stand-in = 🤝 { $name } 不在，至 { $until }，由您代班。回访和生日提醒会发给您，客户卡片向您开放，/today 里也列出这些回访。
team-news-stand-in-later = 🤝 { $name } 将不在：{ $since } 至 { $until }，届时由您代班。开始时会通知您。
team-news-relieved = 🤝 您不再替 { $name } 代班。
team-news-relieved-later = 🤝 { $since } 至 { $until }：您不用替 { $name } 代班。
team-news-back = 👋 { $name } 回来了，您不用再代班。谢谢。
