## 规则的答复。每一条都可能以弹窗显示：不用标记，不超过 200 个字符。

not-allowed = 您的角色无权执行此操作。请联系销售主管或所有者。
not-found = 这里没有您可以查看的内容。请发送姓名或电话号码进行查找。
changed-meanwhile = 内容刚刚已被更改，因此未执行任何操作。请查看当前状态后重试。
text-too-long = 内容太长：{ $length } 个字符，上限为 { $limit } 个。请写得短一些。
stage-already = 该客户卡片已处于“{ stage-from }”阶段。
stage-not-reachable = 客户卡片不能从“{ stage-from }”转到“{ stage-to }”。请打开卡片，按钮会显示可以转到的阶段。
stage-needs-reason = 转到“{ stage-to }”需要说明原因。请用几个字写明。

## 销售漏斗的阶段

stage-white = ⚪ 白色
stage-grey = 🔘 灰色
stage-green = 🟢 绿色
stage-yellow = 🟡 黄色
stage-green-gold = 🟢🟡 绿金
stage-gold = 🥇 金色
stage-platinum = 💎 铂金
stage-red-green = 🔴🟢 红绿
stage-red-gold = 🔴🥇 红金
stage-red-platinum = 🔴💎 红铂金

## $stage 所指的阶段，以及 $to 所指的阶段

stage-from = { $stage ->
    *[white] { stage-white }
     [grey] { stage-grey }
     [green] { stage-green }
     [yellow] { stage-yellow }
     [green_gold] { stage-green-gold }
     [gold] { stage-gold }
     [platinum] { stage-platinum }
     [red_green] { stage-red-green }
     [red_gold] { stage-red-gold }
     [red_platinum] { stage-red-platinum }
}
stage-to = { $to ->
    *[white] { stage-white }
     [grey] { stage-grey }
     [green] { stage-green }
     [yellow] { stage-yellow }
     [green_gold] { stage-green-gold }
     [gold] { stage-gold }
     [platinum] { stage-platinum }
     [red_green] { stage-red-green }
     [red_gold] { stage-red-gold }
     [red_platinum] { stage-red-platinum }
}

## 客户热度

heat-cold = 冷
heat-warm = 温
heat-hot = 热

## 通话结果

outcome-reached = 已接通
outcome-no-answer = 无人接听
outcome-busy = 占线
outcome-wrong-number = 号码错误
outcome-refused = 拒绝
outcome-order = 订单
outcome-meeting = 约见
outcome-offer-sent = 已发报价
outcome-interested = 有意向
outcome-callback-asked = 要求回访

## 角色

role-viewer = 只读
role-seller = 销售
role-head = 销售主管
role-owner = 所有者
