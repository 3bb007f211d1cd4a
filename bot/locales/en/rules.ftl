## Answers of the rules. Any of them may be shown as an alert: no markup, at most 200 characters.

not-allowed = Your role does not allow this. Ask the head of sales or the owner.
not-found = There is nothing here that is open to you. Send a name or a phone number to search.
changed-meanwhile = This was changed in the meantime, so nothing has been done. Look at how it is now and try again.
text-too-long = Too long: { $length } characters, the limit is { $limit }. Write it shorter.
stage-already = The card is at the stage “{ stage-from }” already.
stage-not-reachable = A card can’t go from “{ stage-from }” to “{ stage-to }”. Open the card: its buttons show where it can go.
stage-needs-reason = “{ stage-to }” needs a reason. Write in a few words why.

## The stages of the funnel

stage-white = ⚪ White
stage-grey = 🔘 Grey
stage-green = 🟢 Green
stage-yellow = 🟡 Yellow
stage-green-gold = 🟢🟡 Green-gold
stage-gold = 🥇 Gold
stage-platinum = 💎 Platinum
stage-red-green = 🔴🟢 Red-green
stage-red-gold = 🔴🥇 Red-gold
stage-red-platinum = 🔴💎 Red-platinum

## The stage named by $stage, and the one named by $to

stage-from = { $stage ->
    *[white] { stage-white }
     [grey] { stage-grey }
     [green] { stage-green }
     [yellow] { stage-yellow }
     [green_gold] { stage-green-gold }
     [gold] { stage-gold }
     [platinum] { stage-platinum }
     [red_green] { stage-red-green }
     [red_gold] { stage-red-gold }
     [red_platinum] { stage-red-platinum }
}
stage-to = { $to ->
    *[white] { stage-white }
     [grey] { stage-grey }
     [green] { stage-green }
     [yellow] { stage-yellow }
     [green_gold] { stage-green-gold }
     [gold] { stage-gold }
     [platinum] { stage-platinum }
     [red_green] { stage-red-green }
     [red_gold] { stage-red-gold }
     [red_platinum] { stage-red-platinum }
}

## How warm a client is

heat-cold = cold
heat-warm = warm
heat-hot = hot

## What a call ended with

outcome-reached = Reached
outcome-no-answer = No answer
outcome-busy = Busy
outcome-wrong-number = Wrong number
outcome-refused = Refused
outcome-order = Order
outcome-meeting = Meeting
outcome-offer-sent = Offer sent
outcome-interested = Interested
outcome-callback-asked = Asked to call back

## Roles

role-viewer = viewer
role-seller = seller
role-head = head of sales
role-owner = owner
