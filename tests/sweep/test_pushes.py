"""What comes by itself, with each step of it failing in turn: it comes, a copy says that it is one, nothing else changes."""

import copy
import random
from contextlib import AbstractContextManager, nullcontext, suppress
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.exc import DBAPIError

from storage import members
from storage.rules.nagging import Nagging
from storage.trouble import TroubleError
from tests.sweep.breaking import IN_SILENCE, ONCE, SPELL, faulty
from tests.sweep.scenes import IVANOV
from tests.sweep.shelter import Shelter

MOSCOW = ZoneInfo("Europe/Moscow")
CALL = "/call Иванов: thinking, любит рыбалку, in 2 hours"
DUE = datetime(2026, 11, 25, 14, 0, tzinfo=MOSCOW)
# what was said before, what came before, when it comes, how it begins
PUSHES = {
    "callback": ((IVANOV, CALL), (), DUE, "Call Иванов"),
    "nag": ((IVANOV, CALL), (DUE,), datetime(2026, 11, 25, 14, 15, tzinfo=MOSCOW), "🔔"),
    "evening": ((IVANOV, CALL), (DUE,), datetime(2026, 11, 25, 19, 0, tzinfo=MOSCOW), "🌙"),
    "digest": ((IVANOV, CALL), (), datetime(2026, 11, 26, 9, 0, tzinfo=MOSCOW), "Good morning"),
    "birthday": ((IVANOV,), (), datetime(2027, 3, 12, 9, 0, tzinfo=MOSCOW), "🎂 Иванов"),
}
LATER_ROUNDS = 2
WHEN_IT_WAS = frozenset({"settled_at", "lease_until", "state"})


class Waiting:
    """Somebody to whom something is about to come."""

    def __init__(self, program: Any, person: Any, clock: Any, begins: str) -> None:
        self.program, self.person, self.clock, self.begins = program, person, clock, begins
        self.shelter, self.chat = Shelter(program.db), person.sandbox.chat(person.id)

    async def prepare(self, lines: tuple[str, ...], before: tuple[datetime, ...], at: datetime) -> None:
        for line in lines:
            await self.person.says(line)
        for moment in before:
            self.clock.set(moment)
            await self.program.tick()
        self._rows, self._messages = await self.shelter.taken(), copy.deepcopy(self.chat.messages)
        self._at = at

    async def wait(self, trouble: AbstractContextManager[Any] | None = None, rounds: int = 3) -> list[str]:
        """From the minute on, some rounds in trouble and some without; gives what came, in order."""
        await self.shelter.put_back(self._rows)
        self.chat.messages[:] = copy.deepcopy(self._messages)
        self.clock.set(self._at)
        with trouble or nullcontext():
            await self._rounds(rounds)
        await self._rounds(LATER_ROUNDS)
        known = {message["message_id"] for message in self._messages}
        return [seen.text for seen in self.person.received if seen.id not in known and self.begins in seen.text]

    async def _rounds(self, number: int) -> None:
        """A failed one is a line in the log, and the next one comes: as the scheduler has it."""
        for _ in range(number):
            with suppress(DBAPIError, TroubleError):
                await self.program.tick()
            self.clock.move(minutes=3)

    async def kept(self) -> dict[str, Any]:
        rows = await self.shelter.look()
        said = [row for row in rows["notices"] if not (row["kind"] == "nag" and row["state"] == "waiting")]
        assert {row["state"] for row in said} <= {"sent", "cancelled"}, "all is said that was to be said"
        rows["notices"] = [{key: row[key] for key in row if key not in WHEN_IT_WAS} for row in said]
        return rows


@pytest.fixture(params=PUSHES)
async def waiting(request, program, ann, clock):
    lines, before, at, begins = PUSHES[request.param]
    if request.param != "nag":  # it is a matter of minutes whether one comes, too
        async with program.db.begin() as session:
            (await members.by_telegram_id(session, ann.id))[0].nagging = Nagging.OFF
    somebody = Waiting(program, ann, clock, begins)
    await somebody.prepare(lines, before, at)
    yield somebody
    somebody.shelter.close()


def wrong(came: list[str], *, twice: bool) -> list[str]:
    found = {
        "it never came": not came,
        "it came too often": len(came) > 1 + twice,
        "a copy does not say that it is one": any("Once more" not in text for text in came[1:]),
    }
    return [what for what, is_so in found.items() if is_so]


@pytest.mark.parametrize("ailment", [ONCE, SPELL, IN_SILENCE], ids=["once", "for a spell", "in silence"])
async def test_each_step_of_the_database_fails(waiting, ailment, stride):
    found, struck, unhurt = {}, 0, ailment.at(10**9)
    assert len(await waiting.wait(ailment.breaking(waiting.program.db, unhurt), rounds=1)) == 1
    wanted = await waiting.kept()
    begun = random.randint(1, min(stride, unhurt.steps))
    for number in range(begun, unhurt.steps + 1, stride):
        trouble = ailment.at(number)
        came = await waiting.wait(ailment.breaking(waiting.program.db, trouble), rounds=ailment.lasts)
        struck += bool(trouble.strikes)
        found[number] = wrong(came, twice=True)
        if await waiting.kept() != wanted:
            found[number].append("something else changed")
    assert struck >= len(found) - 1, "how often a round looks for more is not the same each time"
    assert {number: what for number, what in found.items() if what} == {}


FAULTS: dict[str, tuple[dict[str, Any], bool]] = {  # and whether a copy may have arrived
    "error": ({"status": 500}, False),
    "errors": ({"status": 500, "on": 2}, False),
    "gateway": ({"status": 502, "body": b"<html>oops</html>"}, False),
    "dropped": ({"drop": True}, True),
    "dropped after": ({"drop": True, "when": "after"}, True),
    "strange answer": ({"status": 200, "body": b'{"ok":true,"result":{"oops":1}}', "when": "after"}, False),
}


async def test_each_call_of_telegram_s_fails(waiting):
    found, faults = {}, waiting.person.sandbox.faults
    with faulty(faults, 10**9) as counting:
        await waiting.wait()
    wanted = await waiting.kept()
    for name, (fault, twice) in FAULTS.items():
        for number in range(1, counting.calls + 1):
            came = await waiting.wait(faulty(faults, number, **fault))
            found[name, number] = wrong(came, twice=twice)
            if await waiting.kept() != wanted:
                found[name, number].append("something else changed")
    assert len(found) >= len(FAULTS)
    assert {where: what for where, what in found.items() if what} == {}
