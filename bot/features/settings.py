"""Settings: language, time zone, when somebody works and wants to be told of what; chosen or typed."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.types import BotCommandScopeChat, CallbackQuery, Message

from bot.features.preferences import SETTINGS, columns_of, minutes_of, settings_of
from bot.features.start import menu_screen
from bot.kit.buttons.chat import FormCancel
from bot.kit.buttons.members import OpenSetting, OpenSettings, SetSetting, TypeSetting
from bot.kit.feature import Feature
from bot.kit.form import Filled, Form, Question, Said
from bot.kit.screen import Button, Screen, in_rows, send, show
from bot.kit.texts import Texts
from bot.publishing import commands
from bot.reading import zones
from bot.reading.hours import read_clock, read_hours
from bot.reading.leads import read_leads
from bot.reading.workdays import read_days
from bot.request import Request
from storage import members
from storage.db import Session
from storage.models import Member
from storage.rules.refusal import Refusal

feature = Feature()


def settings_screen(member: Member, now: datetime) -> Screen:
    """Everything that can be set, as it is; in the member's own words."""
    t = texts_of(member)
    names = settings_of(member)
    buttons = [Button(t.plain(f"settings-button-{name}"), OpenSetting(name=name)) for name in names]
    lines = [t("settings-title"), *(_line(name, member, t, now) for name in names)]
    return Screen(t.lines(lines), rows=in_rows(buttons, 2))


def choices_screen(name: str, member: Member, t: Texts, now: datetime) -> Screen:
    """The values one setting may have, the present one marked."""
    setting = SETTINGS[name]
    present = setting.now(member)
    offered = setting.offered if present in setting.offered else (present, *setting.offered)
    buttons = [_choice(name, value, t, now, chosen=value == present) for value in offered]
    typing = [Button(t.plain(f"settings-button-type-{name}"), TypeSetting(name=name))] if name in TYPED else []
    back = [Button(t.plain("form-back"), OpenSettings())]
    return Screen(t(f"settings-ask-{name}"), rows=[*in_rows(buttons, 2), typing, back])


def changed_screen(before: Member, member: Member, name: str, now: datetime) -> Screen:
    """The settings under the one that was changed, with the way back to what it was."""
    t = texts_of(member)
    was = SETTINGS[name].now(before)
    undo = [] if was == SETTINGS[name].now(member) else [Button(t.plain("undo"), SetSetting(name=name, value=was))]
    return settings_screen(member, now).headed(t("settings-saved", what=_line(name, member, t, now)), *undo)


def texts_of(member: Member) -> Texts:
    """The words of a member whose language or zone may just have changed."""
    return Texts(member.language, ZoneInfo(member.timezone))


def _line(name: str, member: Member, t: Texts, now: datetime) -> str:
    setting = SETTINGS[name]
    return t(f"settings-line-{name}", value=setting.label(setting.now(member), t, now), time=t.clock(now))


def _choice(name: str, value: str, t: Texts, now: datetime, *, chosen: bool = False) -> Button:
    label = SETTINGS[name].label(value, t, now)
    if name == "zone":
        label = f"{label} · {Texts(t.language, ZoneInfo(value)).clock(now)}"
    return Button(t.plain("settings-chosen", label=label) if chosen else label, SetSetting(name=name, value=value))


def _typed_zones(said: Said) -> list[str]:
    return zones.read_zones(said.words(), said.now)


def _typed_hours(said: Said) -> str:
    hours = read_hours(said.words())
    return f"{minutes_of(hours.start)}-{minutes_of(hours.end)}"


def _typed_clock(said: Said) -> str:
    return minutes_of(read_clock(said.words()))


def _typed_days(said: Said) -> str:
    return read_days(said.words())


def _typed_leads(said: Said) -> str:
    return read_leads(said.words()) or "0"


async def _finish_zone(session: Session, filled: Filled) -> Screen:
    """One zone is taken; of several the member chooses, or types another."""
    found = filled.answers["zone"]
    if len(found) == 1:
        return await _take(session, filled, "zone", found[0])
    await ZONE.enter(session, filled.member, filled.now)
    buttons = [_choice("zone", zone, filled.t, filled.now) for zone in found]
    cancel = [Button(filled.t.plain("form-cancel"), FormCancel(form=ZONE.name))]
    return Screen(filled.t("settings-zone-which"), rows=[*in_rows(buttons, 2), cancel])


def _typed_form(name: str, read: Callable[[Said], str]) -> Form:
    """One question whose answer is the setting's value."""

    async def finish(session: Session, filled: Filled) -> Screen:
        return await _take(session, filled, name, filled.answers[name])

    return feature.form(Form(f"settings-{name}", (Question(name, f"settings-type-{name}", read),), finish))


async def _take(session: Session, filled: Filled, name: str, value: str) -> Screen:
    member = await members.change(session, filled.member.id, **columns_of(name, value))
    return changed_screen(filled.member, member, name, filled.now)


ZONE = feature.form(Form("settings-zone", (Question("zone", "settings-type-zone", _typed_zones),), _finish_zone))
TYPED = {
    "zone": ZONE,
    "hours": _typed_form("hours", _typed_hours),
    "digest": _typed_form("digest", _typed_clock),
    "evening-hour": _typed_form("evening-hour", _typed_clock),
    "days": _typed_form("days", _typed_days),
    "lead": _typed_form("lead", _typed_leads),
}


@feature.command("settings")
async def settings_command(message: Message, request: Request) -> None:
    await show(message, settings_screen(request.member, request.now))


@feature.press(OpenSettings)
async def open_settings(query: CallbackQuery, request: Request) -> None:
    await show(query, settings_screen(request.member, request.now))


@feature.press(OpenSetting)
async def open_setting(query: CallbackQuery, callback_data: OpenSetting, request: Request) -> None:
    if callback_data.name not in settings_of(request.member):
        raise Refusal("button-too-old")
    await show(query, choices_screen(callback_data.name, request.member, request.t, request.now))


@feature.press(TypeSetting)
async def type_setting(query: CallbackQuery, callback_data: TypeSetting, request: Request) -> None:
    """Ask for a value to be typed; meanwhile the index of cities is made ready."""
    form = TYPED.get(callback_data.name)
    if form is None:
        raise Refusal("button-too-old")
    async with request.db.begin() as session:
        await form.enter(session, request.member, request.now)
    await show(query, form.screen(request.t))
    if form is ZONE:
        await asyncio.to_thread(zones.index)


@feature.press(SetSetting)
async def set_setting(query: CallbackQuery, callback_data: SetSetting, request: Request, bot: Bot) -> None:
    """Take a value; a new language speaks at once, on the keyboard and in the menu of commands too."""
    name = callback_data.name
    columns = columns_of(name, callback_data.value)
    async with request.db.begin() as session:
        member = await members.change(session, request.member.id, **columns)
    await show(query, changed_screen(request.member, member, name, request.now))
    if name == "language":
        t = texts_of(member)
        await send(bot, query.from_user.id, menu_screen(t, t("settings-language-set")))
        await bot.set_my_commands(commands(t), scope=BotCommandScopeChat(chat_id=query.from_user.id))
