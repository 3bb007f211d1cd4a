"""Phones: the ways people write them, by region, and what is no phone."""

import pytest

from bot.reading.numbering import home_numbers
from bot.reading.phones import find_phones, read_phone, show_phone
from storage.rules.refusal import Refusal

WRITTEN = [
    ("RU", "8 916 123-45-67", "+79161234567"),
    ("RU", "+7 916 123-45-67", "+79161234567"),
    ("RU", "89161234567", "+79161234567"),
    ("RU", "79161234567", "+79161234567"),
    ("RU", "9161234567", "+79161234567"),
    ("RU", "8(916)7654321", "+79167654321"),
    ("RU", "8 (916) 765-43-21", "+79167654321"),
    ("RU", "8-916-765-43-21", "+79167654321"),
    ("RU", "8.916.765.43.21", "+79167654321"),
    ("RU", "+7 495 123-45-67", "+74951234567"),
    ("RU", "495 123 45 67", "+74951234567"),
    ("RU", "4951234567", "+74951234567"),
    ("RU", "8 800 555-35-35", "+78005553535"),
    ("RU", "00 33 6 12 34 56 78", "+33612345678"),
    ("RU", "8 10 33 6 12 34 56 78", "+33612345678"),
    ("RU", "33612345678", "+33612345678"),
    ("RU", "8 701 123 45 67", "+77011234567"),
    ("RU", "+375 29 123-45-67", "+375291234567"),
    ("RU", "＋７ ９１６ １２３ ４５ ６７", "+79161234567"),
    ("RU", "+7\u00a0916\u00a0123\u201145\u201167", "+79161234567"),
    ("RU", "тел. 8 916 123-45-67", "+79161234567"),
    ("RU", "тел:89161234567", "+79161234567"),
    ("RU", "8 495 123-45-67 доб. 123", "+74951234567"),
    ("FR", "06 12 34 56 78", "+33612345678"),
    ("FR", "06.12.34.56.78", "+33612345678"),
    ("FR", "0612345678", "+33612345678"),
    ("FR", "+33 (0)6 12 34 56 78", "+33612345678"),
    ("FR", "00 33 6 12 34 56 78", "+33612345678"),
    ("FR", "79161234567", "+79161234567"),
    ("GB", "07911 123456", "+447911123456"),
    ("GB", "(020) 7946 0958", "+442079460958"),
    ("US", "(202) 555-0143", "+12025550143"),
    ("US", "202-555-0143 x12", "+12025550143"),
    ("US", "12025550143", "+12025550143"),
    ("US", "011 33 6 12 34 56 78", "+33612345678"),
    ("CN", "138 1234 5678", "+8613812345678"),
    ("CN", "13012345678", "+8613012345678"),
    ("CN", "8613812345678", "+8613812345678"),
    ("CN", "010-88888888", "+861088888888"),
    ("CN", "０１０－８８８８８８８８", "+861088888888"),
    ("CN", "电话13812345678", "+8613812345678"),
    ("CN", "79161234567", "+79161234567"),
    ("CN", "7 916 123-45-67", "+79161234567"),
    ("ZZ", "+7 916 123-45-67", "+79161234567"),
]


@pytest.mark.parametrize(("region", "typed", "number"), WRITTEN)
def test_a_number_is_read_as_the_region_writes_it(region, typed, number):
    assert read_phone(typed, region) == number


@pytest.mark.parametrize(
    ("typed", "text_id"),
    [
        ("", "phone-unreadable"),
        ("call me", "phone-unreadable"),
        ("8-916-CALL-ME", "phone-unreadable"),
        ("12345", "phone-too-short"),
        ("8 916", "phone-too-short"),
        ("123456789012345678901", "phone-too-long"),
        ("8 916 123-45", "phone-no-such"),
        ("+7 123 456 78 90", "phone-no-such"),
        ("7707083893", "phone-no-such"),
        ("89161234567, 84951234567", "phone-several"),
    ],
)
def test_what_is_no_number_is_answered_by_what_is_wrong(typed, text_id):
    with pytest.raises(Refusal) as no:
        read_phone(typed, "RU")
    assert no.value.text_id == text_id


@pytest.mark.parametrize(
    ("region", "text", "found"),
    [
        ("RU", "Иванов 89161234567 84951234567", ["89161234567", "84951234567"]),
        ("RU", "тел +7 916 123-45-67/+7 916 123-45-68", ["+7 916 123-45-67", "+7 916 123-45-68"]),
        ("RU", "+33612345678 +7 916 1234567", ["+33612345678", "+7 916 1234567"]),
        ("RU", "8 495 123-45-67 доб. 12, Пётр", ["8 495 123-45-67 доб. 12"]),
        ("RU", "8 916 123 45 67 15 шт", ["8 916 123 45 67"]),
        ("FR", "06 12 34 56 78 ou 01 23 45 67 89", ["06 12 34 56 78", "01 23 45 67 89"]),
        ("RU", "ИНН 7707083893, КПП 770701001", []),
        ("RU", "12.03.1985, сумма 1 500 000 000 руб", []),
        ("RU", "заказ 89161234567", []),
        ("RU", "25.11.2026 15:00", []),
        ("FR", "SIRET 732 829 320 00074", []),
        ("CN", "1990-11-27", []),
    ],
)
def test_numbers_are_found_in_a_text_where_they_stand(region, text, found):
    assert [text[phone.start : phone.end] for phone in find_phones(text, region)] == found


@pytest.mark.parametrize(
    ("number", "shown"),
    [("+79167654321", "+7 916 765-43-21"), ("+33612345678", "+33 6 12 34 56 78"), ("", ""), ("мимо", "мимо")],
)
def test_a_number_is_shown_as_the_world_writes_it(number, shown):
    assert show_phone(number) == shown


@pytest.mark.parametrize(
    ("language", "zone", "said", "number"),
    [
        ("zh", "Europe/Moscow", "010-8765 4321", "+861087654321"),
        ("zh", "Asia/Shanghai", "8 916 123-45-67", "+79161234567"),
        ("fr", "Europe/Moscow", "06 12 34 56 78", "+33612345678"),
        ("fr", "Europe/Brussels", "0470 12 34 56", "+33470123456"),
        ("en", "Europe/London", "07911 123456", "+447911123456"),
        ("en", "America/New_York", "917 555 2368", "+19175552368"),
        ("en", "", "917 555 23 68", "+79175552368"),
        ("zh", "", "13612345678", "+8613612345678"),
        ("ru", "America/New_York", "916 123-45-67", "+79161234567"),
        ("ru", "Asia/Tbilisi", "555 12 34 56", "+995555123456"),
    ],
)
def test_one_of_a_russian_team_writes_numbers_as_at_home(language, zone, said, number):
    assert read_phone(said, home_numbers("RU", language, zone)) == number


def test_the_team_s_numbers_go_before_those_of_a_language():
    assert read_phone("0470 12 34 56", home_numbers("BE", "fr", "Europe/Paris")) == "+32470123456"
