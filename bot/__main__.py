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
    more: Annotated[bool, typer.Option("--more", help="Add them to the cards of a base that is not empty.")] = False,
) -> None:
    """Fill an empty base with believable sample clients."""
    _go(_long_upkeep, "demo", "Sample cards", {"cards": clients, "seed": seed, "more": more})


@app.command()
def migrate() -> None:
    """Bring the database to the newest schema (done by itself at every start)."""
    _go(_upkeep, "migrate")


@app.command()
def reindex() -> None:
    """Make the index of the search anew (while the bot does not run)."""
    _go(_long_upkeep, "reindex", "Cards indexed", {})


@app.command()
def claim() -> None:
    """Print a one-time code that makes its bearer the owner."""
    _go(_upkeep, "claim")


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
    r"""Print what the bot would understand of a line: a call, a client, a promise put off, or a search.

    In lines from standard input, a break inside what was typed is written as \n.
    """
    from bot.reading.numbering import home_numbers
    from bot.reading.vocabulary import LANGUAGES
    from bot.settings import is_region
    from bot.understanding import told, wall_time

    settings = _settings()
    zone = timezone or settings.default_timezone
    try:
        present = wall_time(now, zone) if now else datetime.now(ZoneInfo(zone))
    except (ValueError, KeyError, OSError):
        _end("--timezone wants a zone's name like Europe/Moscow, --now a time like 2026-11-25T11:20.")
    named, region, language = region, (region or settings.default_region).upper(), language.lower().partition("-")[0]
    if language not in LANGUAGES or not is_region(region):
        _end(f"--language wants one of {', '.join(LANGUAGES)}, --region a two-letter country code like RU, FR or CN.")
    typed = (line.rstrip("\n").replace("\\n", "\n") for line in sys.stdin) if text == "-" else [text]
    homes = home_numbers(region, language, "" if named else timezone or "")
    for line in typed:
        print(told(line, region=homes, language=language, now=present, as_json=as_json), flush=True)


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
    from bot.lazy_models import import_aiogram

    import_aiogram()
    from bot.playing import set_up
    from jobs.service import serve, stop_on_signals

    stage = await set_up(settings, settings.sandbox_port if port is None else port, clients)
    print(f"The sandbox is open: {stage.telegram.url}  (Ctrl+C ends it)", flush=True)
    stop = asyncio.Event()
    stop_on_signals(stop)
    try:
        await serve(stage.settings, stage.db, stage.clock, stop)
    finally:
        await stage.telegram.stop()


async def _upkeep(settings: Settings, act: str, **options: Any) -> None:
    from bot import upkeep

    print(await getattr(upkeep, act)(settings, **options))


async def _long_upkeep(settings: Settings, act: str, progress: str, options: dict[str, Any]) -> None:
    """With a bar that shows how far it is, from the first card on."""
    bar = typer.progressbar(length=1, label=progress)

    def report(done: int, of: int) -> None:
        if not bar.pos:
            bar.length = of
            bar.render_progress()
        bar.update(done - bar.pos)

    await _upkeep(settings, act, report=report, **options)


def main() -> None:
    """Entry point of the console script."""
    app()


if __name__ == "__main__":
    main()
