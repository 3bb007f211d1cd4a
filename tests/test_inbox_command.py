"""`kartoteka inbox`: the operator sees what could not be handled, has it handled again or drops it, beside a running bot."""

import asyncio
import json
import os

import pytest
from typer.testing import CliRunner

from bot import logs
from bot.__main__ import app
from bot.settings import Settings
from storage import editing
from tests.conftest import BORIS, ZED

LINE = "/add Канарейкин Пётр, +7 916 123-45-67"


@pytest.fixture
def kartoteka(db, tmp_path, monkeypatch):
    """The command line on this test's database, in a thread as it has a loop of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(logs, "set_up", lambda _level, _form: None)
    monkeypatch.setattr(os, "umask", lambda _mask: 0)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    environment = {"DATABASE_URL": db.url.render_as_string(hide_password=False), "DATA_DIR": str(tmp_path)}

    async def run(*arguments: str):
        return await asyncio.to_thread(CliRunner().invoke, app, ["inbox", *arguments], env=environment)

    return run


@pytest.fixture
async def dead(boris, zed, sandbox, monkeypatch) -> list[int]:
    """Two updates set aside: a colleague's line that ran into a bug, and a stranger's that nobody can read."""

    async def failing(*_args, **_kwargs):
        raise RuntimeError(LINE)

    sandbox.inject({"update_id": 700_000_001, "message": {"from": {"id": ZED}, "text": "Секрет"}})
    with monkeypatch.context() as broken:
        broken.setattr("bot.handling.RETRY_SECONDS", (0.0, 0.0))
        broken.setattr(editing, "add", failing)
        await boris.says(LINE)
    return [700_000_001, int(sandbox.updates._next_id) - 1]


async def test_an_empty_quarantine_says_so(kartoteka):
    told = await kartoteka()
    assert told.exit_code == 0
    assert "Nothing is set aside" in told.output


async def test_what_is_set_aside_is_listed_without_what_was_written(dead, kartoteka):
    told = await kartoteka()
    assert told.exit_code == 0
    unreadable, failed = (next(line for line in told.output.splitlines() if str(id_) in line) for id_ in dead)
    assert "ValidationError" in unreadable
    assert str(ZED) in unreadable
    assert f"Борис ({BORIS})" in failed
    assert "message" in failed
    assert "RuntimeError" in failed
    assert "2026-11-25 09:00" in failed
    for secret in ("Канарейкин", "916", "Секрет"):
        assert secret not in told.output


async def test_the_error_says_where_in_the_program(dead, kartoteka, monkeypatch):
    assert "RuntimeError at bot/features/adding.py:" in (await kartoteka()).output


async def test_one_can_be_looked_at_whole(dead, kartoteka):
    told = await kartoteka("--show", str(dead[1]))
    assert json.loads(told.output)["message"]["text"] == LINE


async def test_a_running_bot_handles_it_again(dead, boris, program, kartoteka):
    assert "не удалось" in boris.sees.text
    told = await kartoteka("replay", str(dead[1]))
    assert "once more: 1" in told.output
    await program.tick()
    await program.intake.idle()
    assert "Сохранено" in boris.sees.text
    assert str(dead[1]) not in (await kartoteka()).output
    await program.tick()
    await program.intake.idle()
    assert sum("Сохранено" in seen.text for seen in boris.received) == 1


async def test_what_fails_again_is_set_aside_again(dead, boris, program, kartoteka):
    await kartoteka("replay", "--all")
    await program.tick()
    await program.intake.idle()
    assert str(dead[0]) in (await kartoteka()).output
    assert str(dead[1]) not in (await kartoteka()).output


async def test_it_can_be_dropped_for_good(dead, boris, program, kartoteka, sandbox):
    assert "Dropped: 2" in (await kartoteka("drop", "--all")).output
    assert "Nothing is set aside" in (await kartoteka()).output
    assert (await kartoteka("--show", str(dead[1]))).exit_code == 2
    seen = len(boris.received)
    sandbox.inject({"update_id": dead[1], "message": {"from": {"id": BORIS}, "text": LINE}})
    await program.handled()
    assert len(boris.received) == seen  # that it came is still known


@pytest.mark.parametrize("act", ["replay", "drop", "--show"])
async def test_an_id_that_is_not_there_changes_nothing(dead, kartoteka, act):
    ids = ["1"] if act == "--show" else [str(dead[1]), "1"]
    told = await kartoteka(act, *ids)
    assert told.exit_code == 2
    assert "Not set aside: 1." in told.output
    assert "Traceback" not in told.output
    left = (await kartoteka()).output
    assert all(str(id_) in left for id_ in dead)


@pytest.mark.parametrize("arguments", [["replay"], ["drop"], ["drop", "1", "--all"]])
async def test_it_must_be_said_which_are_meant(kartoteka, arguments):
    told = await kartoteka(*arguments)
    assert told.exit_code == 2
    assert "by their ids, or --all" in told.output
