"""The command line; the one place that wires everything together.

Imports that cost seconds stand inside the commands that need them, so that --help and a wrong setting answer at once.
"""

import asyncio
import os
import sys
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Annotated, Any, NoReturn
from zoneinfo import ZoneInfo

import typer

from bot.settings import Settings, SettingsError, load

Command = Callable[..., Coroutine[Any, Any, None]]

# Who can be played in the sandbox: (Telegram id, name, language of the phone, role, zone); a stranger has no role.
PEOPLE = (
    (1001, "Ann", "en", "owner", "Europe/Moscow"),
    (1002, "Борис", "ru", "seller", "Europe/Moscow"),
    (1003, "李雷", "zh-hans", "seller", "Asia/Shanghai"),
    (1009, "Zed", "fr", None, "Europe/Paris"),
)

app = typer.Typer(
    help="Kartoteka: a sales team's client base that lives in Telegram.",
    pretty_exceptions_enable=False,
    add_completion=False,
)
inbox = typer.Typer()
app.add_typer(inbox, name="inbox")


@app.callback(invoke_without_command=True)
def default(context: typer.Context) -> None:
    """Run the bot; without BOT_TOKEN, open the sandbox."""
    os.umask(0o077)  # what is written here is the firm's: for this user alone
    if context.invoked_subcommand is None:
        _go(_run_or_try)


@app.command()
def run() -> None:
    """Talk to Telegram (needs BOT_TOKEN)."""
    _go(_run)


@app.command()
def sandbox(
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Port of the page instead of SANDBOX_PORT; 0 takes a free one."),
    ] = None,
    clients: Annotated[int, typer.Option(min=0, max=100_000, help="Sample cards to begin with.")] = 60,
) -> None:
    """Try the whole bot in the browser, without a token or a phone."""
    _go(_sandbox, port, clients)


@app.command()
def demo(
    clients: Annotated[int, typer.Option(min=1, max=2_000_000, help="How many cards.")] = 1000,
    seed: Annotated[int, typer.Option(help="The same seed makes the same base.")] = 1,
) -> None:
    """Fill the base at DATABASE_URL with believable sample clients."""
    _go(_demo, clients, seed)


@app.command()
def migrate() -> None:
    """Bring the database to the newest schema (done by itself at every start)."""
    _go(_migrate)


@app.command()
def reindex() -> None:
    """Make the index of the search anew (while the bot does not run)."""
    _go(_reindex)


@app.command()
def claim() -> None:
    """Print a one-time code that makes its bearer the owner."""
    _go(_claim)


@inbox.callback(invoke_without_command=True)
def list_inbox(
    context: typer.Context,
    show: Annotated[
        int | None, typer.Option(metavar="ID", help="Print this update whole, with what was written.")
    ] = None,
) -> None:
    """List updates that could not be handled; have them handled again, or drop them. Works beside a running bot."""
    if context.invoked_subcommand is None:
        _go(_inbox, "overview" if show is None else "whole", *([] if show is None else [show]))


Ids = Annotated[list[int] | None, typer.Argument(metavar="[ID]...", help="Which, as `kartoteka inbox` lists them.")]
All = Annotated[bool, typer.Option("--all", help="All of them.")]


@inbox.command()
def replay(ids: Ids = None, every: All = False) -> None:
    """Have updates handled once more."""
    _go(_inbox, "replay", _chosen(ids, every))


@inbox.command()
def drop(ids: Ids = None, every: All = False) -> None:
    """Forget updates for good."""
    _go(_inbox, "drop", _chosen(ids, every))


def _chosen(ids: list[int] | None, every: bool) -> list[int] | None:
    """The updates that are meant; None for all."""
    if bool(ids) == every:
        _end("Say which updates by their ids, or --all.")
    return ids or None


async def _inbox(settings: Settings, act: str, *arguments: Any) -> None:
    from bot import quarantine

    try:
        print(await getattr(quarantine, act)(settings, *arguments))
    except quarantine.NotSetAsideError as error:
        _end(str(error))


@app.command()
def read(
    text: Annotated[str, typer.Argument(help="What somebody types; - reads lines from standard input.")] = "-",
    language: Annotated[str, typer.Option(help="The language of the one who types: ru, en, fr or zh.")] = "ru",
    timezone: Annotated[str | None, typer.Option(help="Their zone instead of DEFAULT_TIMEZONE.")] = None,
    region: Annotated[str | None, typer.Option(help="Country of phone numbers instead of DEFAULT_REGION.")] = None,
    now: Annotated[
        str | None, typer.Option(help="Their wall time instead of the clock, like 2026-11-25T11:20.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    r"""Print what the bot would understand of a line: a call, a client, or a search.

    In lines from standard input, a break inside what was typed is written as \n.
    """
    from bot.understanding import told, wall_time

    settings = _settings()
    zone = timezone or settings.default_timezone
    try:
        present = wall_time(now, zone) if now else datetime.now(ZoneInfo(zone))
    except (ValueError, KeyError, OSError):
        _end("--timezone wants a zone's name like Europe/Moscow, --now a time like 2026-11-25T11:20.")
    region = (region or settings.default_region).upper()
    typed = (line.rstrip("\n").replace("\\n", "\n") for line in sys.stdin) if text == "-" else [text]
    for line in typed:
        print(told(line, region=region, language=language, now=present, as_json=as_json), flush=True)


def _settings() -> Settings:
    try:
        return load()
    except SettingsError as error:
        _end(str(error))


def _go(command: Command, *arguments: object) -> None:
    """Run a command with the settings; what keeps it from starting is a sentence, not a traceback."""
    settings = _settings()
    from bot import logs
    from jobs.lag import watched_loop
    from storage.opening import CannotOpen

    logs.set_up(settings.log_level, settings.log_format)
    try:
        with asyncio.Runner(loop_factory=watched_loop) as runner:
            runner.run(command(settings, *arguments))
    except CannotOpen as error:
        _end(str(error))
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def _end(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    raise typer.Exit(2)


async def _run_or_try(settings: Settings) -> None:
    if settings.bot_token is None and settings.database_url is not None:
        _end(
            "BOT_TOKEN is missing, and DATABASE_URL names a base: set it, or run `kartoteka sandbox` to play with that base."
        )
    await (_run(settings) if settings.bot_token else _sandbox(settings, None, 60))


async def _run(settings: Settings) -> None:
    if settings.bot_token is None:
        _end("BOT_TOKEN is missing: take one from BotFather, or run `kartoteka sandbox` to try without it.")
    from bot.lazy_models import import_aiogram

    import_aiogram()
    from bot.clock import Clock, following
    from jobs.service import serve, stop_on_signals
    from storage.opening import opened

    stop = asyncio.Event()
    stop_on_signals(stop)
    clock = following(settings.clock_file) if settings.clock_file else Clock()
    await serve(settings, await opened(settings.database, alone=True), clock, stop)


async def _sandbox(settings: Settings, port: int | None, clients: int) -> None:
    """Telegram's other side and the bot in one process, with a team to play and a clock that can be moved."""
    from pydantic import HttpUrl, SecretStr

    from bot.lazy_models import import_aiogram

    import_aiogram()
    from bot.clock import Clock
    from bot.sandbox import Sandbox
    from jobs.service import serve, stop_on_signals
    from storage.opening import opened

    telegram = Sandbox()
    for person_id, name, language, role, _zone in PEOPLE:
        telegram.add_person(id=person_id, first_name=name, last_name=None, username=None, language_code=language)
        if role is not None:
            telegram.open_chat(person_id)  # who is on the team has started the bot before
    wanted = settings.sandbox_port if port is None else port
    try:
        await telegram.start(port=wanted)
    except OSError as error:
        why = os.strerror(error.errno or 0)
        _end(f"SANDBOX_PORT: the page cannot be opened at port {wanted} ({why}); try `kartoteka sandbox --port 0`.")
    clock = Clock(lambda: telegram.shift)
    playing = settings.model_copy(
        update={
            "bot_token": SecretStr(telegram.bot.token),
            "bot_api_url": HttpUrl(telegram.url),
            "owner_id": PEOPLE[0][0],
        }
    )
    if settings.database_url is None:
        file = (settings.data_dir / "sandbox.db").absolute()
        playing = playing.model_copy(update={"database_url": SecretStr(f"sqlite:///{file}")})
    db = await opened(playing.database, alone=True)
    try:
        await _cast(db, clock, clients, own=settings.database_url is None)
    except BaseException:
        await db.close()
        await telegram.stop()
        raise
    print(f"The sandbox is open: {telegram.url}  (Ctrl+C ends it)", flush=True)
    stop = asyncio.Event()
    stop_on_signals(stop)
    try:
        await serve(playing, db, clock, stop)
    finally:
        await telegram.stop()


async def _cast(db: Any, clock: Any, clients: int, *, own: bool) -> None:
    """Let the sandbox's team in, and give an empty base some sample cards.

    `own`: the base is the sandbox's. Raises CannotOpen for another that people work with.
    """
    from storage import members
    from storage.demo import sample_base
    from storage.members import Newcomer
    from storage.opening import CannotOpen
    from storage.rules.visibility import Role

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


async def _demo(settings: Settings, clients: int, seed: int) -> None:
    from bot.clock import Clock
    from storage.demo import sample_base
    from storage.opening import opened

    db = await opened(settings.database)
    with typer.progressbar(length=clients, label="Sample cards") as bar:
        done = 0

        def report(so_far: int) -> None:
            nonlocal done
            bar.update(so_far - done)
            done = so_far

        await sample_base(db, clients, seed, Clock().now(), report)
    await db.close()
    print(f"Sample cards added: {clients}.")


async def _migrate(settings: Settings) -> None:
    from storage.opening import opened

    db = await opened(settings.database)
    await db.close()
    print("The database is at the newest schema.")


async def _reindex(settings: Settings) -> None:
    from storage.opening import opened
    from storage.search.keeping import rebuild

    db = await opened(settings.database, alone=True)
    with typer.progressbar(length=1, label="Cards indexed") as bar:

        def report(done: int, of: int) -> None:
            bar.length = of
            bar.update(done - bar.pos)

        async with db.begin() as session:
            cards = await rebuild(session, report)
    await db.close()
    print(f"The index is new: {cards} cards.")


async def _claim(settings: Settings) -> None:
    from bot.clock import Clock
    from storage import members
    from storage.opening import opened

    db = await opened(settings.database)
    async with db.begin() as session:
        code = await members.new_claim(session, Clock().now())
    await db.close()
    print(f"Within 15 minutes send the bot: /start claim_{code}")


def main() -> None:
    """Entry point of the console script."""
    app()


if __name__ == "__main__":
    main()
