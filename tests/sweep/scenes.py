"""What people do and what comes by itself, each up to the one step that is looked at."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.telegram import Person

IVANOV = "/add Иванов Пётр, +7 916 123-45-67, ООО Ромашка, 12.03.1985"
Prepares = Callable[[Person, "Stage"], Awaitable[object]]


@dataclass
class Stage:
    """What a scene may turn: the hands of the clock, and the jobs that look at it."""

    move: Callable[..., None]
    tick: Callable[[], Awaitable[None]]


@dataclass(frozen=True)
class Scene:
    """`act` is a line that is typed, or "[label]" of a button to be pressed; `says` is what nobody is told unless it is so."""

    prepare: Prepares
    act: str
    says: str


async def _nothing(_ann: Person, _stage: Stage) -> None:
    """An empty base."""


async def _card(ann: Person, _stage: Stage) -> None:
    await ann.says(IVANOV)


async def _half_a_form(ann: Person, _stage: Stage) -> None:
    for line in ("/add", "Кузнецов Олег", "+7 495 123-45-67", "ООО Ромашка", "1 May 1980"):
        await ann.says(line)


async def _asked_how_it_ended(ann: Person, _stage: Stage) -> None:
    await ann.says(IVANOV)
    await ann.presses("Call")


async def _reminded(ann: Person, stage: Stage) -> None:
    await ann.says(IVANOV)
    await ann.says("/call Иванов: thinking, любит рыбалку, in 2 hours")
    stage.move(hours=2)
    await stage.tick()


async def _asked_until_when(ann: Person, stage: Stage) -> None:
    await _reminded(ann, stage)
    await ann.presses("Snooze")


async def _choosing_a_stage(ann: Person, _stage: Stage) -> None:
    await ann.says(IVANOV)
    await ann.presses("🚦")


async def _promised(ann: Person, _stage: Stage) -> None:
    await ann.says(IVANOV)
    await ann.says("/call Иванов: no answer, tomorrow 15:00")


async def _renaming(ann: Person, _stage: Stage) -> None:
    await ann.says(IVANOV)
    await ann.presses("Edit")
    await ann.presses("Name")


SCENES = {
    "add by line": Scene(_nothing, IVANOV, "Saved"),
    "add by form": Scene(_half_a_form, "выставка", "Saved"),
    "log by press": Scene(_asked_how_it_ended, "[No answer]", "Logged: Иванов"),
    "log by line": Scene(_card, "/call Иванов: no answer, любит рыбалку, tomorrow 15:00", "любит рыбалку"),
    "snooze": Scene(_asked_until_when, "[15 min]", "💤 Иванов"),
    "done": Scene(_reminded, "[Done]", "✅ Done"),
    "move": Scene(_choosing_a_stage, "[Grey]", "→ 🔘"),
    "archive": Scene(_promised, "[Archive]", "In the archive"),
    "undo": Scene(_promised, "[Undo]", "Undone"),
    "edit": Scene(_renaming, "Петров Павел", "→ Петров Павел"),
}


def label_of(act: str) -> str | None:
    """The button, if it is a press."""
    return act[1:-1] if act.startswith("[") else None
