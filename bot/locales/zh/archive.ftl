## 归档

archive-title = 🗄 { $total ->
        [0] 归档为空。点客户卡片上的 🗄 按钮即可归档。
       *[other] 归档中有 { $total } 张客户卡片。
    }
archive-found = 🗄 “{ $query }”
    { $total ->
        [0] 归档中没有这样的卡片。查看全部归档：/archive
       *[other] 在归档中找到：{ $total }
    }
archive-put-away = 🗄 <b>已归档。</b>{ $callbacks ->
        [0] 没有未完成的回访。
       *[other] { $callbacks } 个未完成的回访已取消；恢复卡片后会一并恢复。
    }
archive-brought-back = ♻️ <b>已恢复。</b>{ $callbacks ->
        [0] 没有随之取消的回访。
       *[other] { $callbacks } 个回访已重新生效。
    }
