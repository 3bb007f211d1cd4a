"""The history of a client: its entries as lines, a page at a time."""

from collections.abc import Sequence

from aiogram.types import CallbackQuery

from bot.kit.buttons.cards import OpenHistory, SendFile
from bot.kit.feature import Feature
from bot.kit.screen import Button, Screen, in_rows, pager, show
from bot.kit.texts import Html, Texts, clip, units
from bot.kit.ways import card_button
from bot.request import Request
from storage import calls
from storage.greetings import Greeted
from storage.models import Attachment, Entry, EntryKind
from storage.rules.funnel import Stage
from storage.rules.occasions import Occasion
from storage.rules.phones import mask_within

feature = Feature()

PAGE = 10
PAGE_ROOM = 2600  # characters of notes on a page; dates and names take the rest of a message
ENTRY_LIMIT = 160
WHO_LIMIT = 40
NAME_LIMIT = 40


def entry_line(entry: Entry, t: Texts, limit: int = ENTRY_LIMIT) -> Html:
    """One line of the history: when, what, who; of a long text as much as `limit` leaves."""
    return t("entry-line", **_facts(entry, t, limit))


def entry_said(entry: Entry, t: Texts) -> Html:
    """An entry alone, in the middle of a line."""
    return t("entry-said", **_facts(entry, t, ENTRY_LIMIT))


def _facts(entry: Entry, t: Texts, limit: int) -> dict[str, str]:
    return {"at": t.short(entry.at), "what": _told(entry, t, limit), "who": clip(entry.member.name, WHO_LIMIT)}


def _told(entry: Entry, t: Texts, limit: int) -> Html:
    text = clip(entry.text or "", limit).replace("\n", " ")
    match entry.kind:
        case EntryKind.CREATED:
            return t("entry-created")
        case EntryKind.CALL:
            outcome = t.of(entry.outcome) if entry.outcome else ""
            return t("entry-call", outcome=outcome, note=text, noted=bool(text))
        case EntryKind.STAGE:
            stage, _, reason = text.partition(" ")
            return t("entry-stage", stage=t.of(Stage(stage)), reason=reason, reasoned=bool(reason))
        case EntryKind.FORWARD | EntryKind.FILE:
            return _sent(entry, text, t)
        case EntryKind.GREETED:
            return _greeted(entry, t, limit)
        case EntryKind.NOTE:
            return t("entry-note", note=text)


def _greeted(entry: Entry, t: Texts, limit: int) -> Html:
    """Who was congratulated on what."""
    said = Greeted.unpacked(entry.text or "")
    other = said.occasion is Occasion.OTHER
    what = said.name if other else t.of(said.occasion)
    return t("entry-greeted", what=clip(what, limit), name="none" if other else clip(said.name, NAME_LIMIT))


def _sent(entry: Entry, text: str, t: Texts) -> Html:
    """What somebody sent: whose words, which file."""
    file = file_label(entry.attachment, t) if entry.attachment else ""
    if entry.kind is EntryKind.FILE:
        return t("entry-file", file=file, note=text, noted=bool(text))
    note = " ".join(filter(None, [file, text]))
    return t("entry-forward", author=clip(entry.author or "", WHO_LIMIT), note=note, noted=bool(note))


def file_label(file: Attachment, t: Texts) -> str:
    """A file in a word, with the name it came under."""
    kind = t.plain(f"thing-{file.kind.value.replace('_', '-')}")
    return f"{kind} {clip(file.name, NAME_LIMIT)}" if file.name else kind


@feature.press(OpenHistory)
async def open_history(query: CallbackQuery, callback_data: OpenHistory, request: Request) -> None:
    async with request.db.read() as session:
        found = await calls.history(
            session, request.member, callback_data.client_id, limit=PAGE, offset=callback_data.offset
        )
    await show(query, history_screen(found, request.t))


def history_screen(found: calls.History, t: Texts) -> Screen:
    """A page of the history, the newest entry first."""
    limit = fair_share([units(entry.text or "") for entry in found.entries], PAGE_ROOM)
    lines = [entry_line(entry, t, limit) for entry in found.entries]
    turning = pager(t, found.offset, PAGE, found.total, OpenHistory, client_id=found.client.id)
    back = [card_button(found.client.id, t)]
    heading = t("history-title", name=found.client.name)
    text = t.lines([heading, *(lines or [t("history-empty")])])
    files = [] if found.masked else [file_button(entry, t) for entry in found.entries if entry.attachment]
    rows = [*in_rows(files, 2), turning, back]
    return Screen(mask_within(text) if found.masked else text, rows=rows, protect=True)


def file_button(entry: Entry, t: Texts) -> Button:
    """A file of an entry, to be sent once more."""
    assert entry.attachment is not None  # noqa: S101 - asked for where there is one
    file = entry.attachment
    when = t.day_and_month(entry.at.astimezone(t.zone).date())
    return Button(f"{file_label(file, t)} · {when}", SendFile(client_id=file.client_id, file_id=file.id))


def fair_share(lengths: Sequence[int], room: int) -> int:
    """The greatest limit at which texts of these lengths, each cut to it, fit into the room: one long note may be read whole."""
    left, waiting = room, sorted(lengths)
    for place, length in enumerate(waiting):
        share = left // (len(waiting) - place)
        if length > share:
            return share
        left -= length
    return room
