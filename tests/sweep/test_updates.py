"""What people do, with each step of it failing in turn: it is done or it is not, and they are told which."""

import random
from typing import Any

import pytest

from storage.models import UpdateState
from tests.sweep.breaking import AT_EACH_TRY, IN_SILENCE, ONCE, SPELL, faulty
from tests.sweep.rehearsal import SORRY, Played, Rehearsal
from tests.sweep.scenes import SCENES

TOLD_LATER = "My last answer may not have reached you"


@pytest.fixture(params=SCENES)
async def rehearsal(request, program, ann, clock):
    playing = Rehearsal(program, ann, clock, SCENES[request.param])
    await playing.prepare()
    yield playing
    playing.shelter.close()


def wrong(rehearsal: Rehearsal, wanted: Played, played: Played, *, may_be_given_up: bool = False) -> list[str]:
    """What is not as it should be: nothing between before and after, and what is said is what is so."""
    if played.kept == wanted.kept:
        found = {
            "done, and not told": rehearsal.scene.says not in played.said and TOLD_LATER not in played.said,
            "done, and told that it is not": SORRY in played.said,
            f"done, and {played.state}": played.state is not UpdateState.DONE,
        }
    elif played.kept == rehearsal.before and may_be_given_up:
        found = {
            "not done, and not told": SORRY not in played.said,
            "not done, and told that it is": rehearsal.scene.says in played.said or TOLD_LATER in played.said,
            f"not done, and {played.state}": played.state is not UpdateState.DEAD,
        }
    else:
        found = {"half done": played.kept != rehearsal.before, "not done": True}
    return [what for what, is_so in found.items() if is_so]


AILMENTS = {
    "fails once": ONCE,
    "is away for a spell": SPELL,
    "fails at each try": AT_EACH_TRY,
    "does it and does not say so": IN_SILENCE,
}


async def test_each_step_of_the_database_fails(rehearsal, stride):
    """Each statement and each commit; the update is tried again, and has one effect or none."""
    db, found = rehearsal.program.db, {}
    for name, ailment in AILMENTS.items():
        unhurt = ailment.at(10**9)
        wanted = await rehearsal.play(ailment.breaking(db, unhurt))
        assert rehearsal.scene.says in wanted.said
        assert wanted.kept != rehearsal.before
        for number in range(random.randint(1, min(stride, unhurt.steps)), unhurt.steps + 1, stride):
            trouble = ailment.at(number)
            played = await rehearsal.play(ailment.breaking(db, trouble))
            assert trouble.strikes
            found[name, number] = wrong(rehearsal, wanted, played, may_be_given_up=ailment.each_try)
            if not played.answered:
                found[name, number].append("the button spins")
    assert {ailment for ailment, _ in found} == AILMENTS.keys()
    assert {where: what for where, what in found.items() if what} == {}


FAULTS: dict[str, dict[str, Any]] = {
    "error": {"status": 500},
    "errors": {"status": 500, "on": 100},
    "gateway": {"status": 502, "body": b"<html>oops</html>"},
    "dropped": {"drop": True},
    "dropped after": {"drop": True, "when": "after"},
    "all dropped": {"drop": True, "on": 100},
    "strange answer": {"status": 200, "body": b'{"ok":true,"result":{"oops":1}}', "when": "after"},
    "refused": {"status": 400, "description": "Bad Request: something is wrong"},
    "forbidden": {"status": 403, "description": "Forbidden: bot was blocked by the user"},
}


async def test_each_call_of_telegram_s_fails(rehearsal):
    """What is done stays done, once; and is told, at once or later, unless nobody is there to be told."""
    faults, found = rehearsal.person.sandbox.faults, {}
    with faulty(faults, 10**9) as counting:
        wanted = await rehearsal.play()
    for name, fault in FAULTS.items():
        for number in range(1, counting.calls + 1):
            played = await rehearsal.play(faulty(faults, number, **fault))
            found[name, number] = wrong(rehearsal, wanted, played)
            if name == "forbidden" and played.kept == wanted.kept:
                found[name, number] = []
    assert len(found) >= len(FAULTS)
    assert {where: what for where, what in found.items() if what} == {}
