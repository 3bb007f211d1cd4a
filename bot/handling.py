"""Handling one update: by itself, under its receipt, tried again when it fails, and answered in one way or the other."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import Update
from pydantic import ValidationError

from bot import logs
from bot.apologies import apologise, ask_for_patience, stop_spinner
from bot.clock import Clock
from bot.settings import Settings
from storage import inbox, receipt
from storage.db import Database
from storage.models import InboxUpdate, UpdateState
from storage.trouble import TroubleError

log = structlog.get_logger()

RETRY_SECONDS = (0.3, 2.0)
MARK_PAUSE = 1.0

Background = Callable[[Coroutine[Any, Any, None]], None]


class Handling:
    """Brings an update to the dispatcher. `background` runs what nobody waits for, and is waited for before the end."""

    def __init__(
        self, bot: Bot, dispatcher: Dispatcher, db: Database, clock: Clock, settings: Settings, background: Background
    ) -> None:
        self.bot, self.dispatcher, self.db, self.clock, self.settings = bot, dispatcher, db, clock, settings
        self._background = background
        self._answered: set[int] = set()
        self._unsure: set[int] = set()
        self._patient: set[int] = set()
        self._context: dict[str, Any] = {"db": db, "clock": clock, "settings": settings}

    async def ended_the_program(self, row: InboxUpdate) -> bool:
        """Whether an update was in hand when too many runs ended; leftovers are handled one by one, so the count is fair."""
        async with self.db.begin() as session:
            state = await inbox.begun(session, row.update_id)
        if state is UpdateState.DEAD:
            log.error("update.deadly", update_id=row.update_id)
            await self._apologise(row)
        return state is not UpdateState.NEW

    async def handle(self, row: InboxUpdate, *, patient: bool) -> bool:
        """Handle an update; False when the database or the way to Telegram is in trouble, so that it is to be tried again."""
        try:
            if row.update_id in self._unsure and await self._took_effect(row):
                return True
            handled = await self._handle(row, patient=patient)
        except Exception as error:
            self._unsure.add(row.update_id)
            if not isinstance(error, TroubleError):
                raise
            await self.ask_for_patience(row)
            return False
        self._unsure.discard(row.update_id)
        self._patient.discard(row.person)
        return handled

    async def ask_for_patience(self, row: InboxUpdate) -> None:
        """Say that nothing is lost, once to each until they are answered."""
        if row.person not in self._patient:
            self._patient.add(row.person)
            await ask_for_patience(self.bot, row.raw, self.settings.default_timezone)

    async def _took_effect(self, row: InboxUpdate) -> bool:
        """Whether it was handled after all when it seemed to fail: a commit whose answer was lost may have been one."""
        async with self.db.read() as session:
            state = await inbox.state(session, row.update_id)
        if state is UpdateState.SAVED:
            await self._say_less(row)
        self._unsure.discard(row.update_id)
        return state is not UpdateState.NEW

    async def _handle(self, row: InboxUpdate, *, patient: bool) -> bool:
        try:
            update = Update.model_validate_json(row.raw, context={"bot": self.bot})
        except ValidationError as error:
            log.warning("update.unreadable", update_id=row.update_id, errors=error.error_count())
            await self._give_up(row, error)
            return True
        for pause in (*RETRY_SECONDS, 0.0):
            done = await self._tried(row, update, patient=patient)
            if isinstance(done, bool):
                return done
            state = await self._count_failure(row, done)
            if state is not UpdateState.NEW:
                await (self._apologise(row) if state is UpdateState.DEAD else self._say_less(row))
                break
            await asyncio.sleep(pause)
        return True

    async def _tried(self, row: InboxUpdate, update: Update, *, patient: bool) -> bool | Exception:
        """One attempt: whether the update is done with or to wait for Telegram; what went wrong when the attempt counts."""
        with receipt.opened(row.update_id, self.clock.now()) as handled:
            try:
                await self._feed(update)
            except TroubleError:
                raise  # it is told where it is noticed, and counts against nobody
            except Exception as error:
                stranger = isinstance(error, (TelegramUnauthorizedError, TelegramNotFound))  # told by whoever asked
                if not stranger:
                    log.exception("update.failed", update_id=row.update_id, error=type(error).__name__)
                if handled.settled:  # the effect is kept; only words about it may be missing
                    await self._say_less(row)
                    return True
                wait = stranger or (patient and update.inline_query is None and _out_of_reach(error))
                return False if wait else error
            self._note_answered(handled)
            return True

    async def _say_less(self, row: InboxUpdate) -> None:
        """It took effect, and the words about it did not come through: they are told anew, and nothing spins until then."""
        await self._tell_later(row, "unsent")
        await stop_spinner(self.bot, row.raw)

    async def _feed(self, update: Update) -> None:
        with structlog.contextvars.bound_contextvars(update_id=update.update_id):
            try:
                await self.dispatcher.feed_update(self.bot, update, **self._context)
            except TelegramForbiddenError:
                log.info("person.unreachable")  # blocked the bot right after: nobody is there to be answered
        handled = receipt.current()
        if handled is not None and not (handled.settled and handled.parks_form_of is None):
            handled.answered = True
            async with self.db.begin():
                pass  # the handler wrote nothing: the mark has a transaction of its own

    def _note_answered(self, handled: receipt.Receipt) -> None:
        """Nothing is left to tell of this update; that is written without anybody waiting, for many at once."""
        if not handled.answered:
            marking = bool(self._answered)
            self._answered.add(handled.update_id)
            if not marking:
                self._background(self._mark_answered())

    async def _mark_answered(self) -> None:
        while self._answered:
            told = set(self._answered)
            try:
                async with self.db.begin() as session:
                    await inbox.answered(session, told)
            except Exception as error:
                if not isinstance(error, TroubleError):  # that is told where it is noticed
                    log.exception("inbox.unmarked", error=type(error).__name__)
                await asyncio.sleep(MARK_PAUSE)
                continue
            self._answered -= told

    async def _tell_later(self, row: InboxUpdate, why: str) -> None:
        async with self.db.begin() as session:
            await inbox.tell_later(session, row.update_id, why, self.clock.now())

    async def _apologise(self, row: InboxUpdate) -> None:
        if not await apologise(self.bot, row.raw, self.settings.default_timezone):
            await self._tell_later(row, "failed")

    async def _count_failure(self, row: InboxUpdate, error: Exception) -> UpdateState:
        async with self.db.begin() as session:
            return await inbox.failed(session, row.update_id, logs.place(error))

    async def _give_up(self, row: InboxUpdate, error: Exception) -> None:
        async with self.db.begin() as session:
            await inbox.bury(session, row.update_id, logs.place(error))
        await self._apologise(row)


def _out_of_reach(error: Exception) -> bool:
    """Whether it is Telegram or the way there, and not what was asked of it."""
    passing = (TelegramNetworkError, TelegramServerError, TelegramRetryAfter)
    return isinstance(error, passing) and not isinstance(error, TelegramEntityTooLarge)
