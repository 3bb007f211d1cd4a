"""What breaks: the database at one of its steps, Telegram at one of its calls."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event

from bot.sandbox.faults import Fault, Faults
from storage import receipt
from storage.db import Database


@dataclass
class Trouble:
    """The steps that are counted, and which of them fail: `fails` is asked with each one's number, from one."""

    fails: Callable[[int], bool] = lambda _number: False
    only_handling: bool = False
    steps: int = 0
    strikes: int = 0
    _handled: object = field(default=None, repr=False)

    def step(self) -> bool:
        """Whether the step that begins now is to fail. Of every try to handle an update the steps are counted anew."""
        if self.only_handling:
            handled = receipt.current()
            if handled is None:
                return False
            if handled is not self._handled:
                self._handled, self.steps = handled, 0
        self.steps += 1
        if not self.fails(self.steps):
            return False
        self.strikes += 1
        return True


@contextmanager
def breaking_statements(db: Database, trouble: Trouble) -> Iterator[None]:
    """Each statement is a step, and so is each commit."""
    with _statements(db, trouble), _commits(db, trouble, after=False):
        yield


@contextmanager
def breaking_after_commits(db: Database, trouble: Trouble) -> Iterator[None]:
    """Each commit is a step; one that fails has been done, but the word of it does not come back."""
    with _commits(db, trouble, after=True):
        yield


@contextmanager
def _statements(db: Database, trouble: Trouble) -> Iterator[None]:
    def strike(_cursor: Any, _statement: str, _parameters: Any, context: Any = None) -> None:
        if trouble.step():
            raise _error(context.dialect if context is not None else db.writer.dialect)

    def strike_bare(_cursor: Any, _statement: str, context: Any = None) -> None:
        strike(None, "", None, context)

    heard = [("do_execute", strike), ("do_executemany", strike), ("do_execute_no_params", strike_bare)]
    engines = {id(engine.dialect): engine.sync_engine for engine in (db.writer, db.reader)}.values()
    for engine in engines:
        for name, listener in heard:
            event.listen(engine, name, listener)
    try:
        yield
    finally:
        for engine in engines:
            for name, listener in heard:
                event.remove(engine, name, listener)


@contextmanager
def _commits(db: Database, trouble: Trouble, *, after: bool) -> Iterator[None]:
    """Only what was written is of interest: what only reads has nothing to lose."""
    dialect = db.writer.dialect
    done = dialect.do_commit

    def commit(connection: Any) -> None:
        if after:
            done(connection)
        if trouble.step():
            raise _error(dialect)
        if not after:
            done(connection)

    dialect.do_commit = commit
    try:
        yield
    finally:
        dialect.do_commit = done


def _error(dialect: Any) -> Exception:
    """As the driver would say it; what it says may quote anybody, so it does here."""
    return dialect.loaded_dbapi.OperationalError("disk I/O error")


@dataclass
class CallFault(Fault):
    """A fault of the sandbox's at one of the calls, or at all from one on, whatever method it is, but for the polls."""

    number: int = 1
    on: int = 0
    calls: int = 0

    def fits(self, method: str, chat_id: int | None) -> bool:
        if method == "getUpdates":
            return False
        self.calls += 1
        return self.number <= self.calls < self.number + self.on + 1


@contextmanager
def faulty(faults: Faults, number: int, **fault: Any) -> Iterator[CallFault]:
    """Let the call of that number fail."""
    ordered = CallFault("*", number=number, times=10**9, **fault)
    faults.waiting.append(ordered)
    yield ordered
    faults.waiting.remove(ordered)


@dataclass(frozen=True)
class Ailment:
    """What the database does at a step: which steps count, and for how long it goes on."""

    breaking: Callable[..., AbstractContextManager[None]] = breaking_statements
    each_try: bool = False
    lasts: int = 1

    def at(self, number: int) -> Trouble:
        return Trouble(lambda step: number <= step < number + self.lasts, only_handling=self.each_try)


A_SPELL = 7
ONCE = Ailment()
SPELL = Ailment(lasts=A_SPELL)
AT_EACH_TRY = Ailment(each_try=True)
IN_SILENCE = Ailment(breaking_after_commits)
