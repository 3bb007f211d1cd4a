"""A promise put off by a line, in four languages; what was understood is said in full and can be undone."""

import pytest

from tests.promises import promise


async def test_a_line_puts_the_promise_off_and_undo_brings_it_back(boris):
    await promise(boris, "Иванов Пётр", "+7 916 123-45-67", "завтра 12:00")
    await boris.says("перенеси Иванова на пятницу")
    assert boris.sees.text == "💤 Иванов Пётр: напомню пт, 27 ноября 2026, 10:00, Москва"
    await boris.presses("Отменить")
    assert "чт, 26 ноября 2026, 12:00" in boris.sees.text


async def test_english_french_and_chinese_lines(ann, li, sandbox, program):
    await promise(ann, "John Smith", "+44 7400 123456", "tomorrow 12:00")
    await ann.says("snooze Smith till Monday 10")
    assert "I will remind you Mon 30 November 2026, 10:00, Moscow" in ann.sees.text
    await promise(li, "王伟", "+86 138 1234 5678", "明天12点")
    await li.says("把王伟改到周五")
    assert "王伟" in li.sees.text
    assert "2026年11月27日" in li.sees.text


async def test_without_a_promise_it_is_made_and_without_a_moment_it_is_asked(boris):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    await boris.says("отложи Иванова")
    assert "перезвон не обещан" in boris.sees.text
    await boris.says("отложи Иванова на 2 часа")
    assert "Иванов Пётр — ср, 25 ноября 2026, 14:00" in boris.sees.text
    await boris.says("отложи Иванова")
    await boris.says("завтра 15:00")
    assert "напомню чт, 26 ноября 2026, 15:00" in boris.sees.text


async def test_of_several_it_is_asked_whose(boris):
    await promise(boris, "Иванов Пётр", "+7 916 123-45-67", "завтра 12:00")
    await promise(boris, "Иванов Олег", "+7 916 123-45-68", "завтра 13:00")
    await boris.says("перенеси Иванова на четверг 16:00")
    assert "клиентов — 2" in boris.sees.text
    await boris.says("перенеси Иванов на пятницу")
    assert "клиентов — 2" in boris.sees.text
    await boris.presses("Иванов Олег")
    assert "Иванов Олег: напомню пт, 27 ноября 2026, 10:00" in boris.sees.text
    await boris.says("перенеси Иванов на субботу")
    await boris.says("Пётр")
    assert "Иванов Пётр: напомню сб, 28 ноября 2026, 10:00" in boris.sees.text


async def test_a_moment_that_is_past_is_refused_by_a_sentence(boris):
    await promise(boris, "Иванов Пётр", "+7 916 123-45-67", "завтра 12:00")
    await boris.says("перенеси Иванова на вчера")
    assert "напомню" not in boris.sees.text
    await boris.says("Иванов")
    assert "чт, 26 ноября 2026, 12:00" in boris.sees.text


async def test_a_firm_that_is_called_so_is_found(ann):
    await ann.says("/add Move Smith, +44 7400 123456")
    await ann.says("Move Smith")
    assert "+44 7400 123456" in ann.sees.text


async def test_nobody_s_name_is_searched_for(boris):
    await boris.says("перенеси Сидоренко на пятницу")
    assert "Сидоренко" in boris.sees.text
    assert "напомню" not in boris.sees.text


@pytest.mark.on_either  # the same words whatever keeps them
async def test_a_line_that_names_nobody_is_asked_whose_and_answers_the_question_until_when(boris):
    await promise(boris, "Иванов Пётр", "+7 916 123-45-67", "завтра 12:00")
    await boris.says("отложи до пятницы 10")
    assert "Назовите клиента" in boris.sees.text
    await boris.says("отложи Иванова")
    await boris.says("отложи до пятницы 10")
    assert "напомню пт, 27 ноября 2026, 10:00" in boris.sees.text


async def test_a_patronymic_that_begins_so_is_nobody_s_name(boris):
    await promise(boris, "Иванов Пётр", "+7 916 123-45-67", "завтра 12:00")
    await promise(boris, "Юдина Мария Ивановна", "+7 916 123-45-68", "завтра 13:00")
    await promise(boris, "Зимин Олег Иванович", "+7 916 123-45-69", "завтра 14:00")
    await boris.says("перенеси Иванова на пятницу")
    assert "Иванов Пётр: напомню пт, 27 ноября 2026, 10:00" in boris.sees.text
    await boris.says("Иванов недозвон")
    assert "Записано: Иванов Пётр — Недозвон" in boris.sees.text
    await promise(boris, "Иванова Ольга", "+7 916 123-45-70", "завтра 15:00")
    await boris.says("Иванов недозвон")
    assert "клиентов: 2" in boris.sees.text or "клиентов: 4" in boris.sees.text
