## The funnel

stages-title =
    🚦 <b>{ $name }</b> is at { $stage }.
    Where to?
    {""}
stages-line = { $stage } — { $meaning }
stage-means-white = just entered
stage-means-grey = the decision-maker is known
stage-means-green = agreed to look at the offer
stage-means-yellow = agreed to get news
stage-means-green-gold = asked for our product
stage-means-gold = the first order is paid
stage-means-platinum = more than three orders, loyal
stage-means-red-green = refused the offer
stage-means-red-gold = stopped after one or two orders
stage-means-red-platinum = a regular who stopped
stage-moved = ✅ Stage: { $was } → <b>{ $now }</b>
stage-ask-reason = <b>{ $name }</b> → { $stage }. What is the reason? Choose or type.
reason-price = Too expensive
reason-competitor = Chose a competitor
reason-no-need = No need
reason-timing = Not the right time
reason-quality = Not satisfied
reason-silent = No longer answers
heat-changed = ✅ { $mark } { $was } → <b>{ $now }</b>
heat-already = Already { $heat ->
        [cold] cold
        [warm] warm
       *[hot] hot
    }. Here is the card as it is now.
