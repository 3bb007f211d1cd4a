"""Presses about the yearly dates of a card, and about congratulating on them."""

from bot.kit.buttons.press import Count, Id, Press


class OpenDates(Press, prefix="y"):
    client_id: Id


class AddDate(Press, prefix="ya"):
    """Ask for one more date; `contact_id` is the contact person whose it is, 0 for the client."""

    client_id: Id
    contact_id: Count = 0


class DropDate(Press, prefix="yd"):
    client_id: Id
    date_id: Id
