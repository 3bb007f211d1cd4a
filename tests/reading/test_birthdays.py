"""Birthdays as people type them, with the year and without."""

from datetime import date

import pytest

from bot.reading.birthdays import read_birthday
from storage.rules.birthdays import Birthday
from storage.rules.refusal import Refusal

TODAY = date(2026, 11, 25)
SPRING, SPRING_1985 = Birthday(12, 3), Birthday(12, 3, 1985)
AUTUMN, AUTUMN_1990 = Birthday(27, 11), Birthday(27, 11, 1990)
TYPED = [
    ("ru", "12.03.1985", SPRING_1985),
    ("ru", "12.3.85", SPRING_1985),
    ("ru", "12.03", SPRING),
    ("ru", "12 марта 1985", SPRING_1985),
    ("ru", "12 марта 1985 г.", SPRING_1985),
    ("ru", "12 Марта", SPRING),
    ("ru", "двенадцатое марта", SPRING),
    ("ru", "12/03/1985", SPRING_1985),
    ("ru", "12-03-1985", SPRING_1985),
    ("ru", "12 03 1985", SPRING_1985),
    ("ru", "12,03,1985", SPRING_1985),
    ("ru", "1985-03-12", SPRING_1985),
    ("ru", "др 12.03.1985", SPRING_1985),
    ("ru", "12.03.1985 г.р.", SPRING_1985),
    ("ru", "29.02", Birthday(29, 2)),
    ("ru", "29.02.1984", Birthday(29, 2, 1984)),
    ("ru", "12.03.30", Birthday(12, 3, 1930)),
    ("ru", "25.11.2026", Birthday(25, 11, 2026)),
    ("ru", "１２.０３.１９８５", SPRING_1985),
    ("ru", "March 12, 1985", SPRING_1985),
    ("en", "March 12", SPRING),
    ("en", "March 12, 1985", SPRING_1985),
    ("en", "12 March 1985", SPRING_1985),
    ("en", "12th of March", SPRING),
    ("en", "born 12 Mar 1985", SPRING_1985),
    ("en", "May 5", Birthday(5, 5)),
    ("en", "1985-03-12", SPRING_1985),
    ("en", "03/25/1985", Birthday(25, 3, 1985)),
    ("fr", "12/03/1985", SPRING_1985),
    ("fr", "12 mars 1985", SPRING_1985),
    ("fr", "né le 12 mars 1985", SPRING_1985),
    ("fr", "le 1er mai", Birthday(1, 5)),
    ("zh", "1990年11月27日", AUTUMN_1990),
    ("zh", "1990-11-27", AUTUMN_1990),
    ("zh", "1990.11.27", AUTUMN_1990),
    ("zh", "1990/11/27", AUTUMN_1990),
    ("zh", "11月27日", AUTUMN),
    ("zh", "十一月二十七号", AUTUMN),
    ("zh", "11-27", AUTUMN),
    ("zh", "11.27", AUTUMN),
    ("zh", "生日：11月27日", AUTUMN),
]


@pytest.mark.parametrize(("language", "typed", "birthday"), TYPED)
def test_a_birthday_is_read_as_it_is_written(language, typed, birthday):
    assert read_birthday(typed, language, TODAY) == birthday


@pytest.mark.parametrize(
    ("language", "typed", "text_id"),
    [
        ("ru", "31.02", "birthday-no-such-day"),
        ("ru", "29.02.1985", "birthday-no-such-day"),
        ("ru", "32.01.1985", "birthday-no-such-day"),
        ("ru", "15.30", "birthday-no-such-day"),
        ("ru", "12.13.1985", "birthday-no-such-day"),
        ("ru", "01.01.1899", "birthday-too-early"),
        ("ru", "12 марта 1885", "birthday-too-early"),
        ("ru", "26.11.2026", "birthday-future"),
        ("ru", "12.03.2030", "birthday-future"),
        ("ru", "март", "birthday-unreadable"),
        ("ru", "ООО Март", "birthday-unreadable"),
        ("ru", "не знаю", "birthday-unreadable"),
        ("ru", "", "birthday-unreadable"),
        ("ru", "завтра", "birthday-unreadable"),
        ("en", "April Smith", "birthday-unreadable"),
        ("fr", "31/02/1985", "birthday-no-such-day"),
        ("zh", "2月31日", "birthday-no-such-day"),
    ],
)
def test_what_is_no_birthday_is_answered_by_what_is_wrong(language, typed, text_id):
    with pytest.raises(Refusal) as no:
        read_birthday(typed, language, TODAY)
    assert no.value.text_id == text_id
