"""Answers in inline mode, written as Telegram reads them: as aiogram's models fifty results would cost more than to find them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from aiogram.enums import ParseMode
from aiogram.methods import AnswerInlineQuery
from aiogram.types import InlineQuery, InlineQueryResultsButton

from bot.kit.screen import too_late
from bot.kit.texts import Html


class Offer(NamedTuple):
    """A result of a search in any chat: how it is listed, and the message it becomes."""

    id: str
    title: str
    description: str
    message: Html

    def as_told(self) -> dict[str, Any]:
        """An InlineQueryResultArticle."""
        content = {
            "message_text": self.message,
            "parse_mode": ParseMode.HTML.value,
            "link_preview_options": {"is_disabled": True},
        }
        listed = {"type": "article", "id": self.id, "title": self.title, "description": self.description}
        return {**listed, "input_message_content": content}


class Leading(NamedTuple):
    """A button above the results that leads into the chat with the bot, with `parameter` behind /start."""

    label: str
    parameter: str


async def offer(
    query: InlineQuery, offers: Sequence[Offer] = (), next_offset: str = "", leading: Leading | None = None
) -> None:
    """Answer a search in inline mode, for this person alone and never kept by Telegram."""
    assert query.bot is not None  # noqa: S101 - an event of the dispatcher always has its bot
    results: list[Any] = [each.as_told() for each in offers]
    told = AnswerInlineQuery.model_construct(
        inline_query_id=query.id,
        results=results,
        cache_time=0,
        is_personal=True,
        next_offset=next_offset,
        button=InlineQueryResultsButton(text=leading.label, start_parameter=leading.parameter) if leading else None,
    )
    with too_late():
        await query.bot(told)
