"""A plain line, without a command: what it may be, in this order, and last a search."""

from aiogram.types import Message

from bot.features.adding import add_line
from bot.features.away_lines import try_away
from bot.features.call_lines import names_and_tells, try_line, try_number
from bot.features.date_lines import try_date
from bot.features.finding import search
from bot.features.moving import moves_somebody, try_move
from bot.features.tag_rhythms import try_tag_rhythm
from bot.kit.feature import Event, Feature
from bot.reading.absences import own_absence
from bot.reading.lines import begins_with_new_client, describes_client
from bot.request import Request
from storage import clients

feature = Feature()


@feature.event(Event.TEXT)
async def anything(message: Message, line: str, request: Request) -> None:
    """A new client when a phone stands beside a name; a tag's rhythm, an absence, a date, a promise put off, a call, a search."""
    if await try_number(message, line, request):
        return
    if describes_client(line, request.region, request.t.language):
        await add_line(message, line, request)
        return
    for attempt in (try_tag_rhythm, try_away, try_date, try_move, try_line):
        if await attempt(message, line, request):
            return
    await search(message, line, request)


async def stands_alone(line: str, request: Request) -> bool:
    """Whether a line says by itself of whom it is and what is to be done, so that it is no note and no name, whatever was asked."""
    if own_absence(line, request.t.language) is not None or await moves_somebody(line, request):
        return True
    return await _is_new_client(line, request) or await names_and_tells(line, request)


async def _is_new_client(line: str, request: Request) -> bool:
    """Whether it begins with a name, and a number follows that nobody has yet."""
    numbers = begins_with_new_client(line, request.region, request.t.language)
    if not numbers:
        return False
    async with request.db.read() as session:
        return await clients.holder_of(session, numbers) is None
