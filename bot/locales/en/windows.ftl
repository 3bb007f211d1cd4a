## The client's clock and call hours

window-there =
    🕐 { $differs ->
        [yes] { $time } there ({ $zone })
       *[no] Not the time to call
    }{ $open ->
        [yes] {""}
       *[no] , calls from { $opens }
    }
window-outside = ⚠️ By the client’s clock that is { $time } ({ $zone }), outside the call hours. They open: { $opens }
window-into = 🕘 When calls are fine: { $at }
window-ask-zone = 🕐 Where is <b>{ $name }</b>? Then you will see their time and a call will not wake anybody.
window-zone-here = 🕐 Same as here: { $zone }
window-zone-other = 🌍 Elsewhere
zone-several = There are several: { $names }. Type one of them.
card-call-hours = ☎️ Call hours: { $value }
fact-timezone = Time zone
edit-ask-timezone = 🕐 Where does the client live? Choose, or type a city, for example: Manchester. Left empty, the city and the phone tell.
