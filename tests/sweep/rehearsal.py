"""One scene played again and again from the same beginning, each time with another trouble in its way."""

import copy
import logging
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from storage.models import InboxUpdate, UpdateState
from tests.program import Program
from tests.sweep.scenes import Scene, Stage, label_of
from tests.sweep.shelter import Rows, Shelter
from tests.telegram import FrozenClock, Person

PATIENCE = 30  # polls that fail before somebody would look at the machine
SORRY = "could not be processed"


@dataclass
class Played:
    """How it ended: what is kept, what was said, and what became of the update."""

    kept: Rows
    said: str
    state: UpdateState
    answered: bool


class Rehearsal:
    """A scene at its beginning, ready to be played."""

    def __init__(self, program: Program, person: Person, clock: FrozenClock, scene: Scene) -> None:
        self.program, self.person, self.clock, self.scene = program, person, clock, scene
        self.chat = person.sandbox.chat(person.id)
        self.shelter = Shelter(program.db)

    async def prepare(self) -> None:
        """Bring everything to where the scene begins, and keep it."""
        await self.scene.prepare(self.person, Stage(self.clock.move, self.program.tick))
        self._rows = await self.shelter.taken()
        self._messages = copy.deepcopy(self.chat.messages)
        self._at = self.clock.at
        self.before = await self.shelter.look()
        pressed = label_of(self.scene.act)
        self._on = self.person.last_with_buttons if pressed else None
        self._data = self._on.data(pressed) if self._on and pressed else ""

    async def play(self, trouble: AbstractContextManager[Any] | None = None) -> Played:
        """From the beginning to the end, with a trouble that lasts until everything in hand is done with."""
        await self.shelter.put_back(self._rows)
        self.chat.messages[:] = copy.deepcopy(self._messages)
        self.clock.set(self._at)
        query = self._act()
        with trouble or nullcontext():
            await self._handled()
        kept = await self.shelter.look()
        await self.program.jobs.push()
        answer = self.person.sandbox.callback_answer(query) if query else {}
        return Played(kept, self._said(answer or {}), await self._state(), answer is not None)

    def _act(self) -> str | None:
        if self._on is None:
            self.person.sandbox.say(self.person.id, self.scene.act)
            return None
        return self.person.sandbox.press(self.person.id, self._on.id, self._data, forged=True)

    async def _handled(self) -> None:
        """As `Intake.run` does: a poll that fails is asked again."""
        for _ in range(PATIENCE):
            try:
                return await self.program.handled()
            except DBAPIError:
                logging.getLogger("bot.intake").warning("poll.failed")
        raise AssertionError("the updates could not even be kept")

    def _said(self, answer: dict[str, Any]) -> str:
        known = {message["message_id"]: message.get("text") for message in self._messages}
        fresh = [seen.text for seen in self.person.received if known.get(seen.id) != seen.text]
        return "\n".join([*fresh, answer.get("text") or ""])

    async def _state(self) -> UpdateState:
        async with self.program.db.read() as session:
            return (await session.scalars(select(InboxUpdate.state))).one()
