"""Callbacks as a calendar file: all of mine, or the one of a card."""

import vobject

from tests.promises import promise
from tests.things import changes


def file_of(person):
    """The bytes of the file sent last."""
    sent = person.sees.raw["document"]
    assert sent["file_name"] == "callbacks.ics"
    return person.sandbox.files.get(sent["file_id"]).data


def events(data):
    """As another reader of the format than its writer understands them, in order of time."""
    return sorted(vobject.readOne(data.decode()).contents["vevent"], key=lambda event: event.dtstart.value)


async def test_all_my_callbacks_come_in_one_file(boris, li, program):
    await promise(boris, "Иванов Пётр, ООО Ромашка", "+7 916 123-45-67", "завтра 12:00 обсудить цену; скидка, доставка")
    await promise(boris, "Смирнова Анна", "+7 916 765-43-21", "через 3 часа")
    await promise(li, "王伟", "+86 138 1234 5678", "2小时后")
    await boris.says("/callbacks")
    await boris.presses("📤")
    first, second = events(file_of(boris))
    assert "2 из 2" in boris.sees.text
    assert not boris.sees.protected, "a protected file could not be opened"
    assert first.summary.value == "Перезвонить: Смирнова Анна"
    assert f"{first.dtstart.value:%Y-%m-%d %H:%M}" == "2026-11-25 12:00"
    assert second.description.value.startswith("ООО Ромашка\n+7 916 123-45-67\n")
    assert "обсудить цену; скидка, доставка" in second.description.value
    assert (await changes(program.db))[-1] == "calendar-sent"


async def test_a_file_taken_later_renews_the_events_of_the_first(boris):
    await promise(boris, "Иванов Пётр", "+7 916 123-45-67", "завтра 12:00")
    await boris.presses("📤")
    (before,) = events(file_of(boris))
    await boris.says("перенеси Иванова на пятницу")
    await boris.says("/callbacks")
    await boris.presses("📤")
    (after,) = events(file_of(boris))
    assert before.uid.value == after.uid.value
    assert before.dtstart.value < after.dtstart.value


async def test_the_file_keeps_to_the_letter_of_the_format(boris):
    await promise(
        boris, "Константинопольский Вениамин Аристархович", "+7 916 123-45-67", "завтра 12:00 " + "слово " * 40
    )
    await boris.presses("📤")
    data = file_of(boris)
    lines = data.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert b"DTSTART:20261126T090000Z" in lines
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
    assert all(line.decode() for line in lines[:-1])


async def test_a_card_without_a_promise_has_no_event(boris, ann):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    assert not any("ics" in label for label in boris.sees.buttons)
    await boris.presses("⏰")
    await boris.says("завтра 12:00")
    event = boris.sees.data("📤")
    await boris.presses("⏰")
    await boris.presses("Снять перезвон")
    await boris.presses_data(event, boris.sees, forged=True)
    assert "закрыт" in boris.toast
    await ann.says("/callbacks")
    await ann.presses("Mine")
    await ann.presses("📤")
    assert "nothing to put into a calendar" in ann.toast


async def test_a_colleague_s_promise_is_no_seller_s_to_take(boris, li):
    await promise(boris, "Иванов Пётр", "+7 916 123-45-67", "завтра 12:00")
    event = boris.sees.data("📤")
    await li.says("/today")
    await li.presses_data(event, li.sees, forged=True)
    assert "document" not in li.sees.raw
