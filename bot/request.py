"""What a handler needs to know of the update it handles, in one value."""

from dataclasses import dataclass
from datetime import datetime

from bot.kit.texts import Texts
from bot.reading.numbering import home_numbers
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

    @property
    def region(self) -> str:
        """Whose numbers and dates they write: the countries, the team's first."""
        chosen = self.t.zone.key if self.t.zone.key != self.settings.default_timezone else ""
        return home_numbers(self.settings.default_region, self.t.language, chosen)
