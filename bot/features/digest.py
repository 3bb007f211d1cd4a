"""The morning digest: the day ahead; for those in charge the team's figures, too."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.features.team_figures import team_said
from bot.features.today import ROWS, today_screen
from bot.kit.buttons.agenda import OpenTeamCallbacks
from bot.kit.screen import Button, Screen
from bot.kit.texts import Html, Texts
from storage import absences, agenda, birthdays
from storage.db import Session
from storage.models import Member
from storage.rules.agenda import Period
from storage.rules.hours import at_wall, local_day, part_of_day
from storage.rules.visibility import Role, may_see_member
from storage.rules.working import is_workday


async def digest_screen(session: Session, member: Member, day: date, t: Texts, now: datetime) -> Screen | None:
    """The day ahead; silent when there is nothing to say, on a day off or that of a return, and when its day is over.

    To a head of sales the team's figures are reason enough; an owner gets them beside what is their own to do.
    """
    if local_day(now, t.zone) != day or not is_workday(member.work_days, day):
        return None
    begin, until = (at_wall(each, datetime.min.time(), t.zone).at for each in (day, day + timedelta(days=1)))
    if await absences.returned(session, member, begin):
        return None  # the welcome back has said it all
    promised = await agenda.page(session, member, member, Period(until=until), limit=ROWS)
    team = await team_said(session, member, t, now) if may_see_member(member.role) else None
    if not promised.callbacks and (team is None or member.role is not Role.HEAD):
        return None
    near = await birthdays.of_member(session, member, day, 1)
    screen = today_screen(promised, near, t, now).headed(_greeting(member, day, t, now))
    return _with_team(screen, team, t) if team else screen


def _greeting(member: Member, day: date, t: Texts, now: datetime) -> Html:
    """By the time it is now: a digest may be late, or wanted at noon."""
    return t("push-digest", name=member.name, day=t.weekday(day), part=part_of_day(now, t.zone).value)


def _with_team(screen: Screen, team: Html, t: Texts) -> Screen:
    by_person = [Button(t.plain("button-team-callbacks"), OpenTeamCallbacks())]
    return replace(screen, text=Html(f"{screen.text}\n\n{team}"), rows=[*screen.rows, by_person])
