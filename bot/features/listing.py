"""Promises in a list: a numbered line each, under headings, and a row of buttons each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime

from bot.kit.buttons.callbacks import Done, OpenSnooze
from bot.kit.buttons.cards import OpenCard
from bot.kit.screen import Button, Row
from bot.kit.texts import Html, Texts, clip
from storage.models import Callback
from storage.rules.agenda import Span
from storage.rules.hours import local_day

NAME_LIMIT = 40
REASON_LIMIT = 60

Heading = Callable[[Callback], Html]


def promise_lines(
    shown: Sequence[Callback], t: Texts, now: datetime, offset: int, ahead: Heading, keepers: Mapping[int, str]
) -> Iterator[Html]:
    """Numbered as their buttons are; the overdue ones come first, for their minutes have passed. `ahead` heads the others.

    `keepers`: the names of colleagues whose promises are among them.
    """
    above: Html | None = None
    for number, callback in enumerate(shown, offset + 1):
        overdue = callback.due_at <= now
        heading = t("today-overdue") if overdue else ahead(callback)
        if heading != above:
            yield heading
            above = heading
        line = listed_line(number, callback, t.short(callback.due_at) if overdue else t.clock(callback.due_at), t)
        keeper = keepers.get(callback.member_id)
        yield t("today-line-instead", line=line, name=clip(keeper, NAME_LIMIT)) if keeper else line


def listed_line(number: int, callback: Callback, at: str, t: Texts) -> Html:
    """Who is to be called, when and why, in a line."""
    reason = clip(callback.reason or "", REASON_LIMIT).replace("\n", " ")
    name = clip(callback.client.name, NAME_LIMIT)
    return t("today-line", number=str(number), at=at, name=name, reason=reason, why=bool(reason))


def day_heading(t: Texts) -> Heading:
    """Heads the promises of each day."""
    return lambda callback: t("callbacks-day", day=t.weekday(local_day(callback.due_at, t.zone)))


def promise_row(number: int, callback: Callback, t: Texts, now: datetime, span: Span | None = None) -> Row:
    """The card, Done and Snooze; `span` is the list they stand in, without one it is the day's."""
    mark = "overdue" if callback.due_at <= now else "ahead"
    label = t.plain("today-open", number=str(number), name=callback.client.name, mark=mark)
    ids = {"callback_id": callback.id, "client_id": callback.client_id}
    return [
        Button(label, OpenCard(client_id=callback.client_id)),
        Button(t.plain("today-done", number=str(number)), Done(**ids, today=span is None, span=span)),
        Button(t.plain("today-snooze", number=str(number)), OpenSnooze(**ids, today=span is None, span=span)),
    ]
