"""How often the clients of each stage are to be talked to: seen by all, said by those in charge."""

from aiogram.types import CallbackQuery

from bot.kit.buttons.rhythm import OpenSilent, OpenStageRhythm, OpenStageRhythms, SetStageRhythm
from bot.kit.feature import Feature
from bot.kit.screen import Button, Screen, in_rows, show
from bot.kit.texts import Texts
from bot.request import Request
from storage import rhythm
from storage.models import Member
from storage.rules.funnel import Stage
from storage.rules.refusal import Refusal
from storage.rules.rhythm import BEST_FIRST, OFFERED
from storage.rules.visibility import may_set_rhythm

feature = Feature()


def stages_screen(each: dict[Stage, int], t: Texts) -> Screen:
    """Every stage with its days."""
    buttons = [
        [Button(t.plain("rhythm-of-stage", stage=t.of(stage), days=each.get(stage, 0)), OpenStageRhythm(stage=stage))]
        for stage in BEST_FIRST
    ]
    back = [Button(t.plain("button-silent"), OpenSilent())]
    return Screen(t("rhythm-stages"), rows=[*buttons, back])


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


def _in_charge(member: Member) -> None:
    if not may_set_rhythm(member.role):
        raise Refusal("not-allowed")


@feature.press(OpenStageRhythms)
async def open_stage_rhythms(query: CallbackQuery, request: Request) -> None:
    _in_charge(request.member)
    async with request.db.read() as session:
        each = await rhythm.stages(session)
    await show(query, stages_screen(each, request.t))


@feature.press(OpenStageRhythm)
async def open_stage_rhythm(query: CallbackQuery, callback_data: OpenStageRhythm, request: Request) -> None:
    _in_charge(request.member)
    async with request.db.read() as session:
        each = await rhythm.stages(session)
    await show(query, stage_screen(callback_data.stage, each.get(callback_data.stage, 0), request.t))


@feature.press(SetStageRhythm)
async def set_stage_rhythm(query: CallbackQuery, callback_data: SetStageRhythm, request: Request) -> None:
    """Take it at once; the way back is the value it had."""
    t, stage, days = request.t, callback_data.stage, callback_data.days
    async with request.db.begin() as session:
        was = (await rhythm.stages(session)).get(stage, 0)
        await rhythm.set_stage(session, request.member, stage, days)
        each = await rhythm.stages(session)
    said = t("rhythm-set", stage=t.of(stage), days=days)
    undo = [] if was == days else [Button(t.plain("undo"), SetStageRhythm(stage=stage, days=was))]
    await show(query, stages_screen(each, t).headed(said, *undo))
