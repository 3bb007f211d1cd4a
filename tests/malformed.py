"""Updates with a wrong value in each of their fields, made from the very models they are read with."""

import itertools
import random
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from aiogram.types import CallbackQuery, ChatMemberUpdated, InlineQuery, Message, TelegramObject
from pydantic.fields import FieldInfo

KINDS = {
    "message": Message,
    "callback_query": CallbackQuery,
    "inline_query": InlineQuery,
    "my_chat_member": ChatMemberUpdated,
}
WRONG = (
    *(None, "words", "", "1e999", "\ud800", "a\x00b", "я" * 3000, 0, -1, 1.5, True, 10**13, -(2**31), 2**53, 2**63, 2**70),
    *(10**400, float("nan"), float("inf"), [], [None], [[]], {}, {"id": {}}, {"\x00": 1}, [{"type": "x"}] * 50),
)  # fmt: skip
DEPTH = 4


@dataclass(frozen=True)
class Step:
    """From a model into one that a field of it holds, perhaps in lists, perhaps in lists of lists."""

    name: str
    lists: int
    model: type[TelegramObject]


@dataclass(frozen=True)
class Place:
    """A field of a model that an update of a kind may hold, and the way to it."""

    kind: str
    way: tuple[Step, ...]
    name: str


def places() -> Iterator[Place]:
    """Each field of each model once."""
    seen: set[type] = set()
    level: list[tuple[str, tuple[Step, ...], type[TelegramObject]]] = [(kind, (), KINDS[kind]) for kind in KINDS]
    for _ in range(DEPTH):
        below: list[tuple[str, tuple[Step, ...], type[TelegramObject]]] = []
        for kind, way, model in level:
            if model in seen:
                continue
            seen.add(model)
            for name, field in _fields(model):
                yield Place(kind, way, name)
                inside = (Step(name, lists, found) for found, lists in _models(field.annotation))
                below += [(kind, (*way, step), step.model) for step in inside]
        level = below


def updates(sound: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """For each place one update; `sound` has one of each kind without fault. The wrong values take turns, from any."""
    first = random.randrange(len(WRONG))
    values = itertools.cycle((*WRONG[first:], *WRONG[:first]))
    for place in places():
        yield {place.kind: _with(sound[place.kind], place.way, place.name, next(values))}


def _fields(model: type[TelegramObject]) -> list[tuple[str, FieldInfo]]:
    """What the model reads, by the names that Telegram has for it."""
    model.model_rebuild()  # until then the fields' types are words
    return [(field.alias or name, field) for name, field in model.model_fields.items()]


def _models(annotation: Any) -> list[tuple[type[TelegramObject], int]]:
    """The models in a type, with the number of lists around them."""
    if isinstance(annotation, type) and issubclass(annotation, TelegramObject):
        return [(annotation, 0)]
    origin, within = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is list:
        return [(model, lists + 1) for model, lists in _models(within[0])]
    if origin in {typing.Union, types.UnionType, typing.Annotated}:
        return [found for one in within for found in _models(one)]
    return []


def _with(holder: dict[str, Any], way: tuple[Step, ...], name: str, value: Any) -> dict[str, Any]:
    """A copy with a value at the end of a way; what is missing on the way is made up."""
    if not way:
        return {**holder, name: value}
    step, *rest = way
    there = holder.get(step.name)
    made: Any = _with(there if isinstance(there, dict) else sample(step.model), tuple(rest), name, value)
    for _ in range(step.lists):
        made = [made]
    return {**holder, step.name: made}


def sample(model: type[TelegramObject]) -> dict[str, Any]:
    """What is required and nothing else."""
    return {name: _value(field.annotation) for name, field in _fields(model) if field.is_required()}


def _value(annotation: Any) -> Any:
    origin, within = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Literal:
        return within[0]
    if origin is list:
        return [_value(within[0])]
    if within:
        return _value(within[0])
    if isinstance(annotation, type) and issubclass(annotation, TelegramObject):
        return sample(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return next(iter(annotation)).value
    return {bool: True, str: "x", float: 1.5, datetime: 1764061200}.get(annotation, 1)
