import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.rules.fold import fold


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ёлкин Артём", "елкин артем"),
        ("Зайцев Йод", "зайцев йод"),
        ("замо\u0301к", "замок"),
        ("ё\u0301", "е"),
        ("Їжак Ґалаґан", "їжак ґалаґан"),
        ("Élodie Lefèvre", "elodie lefevre"),
        ("Cœur d'Été", "coeur d ete"),
        ("Łukasz Müller-Groß", "lukasz muller gross"),
        ("İstanbul Ørsted", "istanbul orsted"),
        ("Ｈｕａｗｅｉ１２３", "huawei123"),
        ("李雷", "李雷"),
        ("が ガ", "が ガ"),
        ("ООО «Ромашка»", "ооо ромашка"),
        ("a.b@c.ru", "a b c ru"),
        ("+7 (916) 765-43-21", "7 916 765 43 21"),
        ("Ива\u00adнов", "иванов"),
        ("❤️ Анна 1️⃣", "анна 1"),
        ("snake_case", "snake case"),
        ("´", ""),
        ("…!?", ""),
        ("", ""),
    ],
)
def test_a_search_key(text: str, key: str) -> None:
    assert fold(text) == key


@settings(deadline=None)
@given(st.text())
def test_a_key_is_its_own_key(text) -> None:
    assert fold(fold(text)) == fold(text)


@settings(deadline=None)
@given(st.text())
def test_a_key_is_words_of_letters_digits_and_their_marks(text) -> None:
    key = fold(text)
    assert key == " ".join(key.split())
    for word in key.split():
        assert unicodedata.category(word[0])[0] in "LN"
        assert all(unicodedata.category(sign)[0] in "LMN" for sign in word)


@settings(deadline=None)
@given(st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyzéèçàùœæ -'"))
def test_case_and_the_way_of_writing_accents_make_no_difference(text) -> None:
    assert fold(text.upper()) == fold(text) == fold(unicodedata.normalize("NFD", text))


@settings(deadline=None)
@given(st.text("абвгдёжзиёйклмнопёрст"))
def test_yo_is_found_by_ye(text) -> None:
    assert fold(text.replace("ё", "е")) == fold(text)
