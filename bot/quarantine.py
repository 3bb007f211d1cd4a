"""`kartoteka inbox`: what could not be handled, for the person at the console, who may have it handled again or drop it."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from bot.settings import Settings
from storage import quarantine
from storage.db import Session
from storage.opening import opened

HEADINGS = ("update", "received (UTC)", "kind", "from", "failed", "because")


class NotSetAsideError(Exception):
    """A sentence about updates that are not there to be acted upon."""


async def overview(settings: Settings) -> str:
    """A table of what is set aside; nothing of what anybody wrote."""
    async with _base(settings) as session:
        found = await quarantine.listed(session)
    if not found:
        return "Nothing is set aside: everything that came was handled."
    rows = [
        (
            str(row.update_id),
            f"{row.received_at:%Y-%m-%d %H:%M}",
            _kind(row.raw),
            f"{row.name} ({row.person})" if row.name else str(row.person),
            str(row.attempts or row.crashes),
            row.error or "unreadable",
        )
        for row in found
    ]
    return "\n".join(_table([HEADINGS, *rows]))


async def whole(settings: Settings, update_id: int) -> str:
    """One update as Telegram gave it."""
    async with _base(settings) as session:
        raw = await quarantine.raw(session, update_id)
    if raw is None:
        raise NotSetAsideError(_not_there([update_id]))
    return json.dumps(json.loads(raw), ensure_ascii=False, indent=2)


async def replay(settings: Settings, update_ids: Sequence[int] | None) -> str:
    """Have updates handled once more: within seconds by a running bot, or else at its next start."""
    async with _base(settings) as session:
        count = _all_there(update_ids, await quarantine.again(session, update_ids))
    return f"To be handled once more: {count}. A running bot does it within seconds, another at its start."


async def drop(settings: Settings, update_ids: Sequence[int] | None) -> str:
    """Forget updates for good."""
    async with _base(settings) as session:
        count = _all_there(update_ids, await quarantine.drop(session, update_ids))
    return f"Dropped: {count}."


@asynccontextmanager
async def _base(settings: Settings) -> AsyncIterator[Session]:
    db = await opened(settings.database, existing=True)
    try:
        async with db.begin() as session:
            yield session
    finally:
        await db.close()


def _all_there(wanted: Sequence[int] | None, found: set[int]) -> int:
    """How many; nothing is done to some when not all are there."""
    missing = sorted(set(wanted or ()) - found)
    if missing:
        raise NotSetAsideError(_not_there(missing))
    return len(found)


def _not_there(update_ids: Sequence[int]) -> str:
    ids = ", ".join(map(str, update_ids))
    return f"Not set aside: {ids}. Nothing was changed; `kartoteka inbox` lists what is there."


def _kind(raw: str) -> str:
    """What an update is about, by Telegram's name for it."""
    return next((key for key in json.loads(raw) if key != "update_id"), "empty")


def _table(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
