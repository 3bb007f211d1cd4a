from datetime import time

import pytest

from bot.reading.hours import read_clock, read_hours
from storage.rules.hours import WorkHours
from storage.rules.refusal import Refusal


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("9-18", "09:00", "18:00"),
        ("09:30–19:00", "09:30", "19:00"),
        ("9.30 - 19", "09:30", "19:00"),
        ("9：00～18：00", "09:00", "18:00"),
        ("from 9 to 18", "09:00", "18:00"),
        ("9am-6pm", "09:00", "18:00"),
        ("9 a.m. to 6 p.m.", "09:00", "18:00"),
        ("с 9 до 18", "09:00", "18:00"),
        ("с 10 до 19 часов", "10:00", "19:00"),
        ("de 9h à 18h30", "09:00", "18:30"),
        ("9h-18h", "09:00", "18:00"),
        ("9点到18点", "09:00", "18:00"),
        ("从9点30分至18点", "09:30", "18:00"),
        ("22-6", "22:00", "06:00"),
        ("0-24", "00:00", "00:00"),
    ],
)
def test_working_hours(typed, start, end):
    assert read_hours(typed) == WorkHours(time.fromisoformat(start), time.fromisoformat(end))


@pytest.mark.parametrize(
    "typed", ["", "9", "9-18-20", "25-30", "9:75-18", "Иванов 9-18", "12.03.1985", "+7 916 123-45-67"]
)
def test_what_is_no_working_hours_is_refused(typed):
    with pytest.raises(Refusal) as refused:
        read_hours(typed)
    assert refused.value.text_id == "hours-unreadable"


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("9", "09:00"),
        ("8:30", "08:30"),
        ("8h30", "08:30"),
        ("в 9", "09:00"),
        ("at 8 pm", "20:00"),
        ("12 am", "00:00"),
        ("7点15分", "07:15"),
    ],
)
def test_a_time_of_day(typed, at):
    assert read_clock(typed) == time.fromisoformat(at)


@pytest.mark.parametrize("typed", ["", "noon", "9-18", "24:30", "99", "-"])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(Refusal) as refused:
        read_clock(typed)
    assert refused.value.text_id == "clock-unreadable"
