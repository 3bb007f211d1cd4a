"""The ways that lead on from screens of any feature."""

from bot.kit.buttons.agenda import OpenToday
from bot.kit.buttons.cards import OpenCard
from bot.kit.screen import Button
from bot.kit.texts import Texts


def card_button(client_id: int, t: Texts) -> Button:
    """To the client's card."""
    return Button(t.plain("button-card"), OpenCard(client_id=client_id))


def today_button(t: Texts) -> Button:
    """To the day's list."""
    return Button(t.plain("button-today"), OpenToday())
