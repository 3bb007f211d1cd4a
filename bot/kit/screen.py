"""Screens: text and buttons as plain values, and the one way to put them before a person."""

import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from html import escape, unescape
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramBadRequest
from aiogram.filters.callback_data import CallbackData
from aiogram.types import (
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
)

from bot.kit.texts import ELLIPSIS, Html, Texts, clip, units

log = structlog.get_logger()

TEXT_LIMIT = 4096  # UTF-16 units after parsing
ALERT_LIMIT = 200
LABEL_LIMIT = 60
SWEPT = 100  # at once
COPY_LIMIT = 256
_TAG = re.compile(r"<[^<>]*>")
_GONE = (
    "there is no text in the message to edit",  # a picture: what is said of it comes below
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "message identifier is not specified",
    "can't parse entities",  # a new message goes without its markup
)


@dataclass(frozen=True)
class Button:
    """A button: what it says, and what a press means, where a link leads, or what is copied."""

    text: str
    press: CallbackData | None = None
    url: str | None = None
    inline_query: str | None = None
    copy: str | None = None

    def markup(self) -> InlineKeyboardButton:
        """As Telegram takes it."""
        data = self.press.pack() if self.press else None
        copied = CopyTextButton(text=clip(self.copy, COPY_LIMIT)) if self.copy else None
        return InlineKeyboardButton(
            text=clip(self.text, LABEL_LIMIT),
            callback_data=data,
            url=self.url,
            switch_inline_query=self.inline_query,
            copy_text=copied,
        )


Row = Sequence[Button]


@dataclass(frozen=True)
class Screen:
    """What a person is shown. `keys` is the keyboard for the thumb; `protect` keeps it from being forwarded and copied.

    `silent`: it comes without a sound.
    """

    text: str
    rows: Sequence[Row] = ()
    keys: Sequence[Sequence[str]] = ()
    placeholder: str | None = None
    protect: bool = False
    silent: bool = False

    def markup(self) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | None:
        """The keyboard as Telegram takes it."""
        if self.keys:
            rows = [[KeyboardButton(text=key) for key in row] for row in self.keys]
            return ReplyKeyboardMarkup(
                keyboard=rows, resize_keyboard=True, is_persistent=True, input_field_placeholder=self.placeholder
            )
        rows_of_buttons = [[button.markup() for button in row] for row in self.rows if row]
        return InlineKeyboardMarkup(inline_keyboard=rows_of_buttons) if rows_of_buttons else None

    def fitting(self) -> str:
        """The text; of one longer than Telegram takes the last lines are left out, and no tag stays open."""
        lines, left_out = self.text.split("\n"), False
        while lines and (
            _length(text := "\n".join([*lines, ELLIPSIS] if left_out else lines)) > TEXT_LIMIT or _open(text)
        ):
            lines, left_out = lines[:-1], True
        return text if lines else escape(self.plain(), quote=False)

    def plain(self) -> str:
        """The text without its markup."""
        return clip(unescape(_TAG.sub("", self.text)), TEXT_LIMIT)

    def headed(self, heading: str | None, *first: Button) -> "Screen":
        """The same screen under a heading that says what has just happened, with buttons of its own before the others."""
        rows = [list(first), *self.rows] if first else list(self.rows)
        text = Html(f"{heading}\n\n{self.text}") if heading else self.text
        return replace(self, text=text, rows=rows)


def _length(text: str) -> int:
    """As Telegram measures: without markup."""
    return units(text) if units(text) <= TEXT_LIMIT else units(unescape(_TAG.sub("", text)))


def _open(text: str) -> bool:
    return text.count("</") * 2 != len(_TAG.findall(text))


def in_rows(buttons: Sequence[Button], width: int) -> list[list[Button]]:
    """Buttons side by side, `width` to a row."""
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]


def pager(t: Texts, offset: int, size: int, total: int, turn: "type[CallbackData]", **fields: Any) -> Row:
    """The row that turns pages: back, where one is, on; empty when all fits on one."""
    if total <= size and offset == 0:
        return ()
    here = t.plain("page-here", first=min(offset + 1, total), last=min(offset + size, total), total=total)
    back = [Button("◀", turn(offset=max(0, offset - size), **fields))] if offset > 0 else []
    on = [Button("▶", turn(offset=offset + size, **fields))] if offset + size < total else []
    return [*back, Button(here, turn(offset=offset, **fields)), *on]


async def send(bot: Bot, chat_id: int, screen: Screen) -> Message:
    """A screen as a new message; without its markup when that is wrong, for a plain word is better than none."""
    how: dict[str, Any] = {
        "reply_markup": screen.markup(),
        "protect_content": screen.protect or None,
        "disable_notification": screen.silent or None,
    }
    try:
        return await bot.send_message(chat_id, screen.fitting(), **how)
    except TelegramBadRequest as error:
        if "can't parse entities" not in error.message:
            raise
        log.warning("markup.wrong")
        return await bot.send_message(chat_id, screen.plain(), parse_mode=None, **how)


async def put(bot: Bot, chat_id: int, message_id: int | None, screen: Screen) -> int:
    """A screen in place of an earlier message, or as a new one; gives the message that shows it now."""
    if message_id is not None and await _edit(bot, chat_id, message_id, screen):
        return message_id
    return (await send(bot, chat_id, screen)).message_id


async def sweep(bot: Bot, chat_id: int, message_ids: Collection[int]) -> None:
    """Take messages away that another says better; those that Telegram keeps, as the old ones, are left."""
    if message_ids:
        with suppress(TelegramAPIError, ClientDecodeError):
            await bot.delete_messages(chat_id, sorted(message_ids)[-SWEPT:])


async def show(
    event: Message | CallbackQuery, screen: Screen, toast: str | None = None, *, alert: bool = False
) -> None:
    """Put a screen before whoever said or pressed something: in place of the message pressed, else as a new one."""
    bot = event.bot
    assert bot is not None  # noqa: S101 - an event of the dispatcher always has its bot
    if isinstance(event, Message):
        await send(bot, event.chat.id, screen)
        return
    message = event.message
    chat_id = message.chat.id if message else event.from_user.id
    if message is None or screen.keys or not await _edit(bot, chat_id, message.message_id, screen):
        await send(bot, chat_id, screen)
    await answer(event, toast, alert=alert)


async def answer(query: CallbackQuery, toast: str | None = None, *, alert: bool = False) -> None:
    """Stop the press's spinner, perhaps with a word. A press that is too old to be answered has had its effect already."""
    with too_late():
        await query.answer(clip(toast, ALERT_LIMIT) if toast else None, show_alert=alert)


@contextmanager
def too_late() -> Iterator[None]:
    """An answer that comes too late is no failure: whoever asked has long gone on."""
    try:
        yield
    except TelegramBadRequest as error:
        if "query is too old" not in error.message.lower():
            raise


async def _edit(bot: Bot, chat_id: int, message_id: int, screen: Screen) -> bool:
    """Whether the message now shows the screen; False when Telegram will not change it any more."""
    markup = screen.markup()
    keyboard = markup if isinstance(markup, InlineKeyboardMarkup) else None
    try:
        await bot.edit_message_text(screen.fitting(), chat_id=chat_id, message_id=message_id, reply_markup=keyboard)
    except TelegramBadRequest as error:
        said = error.message.lower()
        if "message is not modified" in said:
            return True
        if any(words in said for words in _GONE):
            return False
        raise
    return True
