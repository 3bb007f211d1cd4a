## 备注

note-ask = 📝 给 <b>{ $name }</b> 添加备注：有什么值得记住的？直接输入即可。
note-saved = ✅ 备注已保存。
