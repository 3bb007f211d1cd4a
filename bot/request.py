"""What a handler needs to know of the update it handles, in one value."""

from dataclasses import dataclass
from datetime import datetime

from bot.kit.texts import Texts
from bot.settings import Settings
from storage.db import Database
from storage.fsm import Filling
from storage.models import Member


@dataclass(frozen=True)
class Request:
    """Who asks, when, in which words, and upon which database; `filling` is the form they are in the middle of."""

    member: Member
    t: Texts
    now: datetime
    db: Database
    settings: Settings
    filling: Filling | None = None
