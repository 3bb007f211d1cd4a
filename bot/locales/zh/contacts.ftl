## 联系人

contacts-title = 👥 <b>{ $name }</b> 的联系人
contacts-none = 还没有联系人。您在那里还和谁沟通？
contacts-more = ……还有 { $count } 人。删除一些即可看到其余的人。
contacts-add = ➕ 添加联系人
contacts-drop = ✖ { $name }
contact-ask-name = 👤 <b>{ $client }</b> 的联系人。姓名是什么？
contact-ask-phone = 📱 <b>{ $name }</b> 的电话？请输入号码，或发送联系人名片。
contact-ask-birthday = 🎂 <b>{ $name }</b> 的生日？例如 1985-03-12 或 3月12日
contact-added = ✅ 已添加联系人：<b>{ $name }</b>
contact-dropped = ✅ 已删除联系人：{ $name }
contact-gone = 卡片上已经没有这位联系人。
contacts-hours = ☎️ { $name }
contact-hours-of = 👤 <b>{ $name }</b>
