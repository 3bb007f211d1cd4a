"""How often the clients of each stage are to be talked to: seen by all, said by those in charge."""

from collections.abc import Sequence

from aiogram.types import CallbackQuery

from bot.features.tag_rhythms import in_charge, tag_buttons
from bot.kit.buttons.rhythm import OpenSilent, OpenStageRhythm, OpenStageRhythms, OpenTagRhythms, SetStageRhythm
from bot.kit.feature import Feature
from bot.kit.screen import Button, Screen, in_rows, show
from bot.kit.texts import Texts
from bot.request import Request
from storage import cadences, tag_rhythms
from storage.db import Session
from storage.rules.funnel import Stage
from storage.rules.rhythm import BEST_FIRST, OFFERED
from storage.tag_rhythms import OfTag

feature = Feature()

TAGS = 6


def stages_screen(each: dict[Stage, int], tags: Sequence[OfTag], t: Texts) -> Screen:
    """Every stage with its days, and the first of the tags."""
    buttons = [
        [Button(t.plain("rhythm-of-stage", stage=t.of(stage), days=each.get(stage, 0)), OpenStageRhythm(stage=stage))]
        for stage in BEST_FIRST
    ]
    of_tags = in_rows(tag_buttons(tags[:TAGS], t), 2)
    all_tags = [Button(t.plain("button-tag-rhythms"), OpenTagRhythms())]
    back = [Button(t.plain("button-silent"), OpenSilent())]
    return Screen(t("rhythm-stages"), rows=[*buttons, *of_tags, all_tags, back])


def stage_screen(stage: Stage, present: int, t: Texts) -> Screen:
    """The choices for one stage, the present one marked."""
    labels = {days: t.plain("rhythm-days", days=days) for days in (0, *OFFERED)}
    buttons = [
        Button(
            t.plain("settings-chosen", label=label) if days == present else label,
            SetStageRhythm(stage=stage, days=days),
        )
        for days, label in labels.items()
    ]
    back = [Button(t.plain("form-back"), OpenStageRhythms())]
    return Screen(t("rhythm-ask-stage", stage=t.of(stage)), rows=[*in_rows(buttons, 2), back])


async def _all_rhythms(session: Session, t: Texts) -> Screen:
    return stages_screen(await cadences.stages(session), await tag_rhythms.tags(session), t)


@feature.press(OpenStageRhythms)
async def open_stage_rhythms(query: CallbackQuery, request: Request) -> None:
    in_charge(request.member)
    async with request.db.read() as session:
        screen = await _all_rhythms(session, request.t)
    await show(query, screen)


@feature.press(OpenStageRhythm)
async def open_stage_rhythm(query: CallbackQuery, callback_data: OpenStageRhythm, request: Request) -> None:
    in_charge(request.member)
    async with request.db.read() as session:
        each = await cadences.stages(session)
    await show(query, stage_screen(callback_data.stage, each.get(callback_data.stage, 0), request.t))


@feature.press(SetStageRhythm)
async def set_stage_rhythm(query: CallbackQuery, callback_data: SetStageRhythm, request: Request) -> None:
    """Take it at once; the way back is the value it had."""
    t, stage, days = request.t, callback_data.stage, callback_data.days
    async with request.db.begin() as session:
        was = (await cadences.stages(session)).get(stage, 0)
        await cadences.set_stage(session, request.member, stage, days)
        screen = await _all_rhythms(session, t)
    said = t("rhythm-set", stage=t.of(stage), days=days)
    undo = [] if was == days else [Button(t.plain("undo"), SetStageRhythm(stage=stage, days=was))]
    await show(query, screen.headed(said, *undo))
