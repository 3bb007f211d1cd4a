"""Nothing here is about how long one waits before trying again."""

import types

import pytest


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch):
    monkeypatch.setattr("bot.handling.RETRY_SECONDS", (0.0, 0.0))
    monkeypatch.setattr("bot.handling.MARK_PAUSE", 0.0)
    monkeypatch.setattr("bot.intake.FIRST_PAUSE", 0.0)
    monkeypatch.setattr("bot.outgoing.PER_CHAT_SECONDS", 0.0)
    monkeypatch.setattr("bot.outgoing.random", types.SimpleNamespace(uniform=lambda _least, _most: 0.0))


@pytest.fixture
def stride(request):
    """Every third step, from another one each time; all of them with --long."""
    return 1 if request.config.getoption("--long") else 3
