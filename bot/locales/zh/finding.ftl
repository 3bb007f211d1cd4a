## 查找

find-how =
    🔍 请输入姓名、公司或电话末几位。{ $recent ->
        [0] {""}
       *[other] 也可以打开最近的客户卡片：
    }
found = 🔍 “{ $query }”
    找到：{ $total }{ $more ->
        [yes] +，最接近的在前。再加一个词可缩小范围。
       *[no] {""}
    }
found-nothing = 🔍 “{ $query }”
    没有找到。请试试姓名的一部分或电话末几位。
found-in = 🔍 “{ $query }”
button-found-back = ◀ 返回列表
found-no-month = 没有 { $month } 月：请输入 1 到 12，或月份名称，例如 生日:11月
found-nearest = 最接近的：
found-taken = ✏️ 输入有误？已按 <code>{ $filter }</code> 查找
found-taken-short = ✏️ { $filter }
button-found-hint = 💡 也许是：{ $hint }
button-add-searched = ➕ 添加为新客户
found-matched = 🔎 { $words }
found-guessed = { $why }：{ $words }
found-part = { $before }<b>{ $part }</b>{ $after }
why-name = 👤 名字的另一种形式
why-layout = ⌨️ 其他键盘布局
why-piece = 🧩 词的中间部分
why-typo = ✏️ 有输入错误
why-near = 🔭 相近的内容
inline-card = <b>{ $name }</b>
inline-company = 🏢 { $company }
inline-phone = 📱 { $phone }
inline-open = <a href="{ $link }">打开客户卡片</a>
