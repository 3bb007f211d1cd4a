"""`kartoteka sandbox`: Telegram's other side beside the bot, with a team to play and a clock that can be moved."""

import os
from dataclasses import dataclass

from pydantic import HttpUrl, SecretStr

from bot.clock import Clock
from bot.sandbox import Sandbox
from bot.settings import Settings
from storage import members
from storage.db import Database
from storage.demo import sample_base
from storage.members import Newcomer
from storage.opening import CannotOpen, opened
from storage.rules.visibility import Role

# Who can be played: (Telegram id, name, language of the phone, role, zone); a stranger has no role.
PEOPLE = (
    (1001, "Ann", "en", "owner", "Europe/Moscow"),
    (1002, "Борис", "ru", "seller", "Europe/Moscow"),
    (1003, "李雷", "zh-hans", "seller", "Asia/Shanghai"),
    (1009, "Zed", "fr", None, "Europe/Paris"),
)


@dataclass(frozen=True)
class Stage:
    """All that is set up for the play; `settings` are those the bot is to run with."""

    telegram: Sandbox
    settings: Settings
    db: Database
    clock: Clock


async def set_up(settings: Settings, port: int, clients: int) -> Stage:
    """Open the base, the page and the house. Raises CannotOpen; what was opened by then is closed."""
    own = settings.database_url is None
    if own:
        file = (settings.data_dir / "sandbox.db").absolute()
        settings = settings.model_copy(update={"database_url": SecretStr(f"sqlite:///{file}")})
    telegram = Sandbox()
    clock = Clock(lambda: telegram.shift)
    db = await opened(settings.database, alone=True)
    try:
        await _cast(db, clock, clients, own=own)
        await _open_page(telegram, port)
    except BaseException:
        await db.close()
        raise
    bot = {"bot_token": SecretStr(telegram.bot.token), "bot_api_url": HttpUrl(telegram.url), "owner_id": PEOPLE[0][0]}
    return Stage(telegram, settings.model_copy(update=bot), db, clock)


async def _open_page(telegram: Sandbox, port: int) -> None:
    for person_id, name, language, role, _zone in PEOPLE:
        telegram.add_person(id=person_id, first_name=name, last_name=None, username=None, language_code=language)
        if role is not None:
            telegram.open_chat(person_id)  # who is on the team has started the bot before
    try:
        await telegram.start(port=port)
    except OSError as error:
        why = os.strerror(error.errno or 0)
        raise CannotOpen(
            f"SANDBOX_PORT: the page cannot be opened at port {port} ({why}); try `kartoteka sandbox --port 0`."
        ) from None


async def _cast(db: Database, clock: Clock, clients: int, *, own: bool) -> None:
    """Let the team in, and give an empty base some sample cards.

    `own`: the base is the sandbox's. Raises CannotOpen for another that people work with.
    """
    async with db.begin() as session:
        if not own and await members.any_but(session, [person_id for person_id, *_ in PEOPLE]):
            raise CannotOpen(
                "DATABASE_URL: people work with this base, and the sandbox would send what is due to nobody."
            )
        fresh = not await members.has_owner(session)
        for person_id, name, language, role, zone in PEOPLE:
            if fresh and role is not None:
                newcomer = Newcomer(person_id, name, language.split("-")[0], zone)
                await members.admit(session, newcomer, Role(role), clock.now())
    if fresh and clients:
        await sample_base(db, clients, 1, clock.now(), lambda _done: None)
