"""The agenda as a picture: for the day and for each list, in every language's letters."""

from io import BytesIO

import pytest
from PIL import Image

from bot.pictures.agenda import RED, Block, Line, agenda_png
from bot.pictures.pen import Pen
from tests.promises import promise


def seen(data):
    return Image.open(BytesIO(data)).convert("RGB")


def picture_of(person):
    photo = person.sees.raw["photo"][-1]
    return seen(person.sandbox.files.get(photo["file_id"]).data)


def has(picture, colour):
    wanted = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return wanted in {found for _, found in picture.getcolors(1 << 24)}


async def test_the_day_comes_as_a_picture(boris, clock):
    await promise(boris, "Иванов Пётр", "+7 916 123-45-67", "через 1 час обсудить цену")
    await promise(boris, "Смирнова Анна", "+7 916 765-43-21", "через 3 часа")
    await boris.says("/today")
    await boris.presses("Картинкой")
    assert boris.sees.text == "📋 Перезвоны: Сегодня"
    assert boris.sees.protected
    before = picture_of(boris)
    assert not has(before, RED)
    clock.move(hours=2)
    await boris.says("/today")
    await boris.presses("Картинкой")
    after = picture_of(boris)
    assert has(after, RED), "what is overdue is red"
    assert after.height > before.height, "and stands under a heading of its own"


async def test_each_list_has_its_picture_and_an_empty_one_says_so(boris, ann):
    await promise(boris, "Иванов Пётр", "+7 916 123-45-67", "завтра 12:00")
    await boris.says("/week")
    await boris.presses("Картинкой")
    assert boris.sees.text == "📋 Перезвоны: неделя"
    await boris.says("/callbacks")
    await boris.presses("Сегодня ·")
    await boris.presses("Картинкой")
    assert "Рисовать нечего" in boris.toast
    await ann.says("/callbacks")
    await ann.presses("Борис · 1")
    await ann.presses("Picture")
    assert ann.sees.text == "📋 Callbacks of Борис: all"
    assert picture_of(ann)


@pytest.mark.parametrize("name", ["Иванов", "Lefèvre", "王伟", "欧阳", "Ёжиков", "Œuvrard"])
def test_every_language_s_letters_are_drawn(name):
    drawn, missing = (agenda_png("", [Block("", [Line("", text)])]) for text in (name, ""))
    assert drawn != missing
    assert Pen(36, "#000000")._fitting(name, 1000) == name


def test_a_letter_that_the_font_lacks_is_drawn_as_the_nearest():
    assert Pen(36, "#000000")._fitting("Łukasz, Олексій, Dvořák", 1000) == "Lukasz, Олексiй, Dvorák"


def test_what_the_font_lacks_is_left_out_and_what_is_too_long_is_cut():
    pen = Pen(36, "#000000")
    assert pen._fitting("Anna 🎉 Smith", 1000) == "Anna Smith"
    assert pen._fitting("🔴 Просрочено", 1000) == "Просрочено", "no gap is left before it"
    cut = pen._fitting("Константинопольский " * 9, 300)
    assert cut.endswith("...")
    assert pen._width(cut) <= 300


def test_the_longest_list_fits_what_telegram_takes_for_a_photo():
    lines = [Line("10:00", "Ы" * 300, "я" * 900, overdue=True)] * 25
    picture = seen(agenda_png("Ы" * 300, [Block("x", [line]) for line in lines], "…"))
    assert picture.width + picture.height <= 10_000
    assert picture.height / picture.width <= 20
