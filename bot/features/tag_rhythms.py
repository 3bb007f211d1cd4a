"""How often those who bear a tag are to be talked to: chosen from a list by those in charge, or said in a line."""

from collections.abc import Sequence

from aiogram.types import CallbackQuery, Message

from bot.kit.buttons.rhythm import OpenStageRhythms, OpenTagRhythm, OpenTagRhythms, SetTagRhythm
from bot.kit.feature import Feature
from bot.kit.screen import Button, Screen, in_rows, pager, show
from bot.kit.texts import Html, Texts, clip
from bot.reading.tag_cadences import plain_tag_apart
from bot.request import Request
from storage import tag_rhythms
from storage.models import Member
from storage.rules.refusal import Refusal
from storage.rules.rhythm import OFFERED
from storage.rules.visibility import may_set_rhythm
from storage.tag_rhythms import OfTag

feature = Feature()

PAGE = 12
TAG_LIMIT = 24


def tag_buttons(tags: Sequence[OfTag], t: Texts) -> list[Button]:
    """A button for each tag, with its days."""
    return [Button(_said(tag, tag.days, t), OpenTagRhythm(mark=tag.mark)) for tag in tags]


def _said(tag: OfTag, days: int | None, t: Texts) -> str:
    return t.plain("tag-rhythm", tag=clip(tag.name, TAG_LIMIT), every=_days(days, t))


def _days(days: int | None, t: Texts) -> str:
    return t.plain("tag-rhythm-nothing") if days is None else t.plain("rhythm-days", days=days)


def tags_screen(tags: Sequence[OfTag], offset: int, t: Texts) -> Screen:
    """A page of the tags; a page that is no more is the first."""
    first = offset if offset < len(tags) else 0
    rows = in_rows(tag_buttons(tags[first : first + PAGE], t), 2)
    back = [Button(t.plain("form-back"), OpenStageRhythms())]
    return Screen(
        t("tag-rhythms", count=len(tags)), rows=[*rows, pager(t, first, PAGE, len(tags), OpenTagRhythms), back]
    )


def tag_screen(tag: OfTag, t: Texts) -> Screen:
    """The choices for one tag, the present one marked."""
    labels = {days: _days(days, t) for days in (None, 0, *OFFERED)}
    buttons = [
        Button(
            t.plain("settings-chosen", label=label) if days == tag.days else label,
            SetTagRhythm(mark=tag.mark, days=days),
        )
        for days, label in labels.items()
    ]
    back = [Button(t.plain("form-back"), OpenTagRhythms())]
    return Screen(t("tag-rhythm-ask", tag=clip(tag.name, TAG_LIMIT)), rows=[*in_rows(buttons, 2), back])


def in_charge(member: Member) -> None:
    """Raise Refusal "not-allowed" for those who do not say how often."""
    if not may_set_rhythm(member.role):
        raise Refusal("not-allowed")


@feature.press(OpenTagRhythms)
async def open_tag_rhythms(query: CallbackQuery, callback_data: OpenTagRhythms, request: Request) -> None:
    in_charge(request.member)
    async with request.db.read() as session:
        tags = await tag_rhythms.tags(session)
    await show(query, tags_screen(tags, callback_data.offset, request.t))


@feature.press(OpenTagRhythm)
async def open_tag_rhythm(query: CallbackQuery, callback_data: OpenTagRhythm, request: Request) -> None:
    in_charge(request.member)
    async with request.db.read() as session:
        tag = await tag_rhythms.marked(session, callback_data.mark)
    await show(query, tag_screen(tag, request.t))


@feature.press(SetTagRhythm)
async def set_tag_rhythm(query: CallbackQuery, callback_data: SetTagRhythm, request: Request) -> None:
    """Take it at once; the way back is what was said before."""
    days, t = callback_data.days, request.t
    in_charge(request.member)
    async with request.db.begin() as session:
        tag = await tag_rhythms.marked(session, callback_data.mark)
        await tag_rhythms.say(session, request.member, tag, days)
        tags = await tag_rhythms.tags(session)
    await show(query, tags_screen(tags, 0, t).headed(_told(tag, days, t), *_undo(tag, days, t)))


async def tag_rhythm(name: str, days: int | None, request: Request) -> Screen:
    """The same by a line. Raises Refusal "not-allowed", "tag-rhythm-unreadable"."""
    t = request.t
    in_charge(request.member)
    async with request.db.begin() as session:
        tag = await tag_rhythms.called(session, name)
        await tag_rhythms.say(session, request.member, tag, days)
    ways = [Button(t.plain("button-tag-rhythms"), OpenTagRhythms())]
    return Screen(_told(tag, days, t), rows=[_undo(tag, days, t), ways])


async def ask_tag_rhythm(name: str, request: Request) -> Screen:
    """The choices for a tag of which nothing but the name was typed. Raises Refusal as `tag_rhythm`, and for an unknown one."""
    in_charge(request.member)
    async with request.db.read() as session:
        tag = await tag_rhythms.called(session, name)
    if not tag.cards and tag.days is None:
        raise Refusal("tag-rhythm-unreadable")
    return tag_screen(tag, request.t)


def _told(tag: OfTag, days: int | None, t: Texts) -> Html:
    """What is the case now; a tag that no card bears may be mistyped."""
    said = t("tag-rhythm-set", said=_said(tag, days, t))
    return t.lines([said, None if tag.cards else t("tag-rhythm-unused")])


def _undo(tag: OfTag, days: int | None, t: Texts) -> list[Button]:
    return [] if tag.days == days else [Button(t.plain("undo"), SetTagRhythm(mark=tag.mark, days=tag.days))]


async def try_tag_rhythm(message: Message, line: str, request: Request) -> bool:
    """Take a plain line for how often those who bear a tag are to be talked to: "#vip every 14 days"."""
    said = plain_tag_apart(line)
    if said is None:
        return False
    await show(message, await tag_rhythm(*said, request))
    return True
