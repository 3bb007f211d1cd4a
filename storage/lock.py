"""One program on one SQLite file: a lock of the operating system's, gone with the process however it ends."""

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_held: set["FileLock"] = set()


class InUseError(RuntimeError):
    """Another program has the file; says its process id, where it is known."""


class FileLock:
    """A lock beside the database: SQLite's own locks would be lost by whoever opened and closed the file itself.

    `abandoned`: whoever held it last did not give it back, but was killed or lost its power.
    """

    def __init__(self, database: Path, of: str = "") -> None:
        """Take the lock, or one `of` something that is done to the file.

        Raises InUseError when somebody else has it, OSError when no file can be written there.
        """
        real = database.resolve()  # one file under two names is still one file
        self._file = os.open(real.with_name(f"{real.name}{of}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._file)
        except OSError:
            holder = os.pread(self._file, 32, 1) if hasattr(os, "pread") else b""
            os.close(self._file)
            raise InUseError(holder.decode("ascii", "replace").strip()) from None
        self.abandoned = os.fstat(self._file).st_size > 0
        os.ftruncate(self._file, 0)
        os.write(self._file, f" {os.getpid()}\n".encode())
        _held.add(self)

    def release(self) -> None:
        """Give it back, and leave word that this was done."""
        if self in _held:
            _held.discard(self)
            os.ftruncate(self._file, 0)
            os.close(self._file)

    def forget(self) -> None:
        """Close this process's end: of two that share an open file, the lock stays with the other."""
        os.close(self._file)


def _lock(file: int) -> None:
    """The first byte stands for the whole; it goes with the open file, so that one process cannot have it twice either."""
    if sys.platform == "win32":
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _forget_all() -> None:
    for lock in list(_held):
        lock.forget()
    _held.clear()


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_forget_all)  # or a child that outlives its parent would keep the base locked
