"""One program on one SQLite file: the second is refused, whatever ended the first; what comes and goes is let in beside it."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from storage import opening, soundness
from storage.opening import CannotOpen, opened
from storage.upgrade import upgrade

HOLDING = """
import asyncio, sys
from storage.opening import opened
async def main():
    await opened(sys.argv[1], alone=True)
    print("held", flush=True)
    await asyncio.Event().wait()
asyncio.run(main())
"""
PARENT = """
import asyncio, os, sys, time
from storage.opening import opened
kept = asyncio.run(opened(sys.argv[1], alone=True))
if os.fork() > 0:
    print("held", flush=True)
time.sleep(600)
"""


@pytest.fixture
def address(tmp_path) -> str:
    return f"sqlite:///{tmp_path / 'base.db'}"


@pytest.fixture
def running(tmp_path):
    """Another process that has the base open."""
    started = []

    def start(address: str, script: str = HOLDING) -> subprocess.Popen[str]:
        process = subprocess.Popen([sys.executable, "-c", script, address], stdout=subprocess.PIPE, text=True)
        started.append(process)
        while "held" not in process.stdout.readline():
            assert process.poll() is None, "the other process has ended"
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


async def test_a_second_start_is_refused_with_the_name_of_the_file_and_of_the_process(address, tmp_path):
    first = await opened(address, alone=True)
    with pytest.raises(CannotOpen, match="stop that one first") as refused:
        await opened(address, alone=True)
    assert str(tmp_path / "base.db") in str(refused.value)
    assert f"process {os.getpid()}" in str(refused.value)
    await first.close()
    await (await opened(address, alone=True)).close()


async def test_a_link_to_the_file_is_the_same_file(address, tmp_path):
    first = await opened(address, alone=True)
    (tmp_path / "link.db").symlink_to(tmp_path / "base.db")
    with pytest.raises(CannotOpen, match="in use"):
        await opened(f"sqlite:///{tmp_path / 'link.db'}", alone=True)
    await first.close()


async def test_what_comes_and_goes_is_let_in_beside_it(address):
    first = await opened(address, alone=True)
    second = await opened(address)
    async with second.begin():
        pass
    await second.close()
    with pytest.raises(CannotOpen, match="in use"):  # and whoever goes takes no lock along
        await opened(address, alone=True)
    await first.close()


async def test_a_schema_is_not_changed_under_a_running_program(address, monkeypatch):
    first = await opened(address, alone=True)
    monkeypatch.setattr(opening, "is_newest", _never)
    with pytest.raises(CannotOpen, match="stop that one first"):
        await opened(address)
    await first.close()
    await (await opened(address)).close()


async def _never(_database) -> bool:
    return False


async def test_a_base_that_cannot_be_opened_is_not_kept_from_others(address, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(opening, "upgrade", _broken)
        with pytest.raises(CannotOpen, match="no such thing"):
            await opened(address, alone=True)
    await (await opened(address, alone=True)).close()


async def _broken(_database) -> None:
    raise OSError("no such thing")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
async def test_no_lock_is_left_by_one_that_was_killed(address, running, monkeypatch):
    process = running(address)
    with pytest.raises(CannotOpen, match=f"process {process.pid}"):
        await opened(address, alone=True)
    process.send_signal(signal.SIGKILL)
    process.wait()
    looked = []
    monkeypatch.setattr(opening, "look_through", _noting(looked))
    for expected in (soundness.LOOK_SECONDS_AFTER_A_CRASH, soundness.LOOK_SECONDS):
        await (await opened(address, alone=True)).close()
        assert looked[-1] == expected  # after a kill the file is looked through for longer


def _noting(looked: list[float]):
    async def look(_database, seconds: float) -> None:
        looked.append(seconds)

    return look


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no such children")
async def test_a_child_that_outlives_it_keeps_no_lock(address, running):
    parent = running(address, PARENT)
    child = _child(parent.pid)
    try:
        with pytest.raises(CannotOpen, match="in use"):
            await opened(address, alone=True)
        parent.kill()
        parent.wait()
        await (await opened(address, alone=True)).close()
    finally:
        os.kill(child, signal.SIGKILL)


def _child(pid: int) -> int:
    return int(Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()[0])


async def test_two_programs_that_start_at_once_bring_the_schema_up_once(backend, tmp_path, request):
    """On PostgreSQL several may; one waits for the other."""
    from storage.db import Database
    from tests import databases

    if backend == "sqlite":
        url = f"sqlite:///{tmp_path / 'both.db'}"
    else:
        server, name = request.getfixturevalue("postgres_server"), databases.fresh_name()
        await databases.create(server, name)
        url = server.format(name=name)
    both = [Database(url), Database(url)]
    try:
        newest = await asyncio.gather(*(upgrade(database) for database in both))
    finally:
        for database in both:
            await database.close()
        if backend == "postgresql":
            await databases.drop(server, name)
    assert newest[0] == newest[1] is not None
