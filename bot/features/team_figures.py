"""The team's figures in the digest of those in charge: calls of the last working day, what is overdue, what is promised today."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.kit.texts import Html, Texts, clip
from storage import agenda, days, members
from storage.db import Session
from storage.models import Member
from storage.rules.hours import at_wall, local_day
from storage.rules.working import last_workday

PEOPLE = 15
NAME_LIMIT = 40


@dataclass(frozen=True)
class Figures:
    """One of the team: calls made, promises overdue and left for today."""

    member: Member
    calls: int
    overdue: int
    today: int

    @property
    def says_something(self) -> bool:
        return bool(self.calls or self.overdue or self.today)


async def team_said(session: Session, by: Member, t: Texts, now: datetime) -> Html | None:
    """A line for the team and one for each person; None while nobody else has done or promised anything."""
    day = last_workday(by.work_days, local_day(now, t.zone))
    found = [figures for figures in await _of_each(session, by, day, t, now) if figures.says_something]
    if all(figures.member.id == by.id for figures in found):
        return None
    found.sort(key=lambda figures: (-figures.overdue, -figures.calls, figures.member.id))
    left_out = len(found) - PEOPLE
    lines = [_line(figures, by, t) for figures in found[:PEOPLE]]
    return t.lines([_title(found, day, t), *lines, t("today-more", count=left_out) if left_out > 0 else None])


async def _of_each(session: Session, by: Member, day: date, t: Texts, now: datetime) -> list[Figures]:
    loads = {load.member.id: load for load in await agenda.of_team(session, by, now, t.zone)}
    team = {member.id: member for member in await members.active(session)}
    team |= {load.member.id: load.member for load in loads.values()}  # leavers too, for their promises stand
    since, until = (at_wall(each, time(), t.zone).at for each in (day, day + timedelta(days=1)))
    calls = await days.calls_of(session, team.keys(), since, until)
    return [
        Figures(
            member,
            calls.get(id_, 0),
            loads[id_].overdue if id_ in loads else 0,
            loads[id_].today if id_ in loads else 0,
        )
        for id_, member in team.items()
    ]


def _title(found: list[Figures], day: date, t: Texts) -> Html:
    return t(
        "digest-team",
        day=t.day_and_month(day),
        calls=sum(figures.calls for figures in found),
        overdue=sum(figures.overdue for figures in found),
        today=sum(figures.today for figures in found),
    )


def _line(figures: Figures, by: Member, t: Texts) -> Html:
    name = t.plain("callbacks-mine") if figures.member.id == by.id else clip(figures.member.name, NAME_LIMIT)
    return t("digest-person", name=name, calls=figures.calls, overdue=figures.overdue, today=figures.today)
