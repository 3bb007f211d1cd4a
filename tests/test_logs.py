"""What the log tells: everything that happens, and nothing of anybody's data; at any level, tracebacks included."""

import io
import logging
from collections.abc import Iterator

import pytest

from bot import logs
from bot.features import alerts, history
from storage.db import Database
from tests.conftest import TOKEN

CANARIES = ("Канарейкин", "Kanareikin", "926 777", "9267771234", "777-12-34", "любит рыбалку", "Клетка", TOKEN[7:])


@pytest.fixture
def told(monkeypatch) -> Iterator[io.StringIO]:
    """All lines at the most talkative level."""
    lines = io.StringIO()
    monkeypatch.setattr("sys.stderr", lines)
    kept = list(logging.getLogger().handlers)
    logs.set_up("debug", "console")
    yield lines
    monkeypatch.undo()
    logging.getLogger().handlers = kept


def leaked(lines: io.StringIO) -> list[str]:
    return [line for line in lines.getvalue().splitlines() if any(canary in line for canary in CANARIES)]


async def live(person, program) -> None:
    """Some minutes of somebody's work."""
    for line in (
        "/add Канарейкин Пётр, +7 926 777-12-34, ООО Клетка, kanareikin@example.com",
        "/call Канарейкин: недозвон, любит рыбалку, завтра 15:00",
        "Канарейкин",
        "777-12-34",
        "/find Клетка",
        "+7 926 777",
    ):
        await person.says(line)
    await person.searches("Канар")
    await person.says("/start c1")
    await person.presses("Прислать контакт")
    program.clock.move(days=2)
    await program.tick()


async def test_a_session_leaves_nobody_s_data(told, boris, program):
    await live(boris, program)
    assert leaked(told) == []


async def test_a_failing_handler_and_a_failing_notice(told, boris, program, monkeypatch):
    """What an exception says may be what somebody typed."""
    quoted = "Канарейкин +79267771234 " + TOKEN

    async def fails(*_: object, **__: object) -> None:
        raise ValueError(quoted) from KeyError(quoted)

    await live(boris, program)
    await boris.says("/call Канарейкин: недозвон, завтра 15:00")
    monkeypatch.setattr(alerts, "screen_of", fails)
    program.clock.move(days=2)
    await program.tick()
    monkeypatch.setattr(history.calls, "history", fails)
    monkeypatch.setattr("bot.handling.RETRY_SECONDS", (0.0, 0.0))
    await boris.presses_data("ch:1:0", boris.last_with_buttons, forged=True)
    lines = told.getvalue()
    assert "notice.failed" in lines
    assert "update.failed" in lines
    assert "KeyError" in lines
    assert "ValueError" in lines
    assert leaked(told) == []
    assert "не удалось" in (boris.toast or "")


async def test_a_row_the_database_refuses(told, boris, program):
    """Databases quote the row."""
    log = logging.getLogger("bot.test")
    for statement in ("SELECT nothing", "INSERT INTO members (name) VALUES ('Канарейкин')"):
        try:
            await _execute(program.db, statement)
        except Exception:
            log.exception("refused")
    assert "refused" in told.getvalue()
    quoted = [line for line in leaked(told) if "INSERT" not in line]
    assert quoted == []


async def _execute(db: Database, statement: str) -> None:
    async with db.begin() as session:
        connection = await session.connection()
        await connection.exec_driver_sql(statement)


@pytest.mark.parametrize(
    "said",
    [
        f"https://api.telegram.org/bot{TOKEN}/getUpdates",
        f"token={TOKEN}",
        f"{TOKEN}",
        "tel:+79267771234",
        "tel:79267771234",
        "8 926 777-12-34: busy",
        "phone_number='79267771234'",
        "(926) 777-12-34 доб. 5",
        "x79267771234x",
    ],
)
def test_tokens_and_numbers_are_struck_out(said):
    struck = logs.redacted(said)
    assert not any(canary in struck for canary in CANARIES)
    assert "[" in struck


@pytest.mark.parametrize("said", ["took 1234567 ms", "update 123456789", "on 127.0.0.1:8080"])
def test_other_numbers_stay(said):
    assert logs.redacted(said) == said
