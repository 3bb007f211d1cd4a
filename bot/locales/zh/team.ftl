## 团队

team-title = 👥 <b>团队成员</b> · { $total }
team-member = • <b>{ $name }</b> — { $role }{ $reached ->
        [no] {" "}· 🔕 机器人无法送达消息
        [away] {" "}· 🌴 不在
       *[yes] {""}
    }
team-joined = 加入日期：{ $day }
team-zone = 时区：{ $zone }
team-cards = { $cards ->
        [0] 没有负责的客户卡片
       *[other] 负责 { $cards } 张客户卡片
    }
team-invite = ➕ 邀请：{ $role }
team-invited = 请将此消息转发给您要邀请的人。
team-invitation =
    🎟 { $by } 邀请您加入 Kartoteka —— 我们销售团队的客户库。您的角色：<b>{ $role }</b>。

    { $link }

    打开链接并点击“开始”。链接只能使用一次，48 小时内有效，截止 { $until }。
team-back = ◀ 团队成员
team-dismiss = 🚪 移出团队
team-dismiss-yes = 🚪 确认移出
team-dismiss-sure =
    🚪 要将 <b>{ $name }</b> 移出团队吗？访问权限会立即关闭，提醒也会停止。{ $cards ->
        [0] 该成员名下没有客户卡片。
       *[other] { $cards } 张客户卡片会保留在库中。
    }
    只有重新邀请才能再次加入。
team-dismissed = 🚪 { $name } 已不在团队中。
