"""How many moments are read in a second, and how long the most hostile text of a message's length takes."""

import re
from collections.abc import Callable
from datetime import datetime
from statistics import median
from time import thread_time
from zoneinfo import ZoneInfo

from bot.reading.moments import find_moment, read_moment
from storage.rules.refusal import Refusal
from tests.bench.table import Part, Row, paired
from tests.reading.hostile import HOSTILE
from tests.reading.tables import rows

NOW = datetime(2026, 11, 25, 11, 20, tzinfo=ZoneInfo("Europe/Moscow"))
LANGUAGES = {"ru": "Russian", "en": "English", "fr": "French", "zh": "Chinese"}
_WORD = re.compile(r"\w+|[^\w\s]")


def measure(rounds: int) -> list[Part]:
    """Beside each reading the same text is only split into words: what any reader would have to do first."""
    reads = [_reads(language, title, rounds) for language, title in LANGUAGES.items()]
    worst = [_worst(language, title, rounds) for language, title in LANGUAGES.items()]
    return [
        Part("Moments per second", "read", "split into words", reads),
        Part("The worst of 4,096 characters, ms", "searched", "split into words", worst),
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


def _worst(language: str, title: str, rounds: int) -> Row:
    times = []
    for text in (hostile[:4096] for hostile in HOSTILE):
        _reading(find_moment, text, language)
        turns = [
            (_takes(lambda: _reading(find_moment, text, language)), _takes(lambda: _WORD.findall(text.casefold())))  # noqa: B023
            for _ in range(rounds)
        ]
        times.append([[1000 * seconds for seconds in side] for side in zip(*turns, strict=True)])
    ours, theirs = max(times, key=lambda sides: min(sides[0]))
    return paired(title, ours, theirs, "{:.1f}")


def _reading(reader: Callable[[str, datetime, str], object], text: str, language: str) -> None:
    try:
        reader(text, NOW, language)
    except Refusal:
        return


def _takes(what: Callable[[], None] | Callable[[], list[str]]) -> float:
    """Seconds of this thread: what else the machine does is not counted."""
    start = thread_time()
    what()
    return thread_time() - start
