"""Every handler asks for what it is given, and for nothing else: a name that nobody fills would be told only by its first press."""

import inspect

import pytest

from bot import features
from bot.kit.feature import Routes

GIVEN = {"request", "bot", "callback_data", "line", "routes"}
ROUTES = Routes(features.ALL)
HANDLERS = [
    handler.callback
    for handler in (
        *ROUTES.commands.values(),
        *ROUTES.keys.values(),
        *ROUTES.events.values(),
        *(handler for _, handler in ROUTES.presses.values()),
    )
]


@pytest.mark.parametrize("handler", HANDLERS, ids=lambda handler: f"{handler.__module__}.{handler.__name__}")
def test_a_handler_asks_for_what_it_is_given(handler):
    _event, *wanted = inspect.signature(handler).parameters
    assert set(wanted) <= GIVEN
