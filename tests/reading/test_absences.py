"""Until when somebody is away, as it is typed in four languages."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kit.texts import LANGUAGES
from bot.reading.absences import own_absence, read_own_return, read_return
from bot.reading.leaves import read_leave, read_own_leave
from storage.rules.refusal import Refusal

NOW = datetime(2026, 11, 25, 12, tzinfo=ZoneInfo("Europe/Moscow"))  # a Wednesday
READ = """
en | until Monday | 30.11
en | till 5 May | 05.05
en | Monday | 30.11
en | back on Monday | 30.11
en | 3 days | 28.11
en | for 3 days | 28.11
en | a week | 02.12
en | for two weeks | 09.12
en | through Friday | 28.11
en | until Friday inclusive | 28.11
en | until tomorrow | 26.11
en | today | 26.11
en | till 15:00 | 25.11 15:00
ru | до понедельника | 30.11
ru | до 5 мая | 05.05
ru | в отпуске до 5 мая | 05.05
ru | на 3 дня | 28.11
ru | 3 дня | 28.11
ru | неделю | 02.12
ru | на неделю | 02.12
ru | по пятницу | 28.11
ru | до пятницы включительно | 28.11
ru | сегодня | 26.11
ru | до 15:00 | 25.11 15:00
ru | until Monday | 30.11
fr | jusqu'à lundi | 30.11
fr | jusqu’à lundi | 30.11
fr | jusqu'au 5 mai | 05.05
fr | 3 jours | 28.11
fr | pour 3 jours | 28.11
fr | une semaine | 02.12
fr | jusqu'à vendredi inclus | 28.11
fr | aujourd'hui | 26.11
fr | jusqu'à 15h | 25.11 15:00
zh | 到周一 | 30.11
zh | 直到周一 | 30.11
zh | 请假三天 | 28.11
zh | 3天 | 28.11
zh | 一周 | 02.12
zh | 今天 | 26.11
zh | 到5月5日 | 05.05
zh | 到下午3点 | 25.11 15:00
"""
CASES = [tuple(part.strip() for part in line.split("|")) for line in READ.strip().splitlines()]


@pytest.mark.parametrize(("language", "line", "meant"), CASES)
def test_until_when_is_read(language, line, meant):
    back = read_return(line, NOW, language)
    day, _, clock = meant.partition(" ")
    assert f"{back.at:%d.%m}" == day
    assert back.day_only is not bool(clock)
    if clock:
        assert f"{back.at:%H:%M}" == clock


@pytest.mark.parametrize("line", ["", "Smith", "до", "по", "for", "forever", "until the cows come home", "31.02"])
def test_what_is_no_moment_is_refused_with_a_sentence(line):
    with pytest.raises(Refusal) as refused:
        read_return(line, NOW, "en")
    assert refused.value.text_id in {"away-unreadable", "moment-no-such-day"}


@pytest.mark.parametrize(
    ("line", "why"),
    [("до вчера", "away-past"), ("0 дней", "away-past"), ("9999 лет", "away-too-long"), ("-3 дня", "away-unreadable")],
)
def test_a_return_in_the_past_or_too_far_away_is_refused_in_the_words_of_an_absence(line, why):
    with pytest.raises(Refusal) as refused:
        read_return(line, NOW, "ru")
    assert refused.value.text_id == why


@given(st.sampled_from(LANGUAGES), st.text(max_size=60))
def test_whatever_is_typed_is_read_or_refused(language, line):
    try:
        back = read_return(line, NOW, language)
    except Refusal:
        return
    assert back.at.tzinfo is not None


OWN = """
en | I'm off until Monday | 30.11
en | I’ll be away till 5 May | 05.05
en | I'm on vacation for two weeks | 09.12
en | i'm out today | 26.11
en | I am away through Friday. | 28.11
en | I'm off till the end of the month | 01.12
en | I'm sick, back on Monday | 30.11
ru | меня не будет до понедельника | 30.11
ru | Меня не будет три дня | 28.11
ru | Я в отпуске по 5 мая | 06.05
ru | я на больничном, вернусь в понедельник | 30.11
ru | меня не будет час | 25.11 13:00
ru | меня не будет до конца месяца | 01.12
ru | меня не будет до 15:00 | 25.11 15:00
ru | меня сегодня нет | 26.11
ru | меня до понедельника не будет. | 30.11
ru | меня нет сегодня | 26.11
ru | I'm off until Monday | 30.11
fr | je suis absent jusqu'à lundi | 30.11
fr | Je suis absente jusqu’à vendredi inclus | 28.11
fr | je ne serai pas là pendant 3 jours | 28.11
fr | je suis en congé jusqu'à la fin du mois | 01.12
fr | je suis en vacances jusqu'au 5 mai | 05.05
zh | 我请假到周一 | 30.11
zh | 我请假到月底 | 01.12
zh | 我请假三天 | 28.11
zh | 我出差到5月5日 | 05.05
zh | 我今天请假 | 26.11
zh | 我打电话他不在 | none
zh | 我周五打电话王伟不在 | none
zh | 王伟周五到周一不在 | none
zh | 我不在，直到周一 | 30.11
"""
OWN_CASES = [tuple(part.strip() for part in line.split("|")) for line in OWN.strip().splitlines()]


@pytest.mark.parametrize(("language", "line", "meant"), OWN_CASES)
def test_a_plain_line_of_ones_own_absence_is_read(language, line, meant):
    rest = own_absence(line, language)
    if meant == "none":
        assert rest is None
        return
    back = read_own_return(rest, NOW, language)
    shown = "%d.%m" if back.day_only else "%d.%m %H:%M"
    assert back.at.strftime(shown) == meant


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "I'm off on Friday"),
        ("ru", "меня не будет завтра"),
        ("fr", "je suis absent demain"),
        ("zh", "我请假周五"),
        ("ru", "меня не будет с пятницы до понедельника"),
        ("en", "I'm off from Friday to Monday"),
        ("fr", "je suis absent du 5 au 12 mai"),
        ("zh", "我请假周五到周一"),
        ("zh", "我从周五到周一请假"),
        ("zh", "我明天请假"),
        ("zh", "我周五到周一不在"),
        ("zh", "我从周五到周一出差。"),
        ("zh", "我12月1日到5日不在"),
        ("zh", "周五到周一我不在"),
        ("fr", "je suis absent du 1er au 5 décembre"),
        ("en", "I'm away 1st to 5th December"),
        ("ru", "меня в пятницу не будет"),
    ],
)
def test_a_day_of_absence_is_not_taken_for_that_of_the_return(language, line):
    with pytest.raises(Refusal) as refused:
        read_own_return(own_absence(line, language), NOW, language)
    assert refused.value.text_id == "away-unreadable"
    assert read_own_leave(own_absence(line, language), NOW, language)


LATER = """
ru | с пятницы до понедельника | 27.11 | 30.11
ru | с завтра до понедельника | 26.11 | 30.11
ru | с 5 по 12 декабря | 05.12 | 13.12
ru | с понедельника на неделю | 30.11 | 07.12
ru | в отпуске с 1 декабря до 15 декабря включительно | 01.12 | 16.12
en | from Friday to Monday | 27.11 | 30.11
en | Friday to Monday | 27.11 | 30.11
en | from Monday for 2 weeks | 30.11 | 14.12
en | from 1 December through 5 December | 01.12 | 06.12
fr | du 5 au 12 décembre | 05.12 | 12.12
fr | de vendredi à lundi inclus | 27.11 | 01.12
fr | du 1er au 5 décembre | 01.12 | 05.12
en | 1st to 5th December | 01.12 | 05.12
ru | с 1-го по 5 декабря | 01.12 | 06.12
zh | 周五到周一 | 27.11 | 30.11
zh | 12月1日到5日 | 01.12 | 05.12
zh | 12月30日到1月3日 | 30.12 | 03.01
zh | 从12月5日到12月12日 | 05.12 | 12.12
"""
LATER_CASES = [tuple(part.strip() for part in line.split("|")) for line in LATER.strip().splitlines()]


@pytest.mark.parametrize(("language", "line", "begins", "back"), LATER_CASES)
def test_both_ends_of_an_absence_that_begins_later_are_read(language, line, begins, back):
    leave = read_leave(line, NOW, language)
    assert leave
    assert (f"{leave.begins:%d.%m}", f"{leave.back.at:%d.%m}") == (begins, back)
    assert leave.day_only
    assert leave.back.day_only


def test_hours_of_a_day_may_be_its_ends():
    leave = read_leave("с 14:00 до 16:00", NOW, "ru")
    assert leave
    assert not leave.day_only
    assert (f"{leave.begins:%d.%m %H:%M}", f"{leave.back.at:%H:%M}") == ("25.11 14:00", "16:00")


@pytest.mark.parametrize("line", ["до понедельника", "3 дня", "по пятницу", "сегодня", "завтра", "до 15:00", ""])
def test_what_begins_at_once_is_no_absence_that_begins_later(line):
    assert read_leave(line, NOW, "ru") is None


@pytest.mark.parametrize(
    "line", ["Иванов в отпуске до понедельника", "меняем до понедельника", "я", "I'm offering 3 days", ""]
)
def test_what_is_said_of_others_is_no_absence_of_ones_own(line):
    assert own_absence(line, "ru") is None


def test_the_words_alone_leave_the_day_to_be_asked_for():
    assert own_absence("Меня не будет!", "ru") == ""
