"""What is typed, and whose card is found: first in the list, in either database."""

import pytest

from storage import clients
from storage.search import same_name
from tests.search.conftest import NOW, added, found

PEOPLE = (
    *("Щербаков Игорь", "Иванов Пётр", "Смирнова Юлия", "Мюллер Ганс", "Хабибуллин Ильдар", "Кузнецова Александра"),
    *(
        "Жукова Ксения",
        "Ляпин Фёдор",
        "Цветаев Дмитрий",
        "Чайковский Евгений",
        "Ковальчук Григорій",
        "Шәрипова Гөлнара",
    ),
    *("Тер-Григорян Самвел", "Подъячев Аркадий", "Жаворонков Михаил", "Бобков Савелий"),
    *("Jeanne d'Aubigny", "Ann Foxley-Norris", "吕春生"),
    *("Robert Smith", "Jürgen Weiß", "François Lefèvre", "王伟", "張偉國"),
)
TYPED = {
    "Щербаков Игорь": "Shcherbakov Scherbakov Ščerbakov Ŝerbakov Schtscherbakow щебраков вербаков Щерб cherbakov",
    "Иванов Пётр": "bdfyjd Ivanov Ivanoff Iwanow Иваонв ванов bvanov ИВАНОВ Pyotr Petr",
    "Смирнова Юлия": "Yuliya Julia Iuliia Юля Smirnova Смирнво",
    "Мюллер Ганс": "Мюллер Mueller Muller Мюлер V.kkth V.kth",
    "Хабибуллин Ильдар": "Khabibullin Habibullin habibulin",
    "Кузнецова Александра": "Саша Kuznetsova Kuznecova Кузнцова",
    "Жукова Ксения": "Ксюша Zhukova Žukova ;erjdf :erjdf ;rejdf",
    "Ляпин Фёдор": "Fyodor Fedor Lyapin ляпин,федор kzgby",
    "Цветаев Дмитрий": "Tsvetaev Cvetaev Tsvetayev Дима dmitry",
    "Чайковский Евгений": "Tchaikovsky Chaikovskiy Čajkovskij Yevgeniy",
    "Ковальчук Григорій": "Hryhorii Kovalchuk ковальч",
    "Шәрипова Гөлнара": "Golnara Sharipova",
    "Тер-Григорян Самвел": "nth-uhbujhzy Nth-Uhbujhzy тергригорян ter-grigoryan григорян",
    "Подъячев Аркадий": "pod”yachev pod″jačev pod``yachev gjl]zxtd",
    "Жаворонков Михаил": "Мишка Мишаня ;fdjhjyrjd",
    "Бобков Савелий": "Сава bobkov",
    "Jeanne d'Aubigny": "aubigny daubigny aubgny d'a d'aub обиньи",
    "Ann Foxley-Norris": "foxleynorris ащчдун-тщккшы",
    "吕春生": "lǚ,chūn,shēng lvcs lvchunsheng lvchuns lcs",
    "Robert Smith": "Bob Smith Smiht Смит Ышьгер,Кщиуке robrt",
    "Jürgen Weiß": "weiss Вайс jurgen",
    "François Lefèvre": "lefevre Лефевр francois LEFEVRE",
    "王伟": "wangwei ww wáng,wěi wang2wei3 王",
    "張偉國": "张伟国 zhangweiguo weiguo zwg 張偉",
}
CASES = [(line.replace(",", " "), name) for name, lines in TYPED.items() for line in lines.split()]
WRONG = {"Ышьгер Кщиуке"}  # two errors in a short word on the wrong layout are too many


@pytest.fixture
async def base(db, olga):
    for name in PEOPLE:
        await added(db, olga, name)
    return db


async def test_people_are_found_however_they_are_typed(base, olga):
    missed = {
        (line, name) for line, name in CASES if line not in WRONG and name not in (await found(base, olga, line))[:2]
    }
    assert missed == set()


async def test_what_is_spelt_as_typed_comes_before_what_only_sounds_so(db, olga):
    await added(db, olga, "Überreiter Anna")
    await added(db, olga, "Weber Karl")
    assert (await found(db, olga, "über"))[:1] == ["Überreiter Anna"]


@pytest.mark.parametrize(
    ("line", "name"),
    [("ичина", "Тычина Павел"), ("пычина", "Тычина Павел"), ("цошкин", "Йошкин Лев"), ("елых", "Белых Антон")],
)
async def test_a_wrong_first_letter_does_not_hide_a_name_behind_those_that_begin_so(db, olga, line, name):
    for other in (*["Елисеева Ирина"] * 11, "Тычина Павел", "Йошкин Лев", "Белых Антон"):
        await added(db, olga, other)
    assert name in (await found(db, olga, line))[:3]


async def test_a_name_spelt_otherwise_is_the_same_name(db, olga):
    card = await added(db, olga, "Müller Hans")
    await added(db, olga, "Muhlmann Hans")
    async with db.read() as session:
        for name in ("Hans Mueller", "Мюллер Ганс", "MULLER HANS"):
            assert await same_name(session, clients.seeker_of(olga), name, NOW) == card, name
        for name in ("Hans Mull", "Ганс Мюллерин"):
            assert await same_name(session, clients.seeker_of(olga), name, NOW) is None, name


async def test_a_number_that_nobody_has_is_like_no_other(db, olga):
    await added(db, olga, "Иванов Пётр", phones=("+79161234567",), note="договор 980 7806", tin="7707083893")
    async with db.read() as session:
        for typed in ("+33 6 77 88 99 11", "+7 495 000 11 22"):
            page = await clients.find(session, olga, typed, NOW, limit=10)
            assert (page.total, len(page.found.nearest)) == (0, 0)
