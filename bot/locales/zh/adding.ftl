## 新客户

add-ask-name = ➕ <b>新客户。</b>请输入姓名，例如：王伟
add-ask-phone = 📱 <b>{ $name }</b> 的电话？请输入号码，或发送联系人。
add-ask-company = 🏢 哪家公司？
add-ask-birthday = 🎂 生日？例如 1985-03-12，或 3月12日
add-ask-source = 🧭 客户来源？请选择或输入。
source-call = 客户来电
source-site = 网站
source-referral = 他人推荐
source-exhibition = 展会
source-advert = 广告
source-social = 社交媒体
saved-client = ✅ 已保存：<b>{ $name }</b>
add-alike = 👥 已有同名客户卡片：{ $name }。
add-alike-elsewhere = 👥 库中已有同名客户，请询问 { $owner }。
add-tin-mistyped = ⚠️ 税号有误：校验码不对。已留在备注中；请点 ✏️ 编辑 重新输入。
phone-taken = 该号码已在 { $name } 的客户卡片上。
phone-taken-elsewhere = 该号码已在库中。请联系 { $owner }。
