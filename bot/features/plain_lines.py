"""A plain line, without a command: what it may be, in this order, and last a search."""

from aiogram.types import Message

from bot.features.adding import add_line
from bot.features.away_lines import try_away
from bot.features.call_lines import try_line, try_number
from bot.features.date_lines import try_date
from bot.features.finding import search
from bot.features.moving import try_move
from bot.features.tag_rhythms import try_tag_rhythm
from bot.kit.feature import Event, Feature
from bot.reading.lines import describes_client
from bot.request import Request

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
