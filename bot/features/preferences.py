"""What a member may set for themself: the values each setting can have, in words and as columns of the member."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.features.windows import days_words
from bot.kit.texts import LANGUAGES, Texts
from bot.reading import zones
from storage.models import Member
from storage.rules import leads
from storage.rules.evening import Evening
from storage.rules.nagging import Nagging
from storage.rules.refusal import Refusal
from storage.rules.visibility import Role, may_take
from storage.rules.working import EVERY_DAY

ZONES = (
    *("Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg"),
    *("Asia/Novosibirsk", "Asia/Vladivostok", "Asia/Almaty", "Asia/Shanghai"),
    *("Europe/Paris", "Europe/London", "America/New_York", "America/Los_Angeles"),
)
HOURS = ("480-1020", "540-1080", "540-1140", "600-1140", "600-1200", "0-0")
DIGESTS = ("420", "480", "510", "540", "570", "600")
LEADS = ("0", "1", "3", "7", "3,1", "7,1", "14,7,1")
AWAITS = ("0", "1")
NUDGES = ("1", "0")
RETRIES = ("0", "1", "2", "3", "4")
WORK_DAYS = (EVERY_DAY, "12345", "123456", "23456", "12347")
END_OF_WORK = "end"
EVENINGS = (END_OF_WORK, "1020", "1080", "1140", "1200", "1260")
OVERDUE = ("0", "2", "4", "8", "24")


@dataclass(frozen=True)
class Setting:
    """One thing to set: a value of it is a short text, as a button carries it.

    `now` is the one a member has, `label` says one in words, `columns` makes the member's columns of one; ValueError if it is none.
    `is_for` says whose it is, by role.
    """

    now: Callable[[Member], str]
    offered: Sequence[str]
    label: Callable[[str, Texts, datetime], str]
    columns: Callable[[str], dict[str, Any]]
    is_for: Callable[[Role], bool] = lambda _role: True


def clock_of(value: str) -> time:
    """A time of day from minutes after midnight. Raises ValueError."""
    if not value.isdecimal() or len(value) > len("1439"):
        raise ValueError(value)
    return time(*divmod(int(value), 60))


def minutes_of(at: time) -> str:
    """A time of day as minutes after midnight."""
    return str(at.hour * 60 + at.minute)


def _one_of(column: str, values: Sequence[str], kind: Callable[[str], Any] = str) -> Callable[[str], dict[str, Any]]:
    """Columns for a setting that has no other values than these."""

    def columns(value: str) -> dict[str, Any]:
        if value not in values:
            raise ValueError(value)
        return {column: kind(value)}

    return columns


def _zone_columns(value: str) -> dict[str, Any]:
    if value not in zones.known():
        raise ValueError(value)
    return {"timezone": value}


def _hours_columns(value: str) -> dict[str, Any]:
    start, _, end = value.partition("-")
    return {"work_start": clock_of(start), "work_end": clock_of(end)}


def _lead_label(value: str, t: Texts, _now: datetime) -> str:
    days = leads.unpacked(value)
    *others, last = (str(day) for day in days) if days else ("0",)
    return t.plain("settings-lead-days", days=int(last), others=", ".join(others) or "none")


def _hours_label(value: str, t: Texts, _now: datetime) -> str:
    hours = _hours_columns(value)
    if hours["work_start"] == hours["work_end"]:
        return t.plain("settings-round-the-clock")
    return f"{t.time(hours['work_start'])}–{t.time(hours['work_end'])}"


def _days_columns(value: str) -> dict[str, Any]:
    if not value or value != "".join(day for day in EVERY_DAY if day in value):
        raise ValueError(value)
    return {"work_days": value}


def _days_label(value: str, t: Texts, _now: datetime) -> str:
    return t.plain("settings-every-day") if value == EVERY_DAY else days_words(value, t)


def _evening_columns(value: str) -> dict[str, Any]:
    return {"evening_at": None if value == END_OF_WORK else clock_of(value)}


def _evening_label(value: str, t: Texts, _now: datetime) -> str:
    return t.plain("settings-evening-end") if value == END_OF_WORK else t.time(clock_of(value))


SETTINGS = {
    "language": Setting(
        lambda member: member.language,
        LANGUAGES,
        lambda value, t, _now: Texts(value, t.zone).plain("language-name"),
        _one_of("language", LANGUAGES),
    ),
    "zone": Setting(
        lambda member: member.timezone, ZONES, lambda value, t, _now: t.zone_name(ZoneInfo(value)), _zone_columns
    ),
    "hours": Setting(
        lambda member: f"{minutes_of(member.work_start)}-{minutes_of(member.work_end)}",
        HOURS,
        _hours_label,
        _hours_columns,
    ),
    "digest": Setting(
        lambda member: minutes_of(member.digest_at),
        DIGESTS,
        lambda value, t, _now: t.time(clock_of(value)),
        lambda value: {"digest_at": clock_of(value)},
    ),
    "lead": Setting(
        lambda member: member.lead_days or "0",
        LEADS,
        _lead_label,
        lambda value: {"lead_days": leads.packed(leads.unpacked(value))},
    ),
    "rhythm": Setting(
        lambda member: str(int(member.rhythm_nudge)),
        NUDGES,
        lambda value, t, _now: t.plain("settings-rhythm", on=value == "1"),
        _one_of("rhythm_nudge", NUDGES, lambda value: value == "1"),
    ),
    "retry": Setting(
        lambda member: str(member.retry_hours),
        RETRIES,
        lambda value, t, _now: t.plain("settings-retry-hours", hours=int(value)),
        _one_of("retry_hours", RETRIES, int),
    ),
    "awaits": Setting(
        lambda member: str(int(member.awaits_window)),
        AWAITS,
        lambda value, t, _now: t.plain("settings-awaits", awaits=value == "1"),
        _one_of("awaits_window", AWAITS, lambda value: value == "1"),
    ),
    "days": Setting(lambda member: member.work_days, WORK_DAYS, _days_label, _days_columns),
    "nagging": Setting(
        lambda member: member.nagging.value,
        tuple(Nagging),
        lambda value, t, _now: t.plain(f"settings-nagging-{value}"),
        _one_of("nagging", tuple(Nagging), Nagging),
    ),
    "evening": Setting(
        lambda member: member.evening.value,
        tuple(Evening),
        lambda value, t, _now: t.plain(f"settings-evening-{value}"),
        _one_of("evening", tuple(Evening), Evening),
    ),
    "evening-hour": Setting(
        lambda member: END_OF_WORK if member.evening_at is None else minutes_of(member.evening_at),
        EVENINGS,
        _evening_label,
        _evening_columns,
    ),
    "overdue": Setting(
        lambda member: str(member.overdue_hours),
        OVERDUE,
        lambda value, t, _now: t.plain("settings-overdue-hours", hours=int(value)),
        _one_of("overdue_hours", OVERDUE, int),
        is_for=may_take,
    ),
}


def settings_of(member: Member) -> list[str]:
    """What this member may set, by name."""
    return [name for name, setting in SETTINGS.items() if setting.is_for(member.role)]


def columns_of(name: str, value: str) -> dict[str, Any]:
    """What a button means for a member's row. Raises Refusal "button-too-old" for what this version never wrote."""
    try:
        return SETTINGS[name].columns(value)
    except (LookupError, ValueError):
        raise Refusal("button-too-old") from None
