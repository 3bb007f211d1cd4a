"""The table of Bot API methods; each module of this package adds its own with `@method`."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.sandbox.params import Params
from bot.sandbox.world import World

Method = Callable[[World, Params], Any | Awaitable[Any]]

METHODS: dict[str, tuple[str, Method]] = {}


def method(*names: str) -> Callable[[Method], Method]:
    """Serve these methods; Telegram does not tell capitals from small letters in their names."""

    def add(function: Method) -> Method:
        for name in names:
            METHODS[name.lower()] = (name, function)
        return function

    return add
