"""What is done with a base from the console: filled with samples, brought to the newest schema, indexed, claimed."""

from collections.abc import Callable

from bot.clock import Clock
from bot.settings import Settings
from storage import clients, members
from storage.demo import sample_base
from storage.lock import InUseError
from storage.opening import CannotOpen, opened
from storage.search.keeping import rebuild

Report = Callable[[int, int], None]  # done, of how many


async def demo(settings: Settings, *, cards: int, seed: int, more: bool, report: Report) -> str:
    """Sample clients for an empty base. Raises CannotOpen for one that has cards, unless it is to have `more`."""
    db = await opened(settings.database)
    try:
        async with db.read() as session:
            if not more and await clients.any_at_all(session):
                raise CannotOpen("The base has cards already: --more adds the samples to them.")
        await sample_base(db, cards, seed, Clock().now(), lambda done: report(done, cards))
    finally:
        await db.close()
    return f"Sample cards added: {cards}."


async def migrate(settings: Settings) -> str:
    """The newest schema, which opening sees to."""
    await (await opened(settings.database)).close()
    return "The database is at the newest schema."


async def reindex(settings: Settings, *, report: Report) -> str:
    """The index of the search, made anew, while the program goes on running."""
    db = await opened(settings.database, existing=True)
    try:
        cards = await rebuild(db, report)
    except InUseError as error:
        process = f" (process {error})" if str(error) else ""
        raise CannotOpen(f"The index is being made anew already by another program{process}.") from None
    finally:
        await db.close()
    return f"The index is new: {cards} cards."


async def claim(settings: Settings) -> str:
    """A one-time code that makes its bearer the owner."""
    db = await opened(settings.database, existing=True)
    try:
        async with db.begin() as session:
            code = await members.new_claim(session, Clock().now())
    finally:
        await db.close()
    return f"Within 15 minutes send the bot: /start claim_{code}"
