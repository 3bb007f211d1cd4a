"""What was searched for is read off the message itself: no button remembers it, and each may be years old."""

import re
from dataclasses import replace

from aiogram.types import CallbackQuery

from bot.kit.buttons.cards import FindMore
from bot.kit.screen import Button, Screen
from bot.kit.texts import Texts

_SEARCHED = re.compile(r"\S+ [«“]\s?(.*?)\s?[»”]")


def searched_for(query: CallbackQuery) -> str:
    """The words of a search, between the quotes of any language in the first line of the message pressed."""
    searched = _SEARCHED.fullmatch(_first_line(query))
    return searched[1] if searched else ""


def with_way_back(screen: Screen, query: CallbackQuery, t: Texts) -> Screen:
    """What was opened from a list of found cards, under the words searched for and with the way back to that page of it."""
    heading = t("found-in", query=searched_for(query))
    if Screen(heading).plain() != _first_line(query):
        return screen
    back = Button(t.plain("button-found-back"), FindMore(offset=_offset(query)))
    return replace(screen, rows=[*screen.rows, [back]]).headed(heading)


def _first_line(query: CallbackQuery) -> str:
    text = getattr(query.message, "text", None) or ""
    return str(text).partition("\n")[0]


def _offset(query: CallbackQuery) -> int:
    """Where the page that is shown begins: its own button stands between those that turn it."""
    markup = getattr(query.message, "reply_markup", None)
    *_, last = markup.inline_keyboard if markup else [[]]
    pages = [_page(button.callback_data or "") for button in last if button.text not in {"◀", "▶"}]
    return next((page.offset for page in pages if page), 0)


def _page(data: str) -> FindMore | None:
    try:
        return FindMore.unpack(data)
    except (TypeError, ValueError):
        return None
