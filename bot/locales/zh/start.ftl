## 欢迎与帮助

welcome =
    👋 <b>{ $name }</b>，欢迎使用 Kartoteka。您的角色：{ $role }。

    您的客户、通话和约定的回访都在这个聊天里。
    ➕ 发送一个联系人，或输入：<code>王伟，+86 138 1234 5678，北京科技有限公司</code>
    🔍 输入姓名或电话末几位，即可找到客户卡片。
    ⏰ 约定的回访会准时以消息提醒您。

    您的时区：{ $zone }，可在 /settings 中更改。全部命令：/help
help =
    <b>您可以在这里做什么</b>

    /add — 逐步添加新客户；或用一行：
    <code>/add 王伟，+86 138 1234 5678，北京科技有限公司，1985-03-12</code>
    直接发送联系人，或 .vcf 文件（最多二十位）也可以。
    /call — 记录通话；或用一行：
    <code>/call 王伟：无人接听，明天15:00</code>
    转发客户的消息，或发送照片、语音、文件、位置，都会保存到客户卡片。
    /find — 或直接输入姓名、公司、电话末几位。
    /today — 逾期、今日回访、本周生日。
    /next — 现在该联系谁，逐张卡片：逾期、热客户、很久未联系的客户。
    /week、/callbacks — 已约定的回访：按日、按筛选，主管可按成员查看。
    列表或卡片下方的 📤 .ics 可将回访加入手机日历。
    一句话推迟回访：<code>把王伟改到下周一10点</code>
    /hours — 客户的可致电时间：<code>/hours 王伟 工作日9点到18点</code>；客户当地时间显示在卡片上。
    /date — 生日以外的每年日期：<code>/date 王伟 合同周年 2019年5月5日</code>，会及时提醒。
    /every — 多久联系客户一次：<code>/every 王伟 30天</code>；主管还可按标签：<code>/every #vip 14天</code>。/silent — 很久没联系的客户。
    /archive — 已归档的客户卡片，以及如何恢复。
    /team — 团队成员与邀请。
    /away — 离开：<code>我请假到周一</code>；再选谁代班。提前回来：/back
    ✋ 同事没有按时处理的回访，会合并成一条消息发给主管，一键接手。
    没有回应的提醒会在您的工作时间内再来几次；晚间用一条消息询问没有记录的通话。
    /evening — 随时查看未记录的通话和今日小结。
    /settings — 语言、时区、工作时间和工作日、每日早报、晚间、再次提醒的频率。
    /cancel — 放弃进行到一半的操作。

    在任意聊天中输入 <code>@</code>、本机器人的名字和客户姓名，即可发送简版卡片。
    任何更改都可以在十分钟内撤销。
unknown-command = 没有这个命令。下面是菜单；全部功能：/help
not-understood = 这个我处理不了。请发送姓名来查找客户卡片，发送联系人来新建，或发送照片、语音、文件、位置来保存。

## 命令说明

command-add = 新客户
command-call = 记录通话
command-find = 查找客户卡片
command-today = 回访与生日
command-next = 现在该联系谁
command-week = 一周的回访
command-callbacks = 全部回访
command-evening = 今日小结和未记录的通话
command-hours = 客户的可致电时间
command-archive = 已归档的卡片
command-team = 成员与邀请
command-settings = 语言、时区、时间
command-help = 使用说明
command-cancel = 放弃当前操作
about = 销售团队的客户库：客户卡片、通话记录、准时的回访提醒。仅限团队成员使用。
about-short = 销售团队的客户、通话与回访
