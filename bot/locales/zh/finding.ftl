## 查找

find-how =
    🔍 请输入姓名、公司或电话末几位。{ $recent ->
        [0] {""}
       *[other] 也可以打开最近的客户卡片：
    }
found = 🔍 «{ $query }»
    找到：{ $total }
found-nothing = 🔍 没有找到“{ $query }”。请试试姓名的一部分或电话末几位；或添加客户：➕
inline-card = <b>{ $name }</b>
inline-company = 🏢 { $company }
inline-phone = 📱 { $phone }
inline-open = <a href="{ $link }">打开客户卡片</a>
