## The archive

archive-title = 🗄 { $total ->
        [0] The archive is empty. A card is put away by its button 🗄.
        [one] In the archive: { $total } card.
       *[other] In the archive: { $total } cards.
    }
archive-found = 🗄 “{ $query }”
    { $total ->
        [0] The archive holds no such card. The whole of it: /archive
       *[other] Found in the archive: { $total }
    }
archive-put-away = 🗄 <b>In the archive.</b> { $callbacks ->
        [0] There were no open callbacks.
        [one] { $callbacks } open callback is called off; restore the card to have it back.
       *[other] { $callbacks } open callbacks are called off; restore the card to have them back.
    }
archive-brought-back = ♻️ <b>Restored.</b> { $callbacks ->
        [0] No callbacks had been called off with it.
        [one] { $callbacks } callback is open again.
       *[other] { $callbacks } callbacks are open again.
    }
