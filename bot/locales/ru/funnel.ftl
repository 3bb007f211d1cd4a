## Воронка

stages-title =
    🚦 <b>{ $name }</b> — этап { $stage }.
    Куда перевести?
    {""}
stages-line = { $stage } — { $meaning }
stage-means-white = только появился
stage-means-grey = известен ЛПР
stage-means-green = согласен посмотреть предложение
stage-means-yellow = согласен получать новости
stage-means-green-gold = сам спросил о нашем товаре
stage-means-gold = первый заказ оплачен
stage-means-platinum = больше трёх заказов, постоянный
stage-means-red-green = отказался от предложения
stage-means-red-gold = перестал покупать после одного-двух заказов
stage-means-red-platinum = был постоянным, перестал покупать
stage-moved = ✅ Этап: { $was } → <b>{ $now }</b>
stage-ask-reason = <b>{ $name }</b> → { $stage }. По какой причине? Выберите или напишите.
reason-price = Дорого
reason-competitor = Ушёл к конкуренту
reason-no-need = Нет потребности
reason-timing = Не сейчас
reason-quality = Не устроило качество
reason-silent = Перестал отвечать
heat-changed = ✅ { $mark } { $was } → <b>{ $now }</b>
heat-already = Клиент уже { $heat ->
        [cold] холодный
        [warm] тёплый
       *[hot] горячий
    }. Вот карточка, какая она сейчас.
