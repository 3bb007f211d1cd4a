"""Which part of a name was found: in bold in the list, in the description of an inline result when it was a guess."""

from zoneinfo import ZoneInfo

import pytest

from bot.features.matches import guess_in_words, told_matches
from bot.kit.texts import Texts
from storage.clients import Listed
from storage.rules.funnel import Stage
from storage.search import Field, Hit, Why

CASES = [
    ("смирн", "Смирнова Анна", None, ("смирнова",), None, "🔎 <b>Смирн</b>ова"),
    ("корол", "Королёв Пётр", None, ("королев",), None, "🔎 <b>Корол</b>ёв"),
    ("ivan", "Иванов Пётр", None, ("иванов",), None, "🔎 <b>Иванов</b>"),
    ("пет ива", "Иванов Пётр", None, ("петр", "иванов"), None, "🔎 <b>Пёт</b>р <b>Ива</b>нов"),
    ("щедр", "Салтыков-Щедрин", None, ("щедрин",), None, "🔎 <b>Щедр</b>ин"),
    ("obri", "Sean O'Brien", None, ("obrien",), None, "🔎 <b>O'Brien</b>"),
    ("伟", "王伟", None, ("王伟",), None, "🔎 <b>王伟</b>"),
    ("王", "王伟", None, ("王伟",), None, "🔎 <b>王</b>伟"),
    ("вано", "Иванов Пётр", None, ("иванов",), Why.PIECE, "🧩 the middle of a word: И<b>вано</b>в"),
    ("ивнов", "Иванов Пётр", None, ("иванов",), Why.TYPO, "✏️ with a typing error: <b>Иванов</b>"),
    ("бол", "Иванов Пётр", "Болт", ("болт",), None, "🔎 <b>Бол</b>т"),
    ("a b", "A <b> B", None, ("a", "b"), None, "🔎 <b>A</b> <b>b</b>"),
]


@pytest.fixture
def english():
    return Texts("en", ZoneInfo("UTC"))


def hit_by(words, why=None, field=Field.NAME):
    return Hit(1, words, field, why, (0,), ("", None, "white"))


@pytest.mark.parametrize(("typed", "name", "company", "words", "why", "line"), CASES)
def test_the_part_that_was_found_is_in_bold(english, typed, name, company, words, why, line):
    client = Listed(1, name, company, Stage.WHITE)
    assert told_matches([(client, hit_by(words, why))], typed, english) == [line]


def test_equal_words_are_told_once_and_each_reason_in_a_line(english):
    found = [
        *((Listed(1, f"Смирнов {name}", None, Stage.WHITE), hit_by(("смирнов",))) for name in ("Пётр", "Олег")),
        (Listed(2, "Смирнова Анна", None, Stage.WHITE), hit_by(("смирнова",))),
        (Listed(3, "Смиронв Глеб", None, Stage.WHITE), hit_by(("смиронв",), Why.TYPO)),
        (Listed(4, "Белов", None, Stage.WHITE), hit_by(("смирнов",), field=Field.NOTES)),
    ]
    lines = ["🔎 <b>Смирнов</b> · <b>Смирнов</b>а", "✏️ with a typing error: <b>Смиронв</b>"]
    assert told_matches(found, "смирнов", english) == lines


def test_of_many_words_the_first_are_told(english):
    found = [(Listed(1, f"Ива{end}", None, Stage.WHITE), hit_by((f"ива{end}",))) for end in "абвгдежз"]
    (line,) = told_matches(found, "ива", english)
    assert line.endswith("<b>Ива</b>д · …")


def test_a_guess_is_told_in_plain_words(english):
    client = Listed(1, "Смирнова & Ко", None, Stage.WHITE)
    assert guess_in_words(client, hit_by(("смирнова",), Why.TYPO), english) == "✏️ with a typing error: Смирнова"
    assert guess_in_words(client, hit_by(("смирнова",)), english) == ""
    assert guess_in_words(client, hit_by(("тула",), Why.NEAR, Field.REST), english) == "🔭 something alike"


async def test_a_list_shows_the_match_and_an_inline_result_the_guess(boris):
    for number, first in enumerate(("Анна", "Яна")):
        await boris.shares(f"+7916765432{number}", first, "Смирнова")
    await boris.says("смирн")
    assert boris.sees.text.splitlines()[-1] == "🔎 Смирнова"
    (bold,) = [entity for entity in boris.sees.raw["entities"] if entity["type"] == "bold"]
    assert bold["length"] == len("смирн")
    await boris.says("смрнова")
    assert boris.sees.text.splitlines()[-1] == "✏️ по опечатке: Смирнова"
    first, *_ = await boris.searches("смрнова")
    assert first["description"].startswith("✏️ по опечатке: Смирнова")
