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
fact-hours = Call hours
edit-ask-hours = ☎️ When may they be called? Choose, or type, for example: <code>Mon-Fri 9-18</code>, <code>after 14</code>, <code>9-12, 14-18</code>
call-hours-unreadable = I can’t read call hours out of this. Type them like: Mon-Fri 9-18, after 14, or 9-12, 14-18.
call-hours-how = ☎️ When may a client be called? Type who and when: <code>/hours Ivanov Mon-Fri 9-18</code>; or for the card just open: <code>/hours after 14</code>
call-hours-whose = Whose hours? Type the name first: /hours Ivanov Mon-Fri 9-18
client-which = 👤 “{ $who }”: { $total } clients. Who is meant? Choose, or write it more exactly.
window-open = { $name } may be called right now: their call hours have begun.
