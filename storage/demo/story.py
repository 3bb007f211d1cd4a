"""What happened with an invented client: how far it came along the funnel, and the entries that tell of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate
from random import Random

from storage.demo.people import Row
from storage.demo.vocabulary import Vocabulary
from storage.models import EntryKind
from storage.rules.funnel import Heat, Stage, needs_reason
from storage.rules.outcomes import Outcome

# Of a hundred cards, how many stand where: many enter, few stay.
_SHARES = {
    Stage.WHITE: 29,
    Stage.GREY: 15,
    Stage.GREEN: 16,
    Stage.YELLOW: 10,
    Stage.GREEN_GOLD: 6,
    Stage.GOLD: 10,
    Stage.PLATINUM: 4,
    Stage.RED_GREEN: 7,
    Stage.RED_GOLD: 2,
    Stage.RED_PLATINUM: 1,
}
_STAGES, _UP_TO = tuple(_SHARES), tuple(accumulate(_SHARES.values()))
# The way to a stage from white, as the funnel allows it.
_WAYS: dict[Stage, tuple[Stage, ...]] = {
    Stage.WHITE: (),
    Stage.GREY: (Stage.GREY,),
    Stage.GREEN: (Stage.GREEN,),
    Stage.YELLOW: (Stage.YELLOW,),
    Stage.GREEN_GOLD: (Stage.GREEN, Stage.GREEN_GOLD),
    Stage.GOLD: (Stage.GREEN, Stage.GOLD),
    Stage.PLATINUM: (Stage.GREEN, Stage.GOLD, Stage.PLATINUM),
    Stage.RED_GREEN: (Stage.GREEN, Stage.RED_GREEN),
    Stage.RED_GOLD: (Stage.GREEN, Stage.GOLD, Stage.RED_GOLD),
    Stage.RED_PLATINUM: (Stage.GREEN, Stage.GOLD, Stage.PLATINUM, Stage.RED_PLATINUM),
}
# What a call that led to a stage can have ended with.
_LED_TO: dict[Stage, tuple[Outcome, ...]] = {
    Stage.GREY: (Outcome.REACHED,),
    Stage.GREEN: (Outcome.REACHED, Outcome.OFFER_SENT),
    Stage.YELLOW: (Outcome.REACHED,),
    Stage.GREEN_GOLD: (Outcome.INTERESTED, Outcome.MEETING),
    Stage.GOLD: (Outcome.ORDER,),
    Stage.PLATINUM: (Outcome.ORDER,),
}
_VAIN = (Outcome.NO_ANSWER, Outcome.NO_ANSWER, Outcome.BUSY, Outcome.WRONG_NUMBER)
_ORDERS_BEFORE_PLATINUM = 2  # beside the first, which made it gold, and the one that makes it platinum
_HEATS = {
    Stage.WHITE: (Heat.COLD, Heat.COLD, Heat.COLD, Heat.WARM),
    Stage.GREY: (Heat.COLD, Heat.WARM),
    Stage.YELLOW: (Heat.WARM, Heat.WARM, Heat.COLD),
    Stage.GREEN: (Heat.WARM, Heat.WARM, Heat.HOT),
    Stage.GREEN_GOLD: (Heat.HOT, Heat.HOT, Heat.WARM),
    Stage.GOLD: (Heat.WARM, Heat.HOT),
    Stage.PLATINUM: (Heat.HOT, Heat.WARM),
}
_NOTED = 0.15
_AFTER = timedelta(seconds=90)  # it takes so long to move the card when the call is over

Event = tuple[EntryKind, Outcome | None, str | None]


@dataclass(frozen=True)
class Story:
    """Where a client stands, and the events that led there; those within one tuple happened in one go."""

    stage: Stage
    heat: Heat
    refusal: str | None
    events: tuple[tuple[Event, ...], ...]


def story(rng: Random, words: Vocabulary) -> Story:
    """An invented history, from the card's making on."""
    stage = rng.choices(_STAGES, cum_weights=_UP_TO)[0]
    refusal = rng.choice(words.refusals) if needs_reason(stage) else None
    events: list[tuple[Event, ...]] = [((EntryKind.CREATED, None, None),)]
    events += [(_call(rng, words, rng.choice(_VAIN)),) for _ in range(rng.choice((0, 0, 0, 1, 2)))]
    for step in _WAYS[stage]:
        if step is Stage.PLATINUM:
            events += [(_call(rng, words, Outcome.ORDER),) for _ in range(_ORDERS_BEFORE_PLATINUM)]
        events.append(_moved(rng, words, step, refusal))
    if rng.random() < _NOTED:
        events.append(((EntryKind.NOTE, None, rng.choice(words.notes)),))
    return Story(stage, rng.choice(_HEATS.get(stage, (Heat.COLD,))), refusal, tuple(events))


def entries(told: Story, member_id: int, moments: list[datetime]) -> list[Row]:
    """The rows of a history, one moment for each event."""
    return [
        {"member_id": member_id, "at": at + _AFTER * place, "kind": kind, "outcome": outcome, "text": text}
        for at, event in zip(moments, told.events, strict=True)
        for place, (kind, outcome, text) in enumerate(event)
    ]


def _moved(rng: Random, words: Vocabulary, to: Stage, refusal: str | None) -> tuple[Event, ...]:
    outcome = Outcome.REFUSED if needs_reason(to) else rng.choice(_LED_TO[to])
    why = f"{to.value} {refusal}" if needs_reason(to) else to.value
    return _call(rng, words, outcome), (EntryKind.STAGE, None, why)


def _call(rng: Random, words: Vocabulary, outcome: Outcome) -> Event:
    return EntryKind.CALL, outcome, _note(rng, words, outcome)


def _note(rng: Random, words: Vocabulary, outcome: Outcome) -> str | None:
    match outcome:
        case Outcome.REACHED:
            said = words.reached
        case Outcome.OFFER_SENT | Outcome.INTERESTED | Outcome.MEETING:
            said = words.offered
        case Outcome.ORDER:
            said = words.ordered
        case _:
            return None
    return rng.choice(said).format(goods=rng.choice(words.goods), n=rng.choice((10, 15, 20, 25, 30, 40, 50, 60, 100)))
