"""When: as people type it in four languages, and what they get to hear when it can't be meant."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.moments import find_moment, read_moment
from storage.rules.refusal import Refusal
from tests.reading.tables import rows

MOSCOW = ZoneInfo("Europe/Moscow")
NOW = datetime(2026, 11, 25, 11, 20, 37, tzinfo=MOSCOW)
NO_MOMENTS = [(language, typed) for language in ("ru", "en", "fr", "zh") for typed, _ in rows(f"no_moments_{language}")]
REMARKS = [(language, *row) for language in ("ru", "en", "fr", "zh") for row in rows(f"remarks_{language}")]
ROWS = [(language, *row) for language in ("ru", "en", "fr", "zh") for row in rows(f"moments_{language}")]


@pytest.mark.parametrize(("language", "typed", "meant"), ROWS)
def test_a_moment_is_what_people_mean(language, typed, meant):
    try:
        read = f"{read_moment(typed, NOW, language).at:%Y-%m-%d %H:%M}"
    except Refusal as no:
        read = no.text_id
    assert read == meant


@pytest.mark.parametrize("language", ["ru", "fr", "zh", "de", ""])
def test_english_is_understood_whatever_the_language(language):
    assert read_moment("tomorrow at 3pm", NOW, language).at == datetime(2026, 11, 26, 15, tzinfo=MOSCOW)


def test_the_answer_is_in_the_zone_of_the_question():
    now = datetime(2026, 11, 25, 11, 20, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert read_moment("明天下午3点", now, "zh").at.isoformat() == "2026-11-26T15:00:00+08:00"
    assert read_moment("завтра", now.astimezone(UTC), "ru").at.isoformat() == "2026-11-26T10:00:00+00:00"


@pytest.mark.parametrize(("typed", "day_only"), [("завтра", True), ("завтра утром", False), ("в 15", False)])
def test_a_day_without_a_time_is_known_as_one(typed, day_only):
    assert read_moment(typed, NOW, "ru").day_only is day_only


def test_a_time_the_clocks_skip_is_moved():
    now = datetime(2027, 3, 27, 12, 0, tzinfo=ZoneInfo("Europe/Paris"))
    moment = read_moment("demain à 02:30", now, "fr")
    assert moment.moved
    assert f"{moment.at:%H:%M}" == "03:00"


def test_hours_count_through_a_change_of_clocks():
    now = datetime(2027, 3, 28, 1, 30, tzinfo=ZoneInfo("Europe/Paris"))
    assert f"{read_moment('dans 2 heures', now, 'fr').at:%H:%M}" == "04:30"


def test_a_month_is_clipped_to_its_end():
    now = datetime(2027, 1, 31, 9, 0, tzinfo=MOSCOW)
    assert f"{read_moment('через месяц', now, 'ru').at:%d.%m}" == "28.02"


@pytest.mark.parametrize(
    ("zone", "region", "meant"),
    [
        ("America/New_York", "", "2026-12-05"),
        ("Europe/London", "", "2027-05-12"),
        ("Europe/Moscow", "US", "2026-12-05"),
        ("America/New_York", "GB", "2027-05-12"),
        ("America/New_York", "RU", "2026-12-05"),
    ],
)
def test_in_english_the_region_or_the_zone_says_which_number_is_the_month(zone, region, meant):
    now = datetime(2026, 11, 25, 11, 20, tzinfo=ZoneInfo(zone))
    assert f"{read_moment('12/5', now, 'en', region).at:%Y-%m-%d}" == meant
    found = find_moment("busy, 12/5", now, "en", region)
    assert found is not None
    assert f"{found.moment.at:%Y-%m-%d}" == meant


@pytest.mark.parametrize(
    ("language", "typed", "found"),
    [
        ("ru", "недозвон, завтра 15:00", "завтра 15:00"),
        ("ru", "занят, перезвонить в пятницу после обеда", "в пятницу после обеда"),
        ("ru", "будет на месте с 10:00 завтра", "с 10:00 завтра"),
        ("ru", "договор от 5 декабря, через неделю", "через неделю"),
        ("ru", "встреча 5 декабря в 15:00 в офисе", "5 декабря в 15:00"),
        ("en", "left a message, call back on Monday at 10", "on Monday at 10"),
        ("en", "wants 15 chairs by Friday", "by Friday"),
        ("fr", "absent, rappeler vendredi matin", "vendredi matin"),
        ("zh", "没接，下周一上午10点再打", "下周一上午10点"),
    ],
)
def test_a_moment_is_found_in_a_remark(language, typed, found):
    moment = find_moment(typed, NOW, language)
    assert moment is not None
    assert typed[moment.start : moment.end] == found


@pytest.mark.parametrize(("language", "typed", "meant"), REMARKS)
def test_the_moment_of_a_remark_is_the_one_to_call_at(language, typed, meant):
    found = find_moment(typed, NOW, language)
    assert (f"{found.moment.at:%Y-%m-%d %H:%M}" if found else "-") == meant


@pytest.mark.parametrize(("language", "typed"), NO_MOMENTS)
def test_names_and_notes_that_look_like_dates_are_not_dates(language, typed):
    assert find_moment(typed, NOW, language) is None
    with pytest.raises(Refusal):
        read_moment(typed, NOW, language)


@pytest.mark.parametrize(
    ("typed", "apart"),
    [
        ("недозвон, завтра в 15", True),
        ("занят, перезвонить ему завтра в 15", True),
        ("просил набрать в пятницу", True),
        ("завтра уезжает в отпуск", False),
        ("в среду у них совещание", False),
    ],
)
def test_a_moment_in_passing_is_told_from_one_that_stands_apart(typed, apart):
    found = find_moment(typed, NOW, "ru")
    assert found is not None
    assert found.apart is apart


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("недозвон, завтар в 15", "завтар в 15"),
        ("перезвонить в пятнцу", "в пятнцу"),
        ("Завтар Пётр, недозвон", None),
        ("любит завтрак в постель", None),
        ("это Середа, он занят", None),
    ],
)
def test_a_slip_of_the_finger_is_mended_only_where_a_moment_is_said(typed, found):
    moment = find_moment(typed, NOW, "ru")
    assert (moment and typed[moment.start : moment.end]) == found


@pytest.mark.parametrize(
    ("typed", "text_id"),
    [
        ("недозвон, 31.02 15:00", "moment-no-such-day"),
        ("занят, 12.03.2020", "moment-past"),
        ("5.04.2039", "moment-too-far"),
    ],
)
def test_a_moment_that_stands_apart_and_cannot_be_meant_is_refused(typed, text_id):
    with pytest.raises(Refusal) as no:
        find_moment(typed, NOW, "ru")
    assert no.value.text_id == text_id
