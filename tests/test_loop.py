"""What takes long is done off the event loop's thread, so that nobody waits for it: which thread is looked at, not how long."""

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import pytest

from jobs import service
from storage.demo import bulk, sample_base
from storage.demo.cards import Deck
from tests.telegram import PATIENCE


@pytest.fixture
def noting(monkeypatch) -> Callable[[Any, str], set[int]]:
    """The threads that something is done in."""

    def note(owner: Any, name: str) -> set[int]:
        threads: set[int] = set()
        done = getattr(owner, name)

        def noted(*args: Any, **kwargs: Any) -> Any:
            threads.add(threading.get_ident())
            return done(*args, **kwargs)

        monkeypatch.setattr(owner, name, noted)
        return threads

    return note


async def test_sample_cards_are_drawn_and_packed_elsewhere(db, clock, noting):
    packing, drawing = noting(bulk, "_turned"), noting(Deck, "hand")
    await sample_base(db, 1200, 1, clock.now(), lambda _: None)
    here = threading.get_ident()
    assert packing
    assert here not in packing
    assert drawing - {here}  # but for the first cards, before which there is nothing to do


async def test_the_words_of_all_languages_are_read_elsewhere(ann, settings, db, clock, sandbox, noting):
    reading = noting(service, "make_ready")
    stop = asyncio.Event()
    serving = asyncio.create_task(service.serve(settings, db, clock, stop))
    await sandbox.wait_for(lambda: any(call.method == "setMyCommands" for call in sandbox.calls))
    stop.set()
    await asyncio.wait_for(serving, PATIENCE)
    assert reading
    assert threading.get_ident() not in reading
