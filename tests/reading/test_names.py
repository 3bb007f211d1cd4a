"""Names: which word is whose, in the orders four languages use."""

import pytest

from bot.reading.names import LONGEST_NAME, read_name
from storage.rules.refusal import Refusal

PARTED = [
    ("ru", "Иванов Пётр", "Иванов", "Пётр", ""),
    ("ru", "Пётр Иванов", "Иванов", "Пётр", ""),
    ("ru", "Иванов Пётр Сергеевич", "Иванов", "Пётр", "Сергеевич"),
    ("ru", "Пётр Сергеевич Иванов", "Иванов", "Пётр", "Сергеевич"),
    ("ru", "Пётр Сергеевич", "", "Пётр", "Сергеевич"),
    ("ru", "Смирнова Анна Ильинична", "Смирнова", "Анна", "Ильинична"),
    ("ru", "Ильин Илья Ильич", "Ильин", "Илья", "Ильич"),
    ("ru", "Кузнецов", "Кузнецов", "", ""),
    ("ru", "Анна", "", "Анна", ""),
    ("ru", "Иванов П.С.", "Иванов", "П.", "С."),
    ("ru", "П. С. Иванов", "Иванов", "П.", "С."),
    ("ru", "Алиев Вагиф Гасан оглы", "Алиев", "Вагиф", "Гасан оглы"),
    ("ru", "Салтыков-Щедрин Михаил", "Салтыков-Щедрин", "Михаил", ""),
    ("ru", "Гоар Петросян", "Петросян", "Гоар", ""),
    ("ru", "Ким Ли", "Ким", "Ли", ""),
    ("ru", "Jean Lefèvre", "Lefèvre", "Jean", ""),
    ("ru", "ООО Ромашка", "", "", ""),
    ("en", "John Smith", "Smith", "John", ""),
    ("en", "John F. Kennedy", "Kennedy", "John", "F."),
    ("en", "Smith, John", "Smith", "John", ""),
    ("en", "Ludwig van Beethoven", "van Beethoven", "Ludwig", ""),
    ("en", "Dr. Jane Doe", "Doe", "Jane", ""),
    ("en", "Anna Maria de la Cruz", "de la Cruz", "Anna", "Maria"),
    ("en", "O'Brien", "O'Brien", "", ""),
    ("en", "Иванов Пётр", "Иванов", "Пётр", ""),
    ("en", "Acme Ltd", "", "", ""),
    ("fr", "Jean Lefèvre", "Lefèvre", "Jean", ""),
    ("fr", "DUPONT Jean", "DUPONT", "Jean", ""),
    ("fr", "Dupont Jean", "Dupont", "Jean", ""),
    ("fr", "Mme Claire Dubois", "Dubois", "Claire", ""),
    ("fr", "Charles de Gaulle", "de Gaulle", "Charles", ""),
    ("fr", "Jean-Pierre Martin", "Martin", "Jean-Pierre", ""),
    ("zh", "王伟", "王", "伟", ""),
    ("zh", "张三丰", "张", "三丰", ""),
    ("zh", "欧阳娜娜", "欧阳", "娜娜", ""),
    ("zh", "司马光", "司马", "光", ""),
    ("zh", "王 伟", "王", "伟", ""),
    ("zh", "王先生", "王", "", ""),
    ("zh", "北京科技有限公司", "", "", ""),
    ("zh", "John Smith", "Smith", "John", ""),
]


@pytest.mark.parametrize(("language", "typed", "last", "first", "middle"), PARTED)
def test_a_name_has_its_parts(language, typed, last, first, middle):
    name = read_name(typed, language)
    assert (name.display, name.last, name.first, name.middle) == (typed, last, first, middle)


@pytest.mark.parametrize(
    ("typed", "text_id"),
    [
        ("", "name-empty"),
        ("   ", "name-empty"),
        ("\u200b\u202e", "name-empty"),
        ("12345", "name-no-letters"),
        ("...", "name-no-letters"),
        ("я" * (LONGEST_NAME + 1), "name-too-long"),
    ],
)
def test_what_is_no_name_is_refused(typed, text_id):
    with pytest.raises(Refusal) as no:
        read_name(typed, "ru")
    assert no.value.text_id == text_id


def test_a_name_is_kept_as_it_was_typed():
    assert read_name("  Иванов \u00a0Пётр ", "ru").display == "Иванов Пётр"
    assert read_name("<b>Иванов</b>", "ru").display == "<b>Иванов</b>"
