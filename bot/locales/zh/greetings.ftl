## 祝贺

greeting-title = 🎉 { $what }：点一下文字即可复制。
greeting-variant = <code>{ $text }</code>
greeting-copy = 📋 复制 { $number }
greeting-open = 🎉 祝贺
greeting-done = ✅ 已祝贺
greeting-noted = 🎉 已记录：{ $name }，{ $what }，已祝贺。
greeting-dear = 尊敬的{ $name }
greeting-dear-team = 尊敬的{ $name }各位同事
greeted-already = { $name } 已经祝贺过了：{ $at }。
dates-open = 📇 { $name }
entry-greeted = 🎉 已祝贺：{ $what }{ $name ->
        [none] {""}
       *[other] （{ $name }）
    }
greeting-birthday-1 = { $dear }：祝您生日快乐！身体健康，万事如意，事业蒸蒸日上。
greeting-birthday-2 = { $dear }：生日快乐！感谢您一直以来的信任与合作，愿新的一年心想事成。
greeting-birthday-3 = { $dear }：谨祝您生日快乐，阖家幸福，再创佳绩。
greeting-contract-1 = { $dear }：恭贺我们签约周年。感谢您的信任，期待今后继续合作。
greeting-contract-2 = { $dear }：我们又携手走过了一年。我们十分珍视这份合作，随时为您服务。
greeting-contract-3 = { $dear }：祝贺我们合作周年！愿来年合作更加愉快，成果更加丰硕。
greeting-wedding-1 = { $dear }：祝您结婚纪念日快乐！愿二位恩爱美满，幸福长久。
greeting-wedding-2 = { $dear }：谨祝您结婚纪念日快乐，阖家幸福。
greeting-wedding-3 = { $dear }：结婚纪念日快乐！愿您的家中常有温暖与欢笑。
greeting-founded-1 = { $dear }：恭贺贵公司成立周年！祝业务兴旺，客户盈门，再创辉煌。
greeting-founded-2 = { $dear }：值此贵公司周年庆典，谨致祝贺。愿来年更上一层楼。
greeting-founded-3 = { $dear }：祝贵公司周年快乐！与您合作十分荣幸。
greeting-other-1 = { $dear }：{ $title }，谨致祝贺！祝您健康顺利。
greeting-other-2 = { $dear }：值此{ $title }之际，谨致诚挚祝福。
greeting-other-3 = { $dear }：在{ $title }这一天，祝您一切顺利。
