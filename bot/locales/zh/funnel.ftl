## 销售漏斗

stages-title =
    🚦 <b>{ $name }</b> 目前处于 { $stage }。
    转到哪个阶段？
    {""}
stages-line = { $stage } — { $meaning }
stage-means-white = 刚录入
stage-means-grey = 已知决策人
stage-means-green = 同意了解方案
stage-means-yellow = 同意接收资讯
stage-means-green-gold = 主动询问产品
stage-means-gold = 首单已付款
stage-means-platinum = 三单以上的忠实客户
stage-means-red-green = 拒绝了方案
stage-means-red-gold = 一两单后停止采购
stage-means-red-platinum = 老客户停止采购
stage-moved = ✅ 阶段：{ $was } → <b>{ $now }</b>
stage-ask-reason = <b>{ $name }</b> → { $stage }。原因是什么？请选择或输入。
reason-price = 价格太高
reason-competitor = 选择了竞争对手
reason-no-need = 没有需求
reason-timing = 时机不合适
reason-quality = 对质量不满意
reason-silent = 不再回复
heat-changed = ✅ { $mark } { $was } → <b>{ $now }</b>
heat-already = 客户热度已经是“{ $heat ->
        [cold] 冷
        [warm] 温
       *[hot] 热
    }”。这是卡片的当前状态。
