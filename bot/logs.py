"""Logging: one line an event, without a token, a phone number or a client's words in it, whoever wrote it."""

import logging
import re
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import structlog
from structlog.typing import EventDict, WrappedLogger

OURS = ("bot", "storage", "jobs")
_TOKEN = re.compile(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{10,}")  # in an address it stands right behind "bot"
_PHONE = re.compile(r"(?<!\d)\+?\d(?:[ \-().]{0,2}\d){9,14}(?!\d)")
# The others quote what they were given: a row that was refused, a value that could not be read.
_QUOTE_NOTHING = ("TelegramAPIError", "OperationalError", "OSError")
_PLAIN_KEYS = frozenset({"timestamp", "update_id", "person", "member", "client", "notice"})


def redacted(text: str) -> str:
    """A text without what looks like a bot token or a phone number."""
    return _PHONE.sub("[phone]", _TOKEN.sub("[token]", text))


def _redact(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    return {key: value if key in _PLAIN_KEYS else _clean(value) for key, value in event.items()}


def _clean(value: Any) -> Any:
    match value:
        case str():
            return redacted(value)
        case bool() | int() | float() | None:
            return value
        case _:
            return redacted(repr(value))


Raised = tuple[type[BaseException], BaseException, TracebackType | None]


def frames(exc_info: Raised) -> str:
    """A traceback without what the exceptions say, for that may be anybody's data; the kind and the place remain."""
    return "".join(reversed(list(_chain(exc_info[1])))).rstrip()


def _chain(error: BaseException | None) -> Iterator[str]:
    while error is not None:
        said = f": {error}" if {kind.__name__ for kind in type(error).__mro__}.intersection(_QUOTE_NOTHING) else ""
        kind = f"{type(error).__module__}.{type(error).__qualname__}"
        yield f"{''.join(traceback.format_tb(error.__traceback__))}{kind}{said}\n"
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def place(error: BaseException) -> str:
    """What went wrong and where in this program, without what the exception says: "ValueError at bot/features/calls.py:57"."""
    here = Path(__file__).parents[1]
    ours = [
        f"{Path(frame.filename).relative_to(here).as_posix()}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if any(Path(frame.filename).is_relative_to(here / package) for package in OURS)
    ]
    return " at ".join([type(error).__name__, *ours[-1:]])


def set_up(level: str, form: str) -> None:
    """Send everything, this program's lines and its libraries', through one formatter to standard error."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.ExceptionRenderer(frames),
        _redact,
    ]
    renderer: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), pad_event_to=0)
    )
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    # below that, libraries tell what they work on: statements with their values, whole updates
    root.setLevel("WARNING")
    for ours in OURS:
        logging.getLogger(ours).setLevel(level.upper())
    logging.getLogger("apscheduler").setLevel("ERROR")  # a tick left out while its job still runs is as it should be
