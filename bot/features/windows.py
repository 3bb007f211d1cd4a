"""The client's clock: what time it is there, whether they may be called then, and the moment when they may be."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.kit.buttons.callbacks import SetCallbackAt
from bot.kit.buttons.cards import EditField, SetZone
from bot.kit.screen import Button, Row
from bot.kit.texts import Html, Texts
from bot.reading.whereabouts import country_of, zones_of
from storage.models import Client, Contact, Member
from storage.rules.days_off import day_off
from storage.rules.windows import USUAL, CallHours, Span, Window, is_open, meeting, opening, unpacked

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)


def zone_of(client: Client, now: datetime) -> ZoneInfo | None:
    """The zone somebody said, else the one that city and phones speak for; None when that is none or several."""
    if client.timezone:
        return ZoneInfo(client.timezone)
    zones = zones_of([phone.number for phone in client.phones], client.city, now)
    return ZoneInfo(zones[0]) if len(zones) == 1 else None


def window_of(client: Client, t: Texts, now: datetime) -> Window | None:
    """When the client may be called. Without a zone the hours are by the reader's own clock; None when nothing is known.

    The usual hours are held against another zone only: who says nine in the evening at home means it.
    """
    zone = zone_of(client, now) or t.zone
    if client.call_hours:
        return Window(zone, unpacked(client.call_hours))
    return Window(zone, USUAL, told=False) if _differs(zone, t, now) else None


def _differs(zone: ZoneInfo, t: Texts, at: datetime) -> bool:
    return at.astimezone(zone).utcoffset() != at.astimezone(t.zone).utcoffset()


def closed_at(client: Client, at: datetime, t: Texts) -> Window | None:
    """The window of a client who may not be called at this moment."""
    window = window_of(client, t, at)
    return window if window and not is_open(window, at) else None


def there_line(client: Client, t: Texts, now: datetime) -> Html | None:
    """What time it is there, where that differs from here, and when they may be called, if that is not now."""
    window = window_of(client, t, now)
    return _there(window, t, now) if window else None


def contact_there_line(contact: Contact, client: Client, t: Texts, now: datetime) -> Html | None:
    """The same of a contact person, where it is otherwise than at the client: a zone of their own, or their own hours."""
    own, firm = _zone_of_contact(contact, now), zone_of(client, now) or t.zone
    if not contact.call_hours and (own is None or now.astimezone(own).utcoffset() == now.astimezone(firm).utcoffset()):
        return None
    zone = own or firm
    if contact.call_hours:
        return _there(Window(zone, unpacked(contact.call_hours)), t, now)
    return _there(Window(zone, USUAL, told=False), t, now) if _differs(zone, t, now) else None


def _zone_of_contact(contact: Contact, now: datetime) -> ZoneInfo | None:
    if contact.timezone:
        return ZoneInfo(contact.timezone)
    zones = zones_of([contact.phone], None, now) if contact.phone else []
    return ZoneInfo(zones[0]) if len(zones) == 1 else None


def _there(window: Window, t: Texts, now: datetime) -> Html | None:
    differs, opens = _differs(window.zone, t, now), opening(window, now)
    if not differs and opens == now:
        return None
    there = Texts(t.language, window.zone)
    return t(
        "window-there",
        differs=differs,
        time=there.clock(now),
        zone=there.zone_name(),
        open=opens == now,
        opens=_spelt(opens, now, there),
    )


def _spelt(at: datetime, now: datetime, there: Texts) -> str:
    """A moment by the clock there, with its day when that is not the present one."""
    same_day = at.astimezone(there.zone).date() == now.astimezone(there.zone).date()
    return there.clock(at) if same_day else there.short(at)


def outside_line(client: Client, at: datetime, t: Texts) -> Html | None:
    """Says of a moment that it is no time to call, and when it will be by the clock there."""
    window = closed_at(client, at, t)
    if window is None:
        return None
    there, opens = Texts(t.language, window.zone), opening(window, at)
    return t("window-outside", time=there.clock(at), zone=there.zone_name(), opens=_spelt(opens, at, there))


def day_off_line(client: Client, at: datetime, t: Texts) -> Html | None:
    """Names the holiday or the weekend that a moment falls on in the client's country."""
    zone = zone_of(client, at)
    country = country_of(zone.key if zone else None, [phone.number for phone in client.phones])
    name = day_off(country, at.astimezone(zone or t.zone).date()) if country else None
    return t("window-day-off", what=t.plain(f"holiday-{name}")) if name else None


def warnings(client: Client, at: datetime, t: Texts) -> list[Html | None]:
    """What is to be known of a moment before a call is promised for it."""
    return [outside_line(client, at, t), day_off_line(client, at, t)]


def opening_row(client: Client, caller: Member, at: datetime, t: Texts) -> Row:
    """The button that moves a promise made outside of the call hours to when both are at work, client and caller."""
    opens = both_at_work(client, caller, at, t)
    return [Button(t.plain("window-into", at=t.short(opens)), set_at(client.id, opens))] if opens else []


def both_at_work(client: Client, caller: Member, at: datetime, t: Texts) -> datetime | None:
    """When the call hours and the working hours of who calls meet next; None while the client may be called."""
    window = closed_at(client, at, t)
    return meeting(window, at, ZoneInfo(caller.timezone), caller.work_hours) if window else None


def set_at(client_id: int, at: datetime) -> SetCallbackAt:
    """The press that promises a call at this very minute."""
    return SetCallbackAt(client_id=client_id, minute=(at - _EPOCH) // _MINUTE)


def moment_of(press: SetCallbackAt) -> datetime:
    """The minute a button proposes."""
    return _EPOCH + press.minute * _MINUTE


def zone_row(client_id: int, t: Texts) -> Row:
    """Where does the client live? Here, as a rule."""
    here = Button(t.plain("window-zone-here", zone=t.zone_name()), SetZone(client_id=client_id, zone=t.zone.key))
    return [here, Button(t.plain("window-zone-other"), EditField(client_id=client_id, field="timezone"))]


def hours_words(hours: CallHours, t: Texts) -> str:
    """The hours as people write them: "Mon–Fri 09:00–12:00, 14:00–18:00, Sat 10:00–14:00"."""
    runs = list[tuple[int, int]]()
    for day, spans in enumerate(hours.week):
        if spans and runs and runs[-1][1] == day - 1 and hours.week[day - 1] == spans:
            runs[-1] = (runs[-1][0], day)
        elif spans:
            runs.append((day, day))
    times = (", ".join(_span(span) for span in hours.week[first]) for first, _ in runs)
    return ", ".join(f"{_run(*run, t)} {spans}" for run, spans in zip(runs, times, strict=True))


def days_words(days: str, t: Texts) -> str:
    """Days of the week ("12346") as people write them: "Mon–Thu, Sat"."""
    runs = list[tuple[int, int]]()
    for day in (int(digit) - 1 for digit in days):
        if runs and runs[-1][1] == day - 1:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return ", ".join(_run(*run, t) for run in runs)


def _run(first: int, last: int, t: Texts) -> str:
    days = t.weekday_names()
    return days[first] if first == last else f"{days[first]}–{days[last]}"


def _span(span: Span) -> str:
    return "–".join(f"{minute // 60:02}:{minute % 60:02}" for minute in (span.start, span.end))
