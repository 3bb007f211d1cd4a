"""How many days before something it is to be told of: "7, 1", "за 7 и 1 день", "2 weeks and a day before"."""

import re

from bot.reading.letters import fold
from storage.rules.leads import packed
from storage.rules.refusal import Refusal
from storage.rules.text import clean

LONGEST = 60
_SAID = re.compile(r"(\d{1,4})\s*(нед|week|wk|sem|周|星期)?")
_NOT_DAYS = re.compile(r"\d[.:/-]\d")
_WEEK = 7


def read_leads(text: str) -> str:
    """The days as `storage.rules.leads` packs them. Raises Refusal "leads-unreadable"."""
    said = fold(clean(text)).text
    days = [int(number) * (_WEEK if weeks else 1) for number, weeks in _SAID.findall(said)]
    if not days or len(said) > LONGEST or _NOT_DAYS.search(said):
        raise Refusal("leads-unreadable")
    try:
        return packed(days)
    except ValueError:
        raise Refusal("leads-unreadable") from None
