"""Call hours as they are typed in four languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.callhours import hours_apart, read_call_hours
from storage.rules.refusal import Refusal
from storage.rules.windows import packed, unpacked

OFFICE = "12345 540-1080"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("9-18 пн-пт", OFFICE),
        ("с 9 до 18 по будням", OFFICE),
        ("с понедельника по пятницу с 10 до 19", "12345 600-1140"),
        ("пн-пт 9:00–18:30, сб 10-14", "12345 540-1110,6 600-840"),
        ("9-18 пн-пт, сб 10-14", "12345 540-1080,6 600-840"),
        ("9-18 пн, ср и пт", "135 540-1080"),
        ("пн, ср 9-12 и 14-18", "13 540-720 840-1080"),
        ("9-12, 14-18 пн-пт", "12345 540-720 840-1080"),
        ("10-14, сб", "6 600-840"),
        ("пн 9-12, вт", "12 540-720"),
        ("9-18 пн-пт 10-14 сб", "12345 540-1080,6 600-840"),
        ("пн ср 10-12 вт чт 14-16", "13 600-720,24 840-960"),
        ("по вторникам и четвергам после обеда", "24 780-1080"),
        ("после 14", "1234567 840-1200"),
        ("до 12", "1234567 540-720"),
        ("между 10 и 12", "1234567 600-720"),
        ("круглосуточно", "1234567 0-1440"),
        ("звонить только вечером", "1234567 1080-1260"),
        ("пн-пт", "12345 540-1200"),
        ("9-18", "1234567 540-1080"),
        ("9-5", "1234567 540-1020"),
        ("6-19", "1234567 360-1140"),
        ("06:00-14:00", "1234567 360-840"),
        ("0-24", "1234567 0-1440"),
        ("after 14", "1234567 840-1200"),
        ("after 2", "1234567 840-1200"),
        ("calls after 6pm only", "1234567 1080-1200"),
        ("after 21", "1234567 1260-1440"),
        ("before noon", "1234567 540-720"),
        ("mon, wed, fri 9am-5pm", "135 540-1020"),
        ("from Monday to Friday, 9 to 6", OFFICE),
        ("fri-mon 10-12", "1567 600-720"),
        ("1-5pm on weekdays", "12345 780-1020"),
        ("24/7", "1234567 0-1440"),
        ("9h–12h, 14h–18h", "1234567 540-720 840-1080"),
        ("du lundi au vendredi de 9h à 18h", OFFICE),
        ("lun-ven 9h-18h sam 10h-12h", "12345 540-1080,6 600-720"),
        ("9h30-12h30 et 14h-17h30 lun-jeu", "1234 570-750 840-1050"),
        ("en semaine après 14h30", "12345 870-1200"),
        ("tous les jours avant 11h", "1234567 540-660"),
        ("les mardis matin", "2 540-720"),
        ("工作日9点到18点", OFFICE),
        ("周一到周五上午9点半到下午6点，周六10点-14点", "12345 570-1080,6 600-840"),
        ("14点以后", "1234567 840-1200"),
        ("周末下午", "67 780-1080"),
        ("随时", "1234567 0-1440"),
        ("9-12, 11-13", "1234567 540-780"),
    ],
)
def test_hours_are_read(typed, kept):
    assert packed(read_call_hours(typed)) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        "abc",
        "9",
        "after",
        "22-2",
        "25-30",
        "9:75-10",
        "пн вт ой",
        "пн 9-10, 11-12, 13-14, 15-16",
        "-",
        "9-18 " * 60,
    ],
)
def test_what_is_no_hours_is_refused(typed):
    with pytest.raises(Refusal) as refused:
        read_call_hours(typed)
    assert refused.value.text_id == "call-hours-unreadable"


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("Иванов 9-18 пн-пт", "Иванов"),
        ("Müller GmbH lun-ven 9h-18h", "Müller GmbH"),
        ("9-18", ""),
        ("王伟 随时", "王伟"),
    ],
)
def test_a_name_may_stand_before_them(typed, who):
    assert hours_apart(typed)[0] == who


WORDS = [
    "9",
    "18:30",
    "9h",
    "到",
    "-",
    "пн",
    "ven",
    "周末",
    "до",
    "after",
    "и",
    ",",
    "pm",
    "半",
    "24/7",
    "\u00a0",
    "0",
    "99",
    "☎",
]


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join) | st.text(max_size=40))
def test_any_text_is_hours_or_refused(text):
    try:
        hours = read_call_hours(text)
    except Refusal:
        return
    assert unpacked(packed(hours)) == hours
