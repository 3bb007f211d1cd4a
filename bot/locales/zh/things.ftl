## 发来的东西：文件、转发的消息、位置

thing-message = ✉️ 消息
thing-photo = 🖼 照片
thing-video = 🎬 视频
thing-voice = 🎤 语音
thing-video-note = ⏺ 视频消息
thing-audio = 🎵 音频
thing-document = 📄 文件
thing-place = 📍 位置
thing-by = { $what }，{ $author }，{ $at }
things-kept = ✅ 已保存到 <b>{ $name }</b> 的客户卡片：{ $what }
things-kept-many = ✅ 已保存到 <b>{ $name }</b> 的客户卡片：{ $count } 项
things-another = 🔀 换一个客户
things-too-many = 等待处理的内容太多：最多 { $limit } 项。请先说明属于哪位客户，或取消。
whose-one = ❓ <b>这是哪位客户的？</b>{ $what }
whose-many = ❓ <b>这些是哪位客户的？</b>{ $count } 项
whose-how = 请选择客户，或输入姓名查找。输入姓名加电话即可新建客户。
whose-which = “{ $who }”找到多位客户，是哪一位？
whose-nobody = 没有找到“{ $who }”。请输入姓名的一部分，或姓名加电话。
whose-new = ➕ 新客户：{ $name }
whose-elsewhere = 这位发送人已在库中，请联系 { $owner }。
files-title = 📎 <b>{ $name }</b>：点按即可重新发送文件
files-none = 📎 <b>{ $name }</b>：已没有文件。
file-sent = 已发送，并已记录是您取走了该文件。
file-gone = 该文件已不存在。
place-gone = 客户卡片上已没有位置。

## 联系人文件

vcf-title = 📇 文件中的联系人：共 { $total } 位，已添加 { $count } 位
vcf-added = ✅ { $name }
vcf-refused = ⚠️ { $name }：{ $why }
vcf-nameless = 无姓名
vcf-undo-all = ↩ 全部撤销
vcf-none = 此文件中没有联系人。请发送 vCard（.vcf）文件，或直接发送联系人。
vcf-too-big = 联系人文件太大：最多 { $limit } MB。请分几次发送。
vcf-too-many = 文件中有 { $count } 位联系人，一次最多 { $limit } 位。请分几次发送。
vcf-unreachable = 既没有电话也没有邮箱。
