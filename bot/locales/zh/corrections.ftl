## 更正理解有误之处

button-correct = 🛠 更正
correct-what = 哪里理解错了？请点选正确的。
correct-client = 👤 应为 { $client }
correct-swap = ⇄ 姓名：{ $name }，公司：{ $company }
correct-to-note = { $fact }：{ $value } → 📝 转为备注
correct-from-note = 📝 { $value } → { $fact }
