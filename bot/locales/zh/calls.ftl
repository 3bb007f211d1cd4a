## 记录通话

call-who = 📞 <b>与谁通话？</b>请选择，或输入姓名、电话。也可以一行写完：<code>王伟：无人接听，明天15:00</code>
call-which = 📞 “{ $who }”：共 { $total } 位客户。是哪一位？请选择，或输入得更具体些。
call-nobody = 找不到客户“{ $who }”。请输入姓名的一部分或电话的最后几位，或先添加客户：/add
call-how = 📞 <b>{ $name }</b>：通话结果如何？
call-outcome-unreadable = 无法识别这个结果。请点选按钮，或输入，例如：无人接听
call-none-yet = ⏰ 只设回访
call-logged = 📞 已记录：<b>{ $name }</b> — { $outcome }
call-note = 📝 { $note }
call-moment = ⏰ <b>{ $at }</b>
call-ask-more =
    📝 要写备注吗？直接输入即可。
    ⏰ 何时回访？请选择或输入；也可以写在一起：<code>在考虑，明天15:00</code>
call-ask-when = ⏰ 何时回访？
call-wrong-number = ☝️ 如果知道正确的号码，请在客户卡片上修改：✏️
call-move = → { $stage }
call-note-left = 通话已记录，没有备注。
call-next-left = 通话已记录，没有约定新的回访。
stage-accept = { $stage }：接受
stage-accepted = 🚦 <b>{ $name }</b> 现处于阶段：{ $stage }
ladder-proposed =
    { $step ->
        [soon] 🪜 没联系上。过一会儿再打？
        [another_hour] 🪜 连续 { ladder-times }没联系上。换一天、换个时间？
        [next_week] 🪜 连续 { ladder-times }没联系上。下周再打？
       *[give_up] 🪜 连续 { ladder-times }没联系上。放弃，还是换个方式？
    }
ladder-times = { $count } 次
ladder-best = 🎯 通常在 { $time } 左右能联系上（{ $zone }）
ladder-set = 🪜 { $at }
ladder-give-up = 🏳 放弃
ladder-chat = 💬 在 Telegram 写信
