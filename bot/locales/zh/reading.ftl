## 看不懂输入时：哪里不对，应该怎么写。不含标记，不超过 200 个字符。

phone-unreadable = 这不像电话号码。请用数字输入，例如：138 1234 5678。
phone-too-short = “{ $said }”位数不够，只有 { $digits } 位。请输入完整号码，例如：138 1234 5678。
phone-too-long = “{ $said }”位数太多。请核对后输入，例如：138 1234 5678。
phone-no-such = 没有“{ $said }”这样的号码。请核对；国外号码请以“+”开头，例如：+33 6 12 34 56 78。
phone-several = “{ $said }”里有多个号码。请只发一个，例如：138 1234 5678。

name-empty = 姓名为空。请输入客户的称呼，例如：王伟。
name-no-letters = 姓名里没有文字。请输入，例如：王伟 或 北京科技有限公司。
name-too-long = 姓名超过 { $limit } 个字符。请只保留姓名，其余可写进备注。

birthday-unreadable = 这不像生日。请输入，例如：1990-11-27、1990年11月27日 或 11月27日。
birthday-no-such-day = 日历上没有“{ $said }”这一天。请输入年月日，例如：1990-11-27。
birthday-too-early = “{ $said }”太早了：出生年份不能早于 { $year } 年。请输入，例如：1990-11-27。
birthday-future = “{ $said }”还没有到。请输入过去的出生日期，例如：1990-11-27。

moment-unreadable = 没看懂是什么时候。请输入，例如：明天下午3点、两小时后、周五、3月15日上午10点。
moment-no-such-day = “{ $said }”：日历上没有这一天。请输入，例如：3月15日。
moment-no-such-time = “{ $said }”：没有这个时间。小时请用 0 到 23，例如：明天15:00。
moment-past = “{ $said }”已经过去了。请输入之后的时间，例如：两小时后 或 明天下午3点。
moment-today-passed = 今天已过 10:00。请写明几点，例如：今天17:00 或 两小时后。
moment-too-far = “{ $said }”太远了：最多 { $years } 年以内。请输入近一些的日期，例如：3月15日。
moment-days-differ = “{ $said }”里的星期和日期对不上。请只写一个，例如：周五下午3点。

client-empty = 请用一行写出客户，例如：王伟，138 1234 5678，北京科技，1990-11-27。
client-without-name = 没看到客户姓名。请以姓名开头，例如：王伟，138 1234 5678。

call-empty = 请写明客户和通话结果，例如：王伟：没接，明天下午3点。
call-without-client = 没看到是哪位客户。请以客户和冒号开头，例如：王伟：没接，明天下午3点。
