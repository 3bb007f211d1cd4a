from datetime import UTC, datetime

import pytest

from bot.reading.zones import city, read_zones
from storage.rules.refusal import Refusal

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/Moscow", "Europe/Moscow"),
        ("america/argentina/buenos_aires", "America/Argentina/Buenos_Aires"),
        ("America/New York", "America/New_York"),
        ("Москва", "Europe/Moscow"),
        ("  MOSCOU ", "Europe/Moscow"),
        ("莫斯科", "Europe/Moscow"),
        ("上海", "Asia/Shanghai"),
        ("Санкт-Петербург", "Europe/Moscow"),
        ("санкт петербург", "Europe/Moscow"),
        ("北京", "Asia/Shanghai"),
        ("深圳", "Asia/Shanghai"),
        ("Женева", "Europe/Zurich"),
        ("geneve", "Europe/Zurich"),
        ("Киев", "Europe/Kyiv"),
        ("Kiev", "Europe/Kyiv"),
        ("Калькутта", "Asia/Kolkata"),
        ("екатер", "Asia/Yekaterinburg"),
        ("法国", "Europe/Paris"),
        ("Japan", "Asia/Tokyo"),
        ("UTC", "Etc/UTC"),
        ("gmt+0", "Etc/UTC"),
        ("UTC+3", "Etc/GMT-3"),
        ("utc +03:00", "Etc/GMT-3"),
        ("GMT-5", "Etc/GMT+5"),
        ("UTC−5", "Etc/GMT+5"),
        ("+8", "Etc/GMT-8"),
        ("МСК", "Europe/Moscow"),
        ("мск+2", "Etc/GMT-5"),
        ("+5:45", "Asia/Kathmandu"),
    ],
)
def test_one_zone_is_meant(typed, zone):
    assert read_zones(typed, NOW) == [zone]


def test_several_zones_may_be_meant():
    assert {"America/Santiago", "America/Los_Angeles", "Europe/San_Marino"} <= set(read_zones("san", NOW))
    assert set(read_zones("+5:30", NOW)) == {"Asia/Kolkata", "Asia/Colombo"}


@pytest.mark.parametrize(
    "typed", ["", "  ", "xx", "Васюки", "3", "UTC+15", "UTC+99", "+5:17", "Europe/", "../etc", "🙂", "м"]
)
def test_what_is_no_zone_is_refused(typed):
    with pytest.raises(Refusal) as refused:
        read_zones(typed, NOW)
    assert refused.value.text_id == "zone-unknown"


def test_never_too_many():
    assert len(read_zones("ста", NOW)) <= 12


@pytest.mark.parametrize(
    ("zone", "locale", "called"),
    [
        ("Europe/Moscow", "ru", "Москва"),
        ("Europe/Kyiv", "ru", "Киев"),
        ("Asia/Kolkata", "fr", "Calcutta"),
        ("Asia/Shanghai", "zh_Hans_CN", "上海"),
        ("America/New_York", "en_GB", "New York"),
        ("Etc/GMT-3", "ru", "UTC+3"),
        ("Etc/GMT+5", "fr", "UTC−5"),
        ("Etc/UTC", "en_GB", "UTC"),
        ("UTC", "en_GB", "UTC"),
    ],
)
def test_a_zone_is_called_by_its_city_or_its_offset(zone, locale, called):
    assert city(zone, locale) == called
