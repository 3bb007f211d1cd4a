"""Every handler asks for what it is given, and for nothing else: a name that nobody fills would be told only by its first press."""

import inspect

from bot import features
from bot.kit.feature import Routes

GIVEN = {"request", "bot", "callback_data", "line", "routes"}


def test_a_handler_asks_for_what_it_is_given():
    routes = Routes(features.ALL)
    presses = [handler for _, handler in routes.presses.values()]
    handlers = [*routes.commands.values(), *routes.keys.values(), *routes.events.values(), *presses]
    wanted = {handler.callback: list(inspect.signature(handler.callback).parameters)[1:] for handler in handlers}
    unknown = {f"{asks.__module__}.{asks.__name__}": set(names) - GIVEN for asks, names in wanted.items()}
    assert {name: asked for name, asked in unknown.items() if asked} == {}
