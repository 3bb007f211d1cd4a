"""The command line: what is set wrongly is refused at the start, by a sentence that names it and repeats no secret."""

import asyncio
import os
import socket
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import logs
from bot.__main__ import app
from bot.settings import Settings
from storage import members
from storage.lock import FileLock
from storage.members import Newcomer
from storage.opening import opened
from storage.rules.visibility import Role

SECRET = "123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"


@pytest.fixture
def start(tmp_path, monkeypatch):
    """Start the program in an empty folder, with nothing set but what is given; leave this process as it was."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(logs, "set_up", lambda _level, _form: None)
    monkeypatch.setattr(os, "umask", lambda _mask: 0)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)

    def run(*arguments: str, **environment: str):
        return CliRunner().invoke(app, list(arguments), env={"DATA_DIR": str(tmp_path), **environment})

    return run


def refused(ended, name: str) -> None:
    assert ended.exit_code == 2, ended.output
    assert name in ended.output
    assert "Traceback" not in ended.output
    assert len(ended.output.splitlines()) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "abc"),
        ("BOT_TOKEN", f"token {SECRET}"),
        ("BOT_TOKEN", f"{SECRET} "),
        ("DEFAULT_REGION", "XX"),
        ("DEFAULT_TIMEZONE", "Mars"),
        ("LOG_LEVEL", "loud"),
        ("LOG_FORMAT", "xml"),
        ("OWNER_ID", "me"),
        ("SANDBOX_PORT", "99999"),
        ("BOT_API_URL", "somewhere"),
        ("PROTECT_CARDS", "perhaps"),
        ("DATABASE_URL", "mysql://user:hunter2@host/name"),
    ],
)
def test_a_wrong_setting_is_named_and_not_repeated(start, name, value):
    ended = start("migrate", **{name: value})
    refused(ended, name)
    assert "give" in ended.output
    assert SECRET not in ended.output
    assert "hunter2" not in ended.output


@pytest.mark.parametrize("address", ["sqlite://", "sqlite:///:memory:", "postgresql://user:hunter2@127.0.0.1:1/name"])
def test_a_database_that_cannot_be_opened_is_told_so(start, address):
    ended = start("migrate", DATABASE_URL=address)
    refused(ended, "DATABASE_URL")
    assert "hunter2" not in ended.output


def test_a_folder_that_cannot_be_made_is_told_so(start, tmp_path: Path):
    (tmp_path / "file").touch()
    refused(start("migrate", DATA_DIR=str(tmp_path / "file" / "folder")), "DATA_DIR")


def test_without_a_token_no_base_that_is_named_is_played_with(start, tmp_path):
    refused(start(DATABASE_URL=f"sqlite:///{tmp_path / 'live.db'}"), "BOT_TOKEN is missing")
    assert not (tmp_path / "live.db").exists()


def test_the_sandbox_leaves_a_base_alone_that_people_work_with(start, tmp_path):
    live = f"sqlite:///{tmp_path / 'live.db'}"
    asyncio.run(_joined(live))
    refused(start("sandbox", "--port", "0", DATABASE_URL=live), "people work with this base")


async def _joined(url: str) -> None:
    database = await opened(url)
    async with database.begin() as session:
        ann = Newcomer(770_001, "Ann", "en", "Europe/Moscow")
        await members.admit(session, ann, Role.OWNER, datetime(2026, 11, 25, tzinfo=UTC))
    await database.close()


def test_a_port_in_use_is_told_so(start):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        refused(start("sandbox", SANDBOX_PORT=port), f"SANDBOX_PORT: the page cannot be opened at port {port}")


def test_a_port_there_is_not_is_no_port(start):
    assert start("sandbox", "--port", "99999").exit_code == 2


def test_without_a_token_the_bot_does_not_run(start):
    refused(start("run"), "BOT_TOKEN")


@pytest.mark.parametrize("command", [["claim"], ["inbox"], ["reindex"]])
def test_what_looks_after_a_base_makes_none(start, tmp_path, command):
    refused(start(*command), "There is no base at")
    assert not (tmp_path / "kartoteka.db").exists()


def test_samples_come_once_unless_more_are_wanted(start):
    assert start("demo", "--clients", "5").exit_code == 0
    refused(start("demo", "--clients", "5"), "The base has cards already")
    assert "Sample cards added: 5." in start("demo", "--clients", "5", "--more").output


def test_a_second_sandbox_is_told_of_the_base_before_the_port(start, tmp_path):
    lock = FileLock(tmp_path / "sandbox.db")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        refused(start("sandbox", SANDBOX_PORT=str(taken.getsockname()[1])), "is in use by a running Kartoteka")
    lock.release()


def test_samples_are_counted(start):
    assert "Sample cards added: 20." in start("demo", "--clients", "20").output
