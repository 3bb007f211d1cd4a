"""What has been understood of a client line so far, and the words that nothing is known about yet."""

from dataclasses import dataclass, field

from storage.rules.birthdays import Birthday

EDGES = " \t,;:|/\\-–—•·.*<>=_~"
ENDS = EDGES.replace(".", "")  # of words that may be an abbreviation


@dataclass(frozen=True)
class Stretch:
    """Words `start` to `end` of the part that was `number`th in the line."""

    number: int
    part: str
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.part[self.start : self.end].strip(ENDS).strip()


@dataclass
class Loose:
    """Words nothing is known about. `person`: they are somebody's name; `after`: the position or "at" they follow."""

    at: Stretch
    person: bool = False
    after: str = ""

    @property
    def text(self) -> str:
        return self.at.text


@dataclass
class Gathered:
    """`note` keeps what is no fact of the card; `used`: where facts stood. `small`: the line has no capital at all."""

    name: str = ""
    last: str = ""
    first: str = ""
    middle: str = ""
    company: str = ""
    position: str = ""
    source: str = ""
    city: str = ""
    sole: str = ""
    birthday: Birthday | None = None
    small: bool = False
    tags: list[str] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)
    note: list[Stretch] = field(default_factory=list)
    used: list[Stretch] = field(default_factory=list)
    parts: int = 0

    def stretch(self, part: str, start: int = 0, end: int | None = None) -> Stretch:
        """Return a stretch of the part that is being taken."""
        return Stretch(self.parts, part, start, len(part) if end is None else end)

    def keep(self, part: str, start: int = 0, end: int | None = None) -> None:
        self.note.append(self.stretch(part, start, end))

    def remarks(self) -> list[str]:
        """Return the note, part by part, in the words and the order of the line."""
        left = [*self.note, *(piece.at for piece in self.loose)]
        told: list[Stretch] = []
        for one in sorted(left, key=lambda stretch: (stretch.number, stretch.start)):
            if told and self._goes_on(told[-1], one):
                told[-1] = Stretch(one.number, one.part, told[-1].start, one.end)
            else:
                told.append(one)
        return [one.text for one in told if one.text]

    def _goes_on(self, before: Stretch, after: Stretch) -> bool:
        """Say whether no fact stands between two stretches of one part."""
        between = (
            used for used in self.used if used.number == before.number and before.end <= used.start < after.start
        )
        return before.number == after.number and next(between, None) is None
