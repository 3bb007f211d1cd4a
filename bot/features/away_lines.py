"""A plain line that says that whoever writes it is away: "I'm off until Monday"."""

from aiogram.types import Message

from bot.features.away import away_from_now, how_it_is
from bot.features.leaves import away_later
from bot.kit.screen import show
from bot.reading.absences import own_absence, read_own_return
from bot.reading.leaves import read_own_leave
from bot.request import Request
from storage.rules.absences import may_be_away


async def try_away(message: Message, line: str, request: Request) -> bool:
    """Take a plain line for an absence, if it begins so; without a day it is asked until when. False for anything else."""
    t = request.t
    rest = own_absence(line, t.language) if may_be_away(request.member.role) else None
    if rest is None:
        return False
    read = (rest, request.now.astimezone(t.zone), t.language, request.region)
    if not rest:
        screen = await how_it_is(request)
    elif leave := read_own_leave(*read):
        screen = await away_later(request, leave)
    else:
        screen = await away_from_now(request, read_own_return(*read))
    await show(message, screen)
    return True
