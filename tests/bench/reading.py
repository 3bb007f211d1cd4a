"""How many moments are read in a second, and how long the most hostile text of a message's length takes."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import product
from statistics import median
from time import thread_time
from zoneinfo import ZoneInfo

from bot.reading.calls import read_call
from bot.reading.clients import read_client
from bot.reading.lines import understand
from bot.reading.moments import find_moment, read_moment
from bot.reading.outcomes import find_outcomes
from storage.rules.refusal import Refusal
from tests.bench.table import Part, Row, paired
from tests.reading.hostile import HOSTILE
from tests.reading.tables import rows

NOW = datetime(2026, 11, 25, 11, 20, tzinfo=ZoneInfo("Europe/Moscow"))
LANGUAGES = {"ru": "Russian", "en": "English", "fr": "French", "zh": "Chinese"}
Reader = Callable[[str, datetime, str], object]
_LINES: dict[str, Reader] = {
    "a client line": lambda text, now, language: read_client(text, region="RU", language=language, today=now.date()),
    "a call line": lambda text, now, language: read_call(text, now=now, language=language),
    "any plain line": lambda text, now, language: understand(text, region="RU", language=language, now=now),
}
_WORD = re.compile(r"\w+|[^\w\s]")


def measure(rounds: int) -> list[Part]:
    """Beside each reading the same text is only split into words: what any reader would have to do first."""
    reads = [_reads(language, title, rounds) for language, title in LANGUAGES.items()]
    worst = [_worst(find_moment, [language], title, rounds) for language, title in LANGUAGES.items()]
    lines = [_worst(reader, LANGUAGES, title, rounds) for title, reader in _LINES.items()]
    return [
        Part("Moments per second", "read", "split into words", reads),
        Part("The worst of 4,096 characters, ms", "searched", "split into words", worst),
        Part("The same as a line, whatever the language, ms", "understood", "split into words", lines),
    ]


def _reads(language: str, title: str, rounds: int) -> Row:
    typed = [text for text, _ in rows(f"moments_{language}")]

    def read_all() -> None:
        for text in typed:
            _reading(read_moment, text, language)

    def split_all() -> None:
        for text in typed:
            _WORD.findall(text.casefold())

    read_all()
    times = [(_takes(read_all), _takes(split_all)) for _ in range(rounds)]
    read, split = (median(len(typed) / turn[side] for turn in times) for side in (0, 1))
    return Row(title, f"{read:,.0f}", f"{split:,.0f}", f"{read / split:.4f}")


def _worst(reader: Reader, languages: Iterable[str], title: str, rounds: int) -> Row:
    times = []
    for text, language in product((hostile[:4096] for hostile in HOSTILE), languages):
        _reading(reader, text, language)
        turns = [
            (_takes(lambda: _reading(reader, text, language)), _takes(lambda: _WORD.findall(text.casefold())))  # noqa: B023
            for _ in range(rounds)
        ]
        times.append([[1000 * seconds for seconds in side] for side in zip(*turns, strict=True)])
    ours, theirs = max(times, key=lambda sides: min(sides[0]))
    return paired(title, ours, theirs, "{:.1f}")


def _reading(reader: Reader, text: str, language: str) -> None:
    try:
        find_outcomes.cache_clear()
        reader(text, NOW, language)
    except Refusal:
        return


def _takes(what: Callable[[], None] | Callable[[], list[str]]) -> float:
    """Seconds of this thread: what else the machine does is not counted."""
    start = thread_time()
    what()
    return thread_time() - start
