"""The watch over the logs can fail: each kind of leak is caught, whoever writes it; and what the log does say is let through."""

import logging

import pytest
import structlog

from tests import canaries
from tests.canaries import WATCH, leaks


@pytest.mark.parametrize(
    "line",
    [
        f"https://api.telegram.org/bot{canaries.TOKEN}/getUpdates",
        "123456789:AAE-another_token_of_some_length",
        "said to +7 916 123-45-67",
        '{"event": "x", "number": "89161234567"}',
        '{"event": "x", "number": 79161234567}',
        '{"event": "x", "exception": "KeyError: 8 (916) 123-45-67"}',
        "Иванов",
        '{"event": "x", "note": "\\u043b\\u044e\\u0431\\u0438\\u0442"}',
        "王伟",
        "Zoé",
        "mail to kanareikin",
    ],
)
def test_a_leak_is_seen(line):
    assert leaks(line)


@pytest.mark.parametrize(
    "line",
    [
        '{"event": "update.failed", "update_id": 9161234567, "timestamp": "2026-11-25T09:00:00.123456Z"}',
        '{"event": "poll.failed", "error": "TelegramNetworkError", "again_in": 1.0}',
        'File "/app/bot/handling.py", line 63 — 2.5 s … on 127.0.0.1:8080',
    ],
)
def test_the_rest_is_let_through(line):
    assert leaks(line) == []


@pytest.mark.parametrize("level", ["debug", "info", "warning", "error"])
def test_this_program_is_heard_at_every_level(level):
    getattr(structlog.get_logger("bot.somewhere"), level)("client.added", name="Иванов")
    (caught,) = WATCH.taken()
    assert "client.added" in caught


def test_libraries_are_heard():
    logging.getLogger("aiohttp.client").warning("refused: %s", "Иванов")
    assert len(WATCH.taken()) == 1


def test_what_the_log_strikes_out_is_no_leak():
    """The watch hears what the log holds, not what it was told."""
    structlog.get_logger("bot.somewhere").warning("sent", to="+7 916 123-45-67", by=canaries.TOKEN)
    try:
        int("Иванов, +7 916 123-45-67".strip())
    except ValueError as error:
        logging.getLogger("bot.somewhere").exception("failed", exc_info=error.with_traceback(None))
    assert WATCH.taken() == []


def test_the_logs_of_processes_are_read(tmp_path):
    (tmp_path / "life").mkdir()
    log = tmp_path / "life" / "log"
    log.write_text('{"event": "started"}\n{"event": "Иванов"}\n', encoding="utf-8")
    assert len(canaries.in_files(tmp_path)) == 1
    log.unlink()  # or it would be found once more, at the end of all tests
