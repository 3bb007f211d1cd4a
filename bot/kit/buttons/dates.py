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


class OpenGreeting(Press, prefix="yg"):
    """Words to congratulate with: on the date, else the contact person's birthday, else the client's.

    `tongue` is the place of a language among ours from 1, with 0 the client's own.
    """

    client_id: Id
    contact_id: Count = 0
    date_id: Count = 0
    tongue: Count = 0


class SayGreeted(Press, prefix="yk"):
    """They were congratulated; whose day it was as above."""

    client_id: Id
    contact_id: Count = 0
    date_id: Count = 0
