"""A feature's handlers by what leads to them: a command, a key of the menu, a press, a form."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from aiogram.dispatcher.event.handler import CallableObject

from bot.kit.buttons.press import Press
from bot.kit.form import Form

Handler = Callable[..., Awaitable[Any]]


class Event(StrEnum):
    """What may come that is neither a command nor a press."""

    TEXT = "text"
    CONTACT = "contact"
    CONTACTS_FILE = "contacts_file"
    THING = "thing"
    OTHER = "other"
    UNKNOWN_COMMAND = "unknown_command"
    INLINE = "inline"
    REACHABLE = "reachable"


@dataclass
class Feature:
    """What a feature answers to.

    Handlers get what they name: `request`, `bot`, `callback_data`, `line`, `routes`.
    """

    commands: dict[str, Handler] = field(default_factory=dict)
    events: dict[Event, Handler] = field(default_factory=dict)
    keys: dict[str, Handler] = field(default_factory=dict)
    presses: dict[type[Press], Handler] = field(default_factory=dict)
    forms: list[Form] = field(default_factory=list)

    def command(self, *names: str) -> Callable[[Handler], Handler]:
        """Answer `/name`; what follows the command comes as `line`."""

        def register(handler: Handler) -> Handler:
            self.commands.update(dict.fromkeys(names, handler))
            return handler

        return register

    def event(self, kind: Event) -> Callable[[Handler], Handler]:
        """Answer what is neither command nor press."""

        def register(handler: Handler) -> Handler:
            self.events[kind] = handler
            return handler

        return register

    def key(self, text: str) -> Callable[[Handler], Handler]:
        """Answer a key of the menu, by the name of its text, whatever language the key is in."""

        def register(handler: Handler) -> Handler:
            self.keys[text] = handler
            return handler

        return register

    def press(self, kind: type[Press]) -> Callable[[Handler], Handler]:
        """Answer a press; its meaning comes as `callback_data`."""

        def register(handler: Handler) -> Handler:
            self.presses[kind] = handler
            return handler

        return register

    def form(self, form: Form) -> Form:
        """Make a form known, so that answers find it."""
        self.forms.append(form)
        return form


class Routes:
    """The tables of all features: what leads where, found by one look-up."""

    def __init__(self, features: Iterable[Feature]) -> None:
        self.commands: dict[str, CallableObject] = {}
        self.events: dict[Event, CallableObject] = {}
        self.keys: dict[str, CallableObject] = {}
        self.presses: dict[str, tuple[type[Press], CallableObject]] = {}
        self.forms: dict[str, Form] = {}
        for feature in features:
            for form in feature.forms:
                _once(self.forms, form.name, form)
            for name, handler in feature.commands.items():
                _once(self.commands, name, CallableObject(handler))
            for event, handler in feature.events.items():
                _once(self.events, event, CallableObject(handler))
            for name, handler in feature.keys.items():
                _once(self.keys, name, CallableObject(handler))
            for kind, handler in feature.presses.items():
                _once(self.presses, kind.__prefix__, (kind, CallableObject(handler)))


def _once(table: dict[Any, Any], key: object, value: object) -> None:
    if key in table:
        raise ValueError(f"two features answer to {key!r}")
    table[key] = value
