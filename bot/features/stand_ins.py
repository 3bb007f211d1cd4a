"""Who stands in for somebody who is away, or will be: the words and the buttons to choose from."""

from collections.abc import Sequence

from bot.kit.buttons.absences import NameLeaveStandIn, NameStandIn, OpenAway, OpenLeaveStandIns, OpenStandIns
from bot.kit.screen import Button, Row, Screen, in_rows, pager
from bot.kit.texts import Html, Texts, clip
from storage.models import Member

NAME_LIMIT = 40
OFFERED = 4
PEOPLE = 20


def subject(member: Member, by: Member) -> int:
    """Whom a button is about: 0 for whoever presses it."""
    return 0 if member.id == by.id else member.id


def short(member: Member) -> str:
    return clip(member.name, NAME_LIMIT)


def stand_in_line(stand_in: Member | None, t: Texts, *, named: bool) -> Html:
    """Who stands in; `named`: somebody was named, who may be away as well by now."""
    who = "named" if stand_in else "gone" if named else "nobody"
    return t("away-stand-in", who=who, name=clip(stand_in.name if stand_in else "", NAME_LIMIT))


def choosing(
    colleagues: Sequence[Member], whose: int, t: Texts, *, named: bool, later: bool = False
) -> tuple[Row, ...]:
    """The first few who could, in one tap, and the way to the others."""
    offered = [] if named else [_button(one, whose, t, later=later) for one in colleagues[:OFFERED]]
    label = "away-change-stand-in" if named else "away-choose-stand-in"
    others = named or len(colleagues) > OFFERED
    opens = OpenLeaveStandIns if later else OpenStandIns
    choose = [Button(t.plain(label), opens(member_id=whose))] if others else []
    return (*in_rows(offered, 2), choose)


def stand_ins_screen(
    member: Member, by: Member, colleagues: list[Member], t: Texts, offset: int = 0, *, later: bool = False
) -> Screen:
    """Who could stand in."""
    whose = subject(member, by)
    here = colleagues[offset : offset + PEOPLE]
    names, opens = (NameLeaveStandIn, OpenLeaveStandIns) if later else (NameStandIn, OpenStandIns)
    nobody = [Button(t.plain("away-nobody"), names(substitute_id=0, member_id=whose))]
    turning = pager(t, offset, PEOPLE, len(colleagues), opens, member_id=whose)
    back = [Button(t.plain("form-back"), OpenAway(member_id=whose))]
    people = in_rows([_button(one, whose, t, later=later) for one in here], 2)
    asked = t("away-ask-stand-in", name=short(member) if whose else "self")
    return Screen(asked, rows=[*people, turning, nobody, back])


def _button(one: Member, whose: int, t: Texts, *, later: bool) -> Button:
    names = NameLeaveStandIn if later else NameStandIn
    return Button(t.plain("away-stand-in-button", name=short(one)), names(substitute_id=one.id, member_id=whose))
