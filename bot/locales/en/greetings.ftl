## Congratulating

greeting-title = 🎉 { $what }: a tap on the words copies them.
greeting-variant = <code>{ $text }</code>
greeting-copy = 📋 Copy { $number }
greeting-open = 🎉 Congratulate
greeting-done = ✅ I have congratulated
greeting-noted = 🎉 Noted: { $name }, { $what } — congratulated.
greeting-dear = Dear { $name }
greeting-dear-team = Dear colleagues at { $name }
greeted-already = { $name } has congratulated already: { $at }.
dates-open = 📇 { $name }
entry-greeted = 🎉 congratulated: { $what }{ $name ->
        [none] {""}
       *[other] {" "}({ $name })
    }
greeting-birthday-1 = { $dear }, happy birthday! I wish you good health, good fortune and success in all you do.
greeting-birthday-2 = { $dear }, many happy returns of the day! Thank you for the pleasure of working with you; may the coming year bring you all you hope for.
greeting-birthday-3 = { $dear }, please accept my warm wishes on your birthday: health, joy and new achievements.
greeting-contract-1 = { $dear }, congratulations on the anniversary of our contract. Thank you for your trust; we look forward to the years to come.
greeting-contract-2 = { $dear }, another year of working together has passed. We value it highly and are always at your service.
greeting-contract-3 = { $dear }, congratulations on the anniversary of our cooperation. May it be as fruitful in the year ahead.
greeting-wedding-1 = { $dear }, congratulations on your wedding anniversary! I wish you both love, harmony and many happy years together.
greeting-wedding-2 = { $dear }, please accept my warm congratulations on your wedding anniversary.
greeting-wedding-3 = { $dear }, happy anniversary! May your home always be full of warmth and joy.
greeting-founded-1 = { $dear }, congratulations on your company’s anniversary! We wish you growth, loyal customers and bold plans.
greeting-founded-2 = { $dear }, please accept our congratulations on the company’s day. May the coming year be your best one yet.
greeting-founded-3 = { $dear }, happy company anniversary! It is a pleasure to work with you.
greeting-other-1 = { $dear }, my congratulations: { $title }! I wish you health and success.
greeting-other-2 = { $dear }, please accept my warm wishes on this day: { $title }.
greeting-other-3 = { $dear }, on this day ({ $title }) I wish you all the very best.
