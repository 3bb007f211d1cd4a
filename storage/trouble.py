"""When the database itself is in trouble: busy, full, read-only, damaged or away; nobody's fault, and mostly over by itself."""

from enum import StrEnum

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree


class Trouble(StrEnum):
    """What can be the matter with the database itself."""

    BUSY = "busy"
    FULL = "full"
    READ_ONLY = "read-only"
    DAMAGED = "damaged"
    AWAY = "away"


class TroubleError(Exception):
    """A unit of work that came to nothing because the database is in trouble: not to be counted against what it was for."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


# https://sqlite.org/rescode.html; the low byte, of which the extended codes are kinds
_SQLITE = {
    5: Trouble.BUSY,
    6: Trouble.BUSY,
    8: Trouble.READ_ONLY,
    10: Trouble.AWAY,
    11: Trouble.DAMAGED,
    13: Trouble.FULL,
    14: Trouble.AWAY,
    26: Trouble.DAMAGED,
}
# https://www.postgresql.org/docs/current/errcodes-appendix.html; whole codes before their classes
_POSTGRES = {
    "40001": Trouble.BUSY,
    "40P01": Trouble.BUSY,
    "55P03": Trouble.BUSY,
    "53300": Trouble.BUSY,
    "53": Trouble.FULL,
    "25006": Trouble.READ_ONLY,
    "XX001": Trouble.DAMAGED,
    "XX002": Trouble.DAMAGED,
    "57P": Trouble.AWAY,
    "08": Trouble.AWAY,
    "58": Trouble.AWAY,
}


def trouble_of(error: BaseException) -> Trouble | None:
    """The trouble behind an error of the database's; None for one that is about the statement."""
    if isinstance(error, NoConnectionFree):
        return Trouble.BUSY
    # while a connection is made, the driver's own errors come through as they are
    reported = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(reported, "sqlite_errorcode", None)
    if code is not None:
        return _SQLITE.get(code & 0xFF)
    state = getattr(reported, "sqlstate", None) or ""
    known = next((trouble for prefix, trouble in _POSTGRES.items() if state.startswith(prefix)), None)
    cut_off = isinstance(error, DBAPIError) and error.connection_invalidated
    return known or (Trouble.AWAY if cut_off else None)
