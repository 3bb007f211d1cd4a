"""Logging: one line an event, without a token or a phone number in it, whoever wrote it."""

import logging
import re
import sys
from typing import Any

import structlog
from structlog.typing import EventDict, WrappedLogger

_TOKEN = re.compile(r"\b\d{5,}:[A-Za-z0-9_-]{10,}")
_PHONE = re.compile(r"(?<![\w.:-])\+?\d(?:[ \-().]{0,2}\d){9,14}(?![\w:-])")
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


def set_up(level: str, form: str) -> None:
    """Send everything, this program's lines and its libraries', through one formatter to standard error."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
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
    root.setLevel(level.upper())
    for chatty in ("aiogram", "aiohttp", "alembic", "sqlalchemy", "asyncio"):
        logging.getLogger(chatty).setLevel("WARNING")
    logging.getLogger("apscheduler").setLevel("ERROR")  # a tick left out while its job still runs is as it should be
