"""One language's words: messages of the .ftl files, with values made safe for Telegram's HTML."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache, lru_cache
from html import escape, unescape
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from bot.reading.zones import city

LOCALES = Path(__file__).parent.parent / "locales"
LANGUAGES = ("en", "ru", "fr", "zh")
FALLBACK = "en"
_BABEL = {"en": "en_GB", "ru": "ru", "fr": "fr", "zh": "zh_Hans_CN"}
ELLIPSIS = "…"


class Html(str):
    """A text that is safe HTML already, so that a message can stand inside another."""

    __slots__ = ()


def language_of(code: str | None) -> str:
    """Which of our languages a Telegram language code ("zh-hans", "ru") means; English for all others."""
    first = (code or "").lower().split("-")[0]
    return first if first in LANGUAGES else FALLBACK


def units(text: str) -> int:
    """How long a text is, as Telegram counts: in UTF-16 units, of which most pictures take two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clip(text: str, limit: int) -> str:
    """The beginning of a text, with an ellipsis where something is left out; `limit` is in UTF-16 units."""
    if units(text) <= limit:
        return text
    beginning = text.encode("utf-16-le", "surrogatepass")[: 2 * (limit - 1)]
    return beginning.decode("utf-16-le", "ignore").rstrip() + ELLIPSIS


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([_BABEL[language].replace("_", "-")], use_isolating=False)
    for file in sorted((LOCALES / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def make_ready() -> None:
    """Read the words of all languages, which takes a tenth of a second each: not while somebody waits for an answer."""
    for language in LANGUAGES:
        _bundle(language)


class Texts:
    """The words of one person: their language, and their zone for moments. Called with a message's name and its values."""

    def __init__(self, language: str, zone: ZoneInfo) -> None:
        self.language = language
        self.zone = zone
        self._locale = _BABEL[language]

    def __call__(self, name: str, /, **values: object) -> Html:
        """A message as HTML; every value that is not HTML yet is escaped. Raises LookupError for an unknown name."""
        return Html(_formatted(self.language, name, {key: self._value(value) for key, value in values.items()}))

    def plain(self, name: str, /, **values: object) -> str:
        """A message without markup, for buttons and alerts."""
        if not values:
            return _constant(self.language, name)
        return unescape(_formatted(self.language, name, {key: self._value(value) for key, value in values.items()}))

    def of(self, member: StrEnum) -> str:
        """The word for one of an enumeration: Stage.RED_GOLD is the message "stage-red-gold"."""
        return self.plain(f"{type(member).__name__.lower()}-{member.value.replace('_', '-')}")

    def _value(self, value: object) -> str | int:
        match value:
            case bool():
                return "yes" if value else "no"
            case int() | Html():
                return value
            case _:
                return escape(self._words(value), quote=False)

    def _words(self, value: object) -> str:
        match value:
            case None:
                return ""
            case StrEnum():
                return value.value
            case datetime():
                return self.moment(value)
            case date():
                return self.day(value)
            case time():
                return self.time(value)
            case _:
                return str(value)

    def moment(self, at: datetime) -> str:
        """A moment in full, as it is echoed: weekday, date, time, zone ("Tue 1 December 2026, 11:00, Moscow")."""
        return self.plain("moment-in-full", when=self.short(at), zone=self.zone_name())

    def short(self, at: datetime) -> str:
        """A moment with weekday, date and time, in the person's zone."""
        return self.plain("date-and-time", day=self.weekday(at.astimezone(self.zone).date()), time=self.clock(at))

    def clock(self, at: datetime) -> str:
        """The time of day of a moment in the person's zone ("11:00")."""
        return self.time(at.astimezone(self.zone).time())

    def time(self, at: time) -> str:
        """A time of day ("09:00")."""
        return f"{at:%H:%M}"

    def weekday(self, day: date) -> str:
        """A day with its weekday ("Tue 1 December 2026")."""
        return _dated(
            day, {"zh": "y年M月d日 EEE", "ru": "EEE, d MMMM y"}.get(self.language, "EEE d MMMM y"), self._locale
        )

    def day(self, day: date) -> str:
        """A day with its year ("12 March 1985")."""
        return _dated(day, "long", self._locale)

    def day_and_month(self, day: date) -> str:
        """A day without its year ("12 March")."""
        return _dated(day, "M月d日" if self.language == "zh" else "d MMMM", self._locale)

    def month(self, day: date) -> str:
        """A month with its year ("March 2026")."""
        return _dated(day, "y年M月" if self.language == "zh" else "LLLL y", self._locale)

    def weekday_initials(self) -> list[str]:
        """Short names of the days of the week, Monday first."""
        pattern = "EEEEE" if self.language == "zh" else "EEEEEE"
        return [_dated(date(2024, 1, day), pattern, self._locale) for day in range(1, 8)]

    def weekday_names(self) -> list[str]:
        """The days of the week as they stand beside hours, Monday first."""
        return [_dated(date(2024, 1, day), "EEE", self._locale) for day in range(1, 8)]

    def zone_name(self, zone: ZoneInfo | None = None) -> str:
        """What people call a zone: its city."""
        return _zone_name((zone or self.zone).key, self._locale)

    @staticmethod
    def lines(parts: Iterable[str | None]) -> Html:
        """The lines that are not empty, one under the other."""
        return Html("\n".join(part for part in parts if part))


def _formatted(language: str, name: str, values: dict[str, str | int]) -> str:
    if pieces := _pieces(language, name):
        said = [values.get(piece) if is_value else piece for piece, is_value in pieces]
        texts = [each for each in said if isinstance(each, str)]
        if len(texts) == len(said):
            return "".join(texts)
    return _resolved(language, name, values)


@cache
def _pieces(language: str, name: str) -> Sequence[tuple[str, bool]]:
    """A message made of text and values only, as most are, piece by piece: to fill those in needs no resolver. Others: nothing."""
    bundle = _bundle(language)
    pattern = bundle.get_message(name).value if bundle.has_message(name) else None
    pieces = []
    for element in pattern.elements if isinstance(pattern, ast.Pattern) else ():
        value = element.expression if isinstance(element, ast.Placeable) else None
        if isinstance(element, ast.TextElement):
            pieces.append((element.value, False))
        elif isinstance(value, ast.VariableReference):
            pieces.append((value.id.name, True))
        else:
            return ()
    return pieces


def _resolved(language: str, name: str, values: dict[str, str | int]) -> str:
    bundle = _bundle(language)
    if not bundle.has_message(name):
        raise LookupError(f"no message {name!r} in {language}")
    pattern = bundle.get_message(name).value
    if pattern is None:
        raise LookupError(f"message {name!r} in {language} says nothing")
    text, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise LookupError(f"message {name!r} in {language}: {errors}")
    return str(text)


@cache
def _constant(language: str, name: str) -> str:
    """A message that takes no values, as most buttons: the half of what a card is made of."""
    return unescape(_formatted(language, name, {}))


@lru_cache(maxsize=2048)
def _dated(day: date, pattern: str, locale: str) -> str:
    """A day in words; the same few days stand on many cards. The French say "1er", and only of the first."""
    if locale == _BABEL["fr"] and day.day == 1:
        pattern = {"long": "d MMMM y"}.get(pattern, pattern).replace("d MMMM", "d'er' MMMM")
    return format_date(day, pattern, locale)


@cache
def _zone_name(key: str, locale: str) -> str:
    return city(key, locale)
