"""What may stand in no line of any log: the token, people's numbers, names and words. Every test is listened to for it."""

import json
import logging
import re
from pathlib import Path

from bot import logs

HERE = Path(__file__).parent
TOKEN = "100000:a-token-for-tests"
LATIN = (
    "Kanareikin",
    "Ivanov",
    "Smirnov",
    "Kuznetsov",
    "Petrov",
    "Acme",
    "example.com",
)  # other letters are looked for as such
PLAIN = frozenset(
    {"timestamp", "update_id", "person", "member", "client", "notice"}
)  # numbers that mean nobody outside
_TOKEN = re.compile(r"\d{5,}:[\w-]{15,}")
_WRITTEN_NUMBER = re.compile(r"\+\d[\d ()\-]{8,}\d")
_DIGITS = re.compile(r"\d(?:[ ()\-.+]{0,3}\d){9,}")
NATIONAL = 10  # digits that are the same with and without a prefix


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _known_numbers() -> frozenset[str]:
    """All phone numbers of the tests, as they end."""
    sources = (file.read_text("utf-8") for file in HERE.rglob("*.py"))
    written = (_digits(number) for source in sources for number in _WRITTEN_NUMBER.findall(source))
    return frozenset(digits[-NATIONAL:] for digits in written if len(digits) >= NATIONAL)


NUMBERS = _known_numbers()


def leaks(line: str) -> list[str]:
    """What is wrong with a line: a token, somebody's number, a Latin name, or any letter that English does not have."""
    told = _without_plain_keys(line)
    digits = " ".join(_digits(run) for run in _DIGITS.findall(told))
    return [
        *(["the token"] if TOKEN.partition(":")[2] in told or _TOKEN.search(told) else []),
        *(number for number in NUMBERS if number in digits),
        *(name for name in LATIN if name.lower() in told.lower()),
        *sorted({letter for letter in told if letter.isalpha() and not letter.isascii()}),
    ]


def _without_plain_keys(line: str) -> str:
    try:
        said = json.loads(line)
    except ValueError:
        return line
    kept = {key: value for key, value in said.items() if key not in PLAIN} if isinstance(said, dict) else said
    return json.dumps(kept, ensure_ascii=False)


class Watch(logging.Handler):
    """Hears every line as the log would hold it, and keeps those that it should not."""

    def __init__(self) -> None:
        super().__init__()
        self.caught: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        line = self.format(record)
        if found := leaks(line):
            self.caught.append(f"{found}: {line}")

    def taken(self) -> list[str]:
        """What was caught since the last time."""
        caught, self.caught = self.caught, []
        return caught


WATCH = Watch()


def listen() -> None:
    """Set the log up as the program does, but for the console: it is told warnings, and the watch hears everything."""
    logs.set_up("debug", "json")
    root = logging.getLogger()
    root.handlers[0].setLevel(logging.WARNING)
    WATCH.setFormatter(root.handlers[0].formatter)
    root.addHandler(WATCH)


def in_files(folder: Path) -> list[str]:
    """What the logs of processes hold that they should not."""
    written = [file for file in folder.rglob("*") if file.name == "log" or file.suffix == ".log"]
    lines = (line for file in written for line in file.read_text("utf-8", "replace").splitlines())
    return [f"{found}: {line}" for line in lines if (found := leaks(line))]
