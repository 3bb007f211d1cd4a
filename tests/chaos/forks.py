"""The fork server: a process that has imported the program once, and forks a child for each life.

Orders come as lines of JSON on its input; on its output it says which child began and how each ended. No thread and no
loop is alive in it when it forks.
"""

import json
import os
import select
import signal
import sys
import traceback
from collections.abc import Callable
from typing import Any

Order = dict[str, Any]


def main() -> None:
    """Serve orders until the input ends; then no child is left behind."""
    roles = _warmed()
    ended, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(wake)
    children: set[int] = set()
    _say({"ready": os.getpid()})
    while True:
        readable, _, _ = select.select([0, ended], [], [])
        if ended in readable:
            os.read(ended, 1000)
            _bury(children)
        if 0 in readable:
            line = sys.stdin.buffer.raw.readline()  # type: ignore[attr-defined]
            if not line:
                break
            pid = _fork(json.loads(line), roles)
            children.add(pid)
            _say({"pid": pid})
    for pid in children:
        os.kill(pid, signal.SIGKILL)


def _warmed() -> dict[str, Callable[[Order], None]]:
    """Everything imported and everything built that a start would build; what each kind of child does."""
    from bot.lazy_models import import_aiogram

    import_aiogram()
    import functools
    import ssl
    from zoneinfo import ZoneInfo

    import aiosqlite  # noqa: F401
    import asyncpg  # noqa: F401
    from aiogram.types import Update

    from bot.kit.texts import LANGUAGES, Texts
    from jobs import service  # noqa: F401
    from tests.chaos import roles

    ssl.create_default_context = functools.cache(ssl.create_default_context)
    ssl.create_default_context()
    Update.model_rebuild()
    for language in LANGUAGES:
        Texts(language, ZoneInfo("Europe/Moscow")).plain("menu")
    return {"command": roles.command, "jobs": roles.jobs}


def _fork(order: Order, roles: dict[str, Callable[[Order], None]]) -> int:
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        _be_alone(order["log"])
        os.environ.update(order["environment"])
        roles[order["role"]](order)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - a child must never come back into the server's loop
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _be_alone(log: str) -> None:
    """A child hears and says nothing on the server's lines."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    written = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(written, 1)
    os.dup2(written, 2)


def _bury(children: set[int]) -> None:
    for pid in list(children):
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            children.discard(pid)
            _say({"gone": pid, "code": os.waitstatus_to_exitcode(status)})


def _say(what: dict[str, int]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
