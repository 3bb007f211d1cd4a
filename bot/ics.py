"""Promises as a calendar file (RFC 5545) that a phone adds to its own calendar."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.kit.texts import Texts
from bot.reading.phones import show_phone
from storage.models import Callback

if TYPE_CHECKING:
    from icalendar import Event

CALL_TAKES = timedelta(minutes=15)
MAKER = "-//Kartoteka//Callbacks//EN"


def ics(promised: Sequence[Callback], t: Texts, now: datetime) -> bytes:
    """An event for each promise, whose client comes with the phones. A file taken later renews the events of an earlier one."""
    from icalendar import Calendar  # noqa: PLC0415 - no start has to wait for it

    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    for callback in promised:
        calendar.add_component(_event(callback, t, now))
    data: bytes = calendar.to_ical()
    return data


def _event(callback: Callback, t: Texts, now: datetime) -> "Event":
    from icalendar import Alarm, Event  # noqa: PLC0415 - as above

    client = callback.client
    said = t.plain("ics-summary", name=client.name)
    phones = (show_phone(phone.number) for phone in client.phones)
    event, alarm = Event(), Alarm()
    event.add("uid", f"callback-{callback.id}@kartoteka")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", callback.due_at.astimezone(UTC))
    event.add("duration", CALL_TAKES)
    event.add("summary", said)
    event.add("description", "\n".join(filter(None, [client.company, *phones, callback.reason])))
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(0))
    alarm.add("description", said)
    event.add_component(alarm)
    return event
