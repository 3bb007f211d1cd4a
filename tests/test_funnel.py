"""The funnel: only stages that can be reached are offered, a red one asks why, an old button tells how things are now."""

import pytest

from storage.rules.funnel import Stage, reachable


@pytest.fixture
async def ivanov(boris):
    """Boris sees the card of Ivanov."""
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    return boris


async def moves(person, *stages):
    for stage in stages:
        await person.presses("🚦")
        await person.presses(stage)


async def test_a_card_moves_and_moves_back(ivanov):
    await moves(ivanov, "Серый")
    assert "Этап: ⚪ Белый → 🔘 Серый" in ivanov.sees.text
    assert "🚦 🔘 Серый" in ivanov.sees.text, "the history tells it"
    await ivanov.presses("Отменить")
    assert "⚪ Белый" in ivanov.sees.text
    assert "🚦 🔘 Серый" not in ivanov.sees.text


async def test_only_what_can_be_reached_is_offered(ivanov):
    await ivanov.presses("🚦")
    assert len(ivanov.sees.buttons) == len(reachable(Stage.WHITE)) + 1
    assert not any("🔴" in label for label in ivanov.sees.buttons)
    assert "🔘 Серый — известен ЛПР" in ivanov.sees.text
    await ivanov.presses("🥇")
    await ivanov.presses("🚦")
    assert [label.split()[0] for label in ivanov.sees.buttons] == ["💎", "🔴🥇", "◀"]


async def test_a_red_stage_asks_why(ivanov):
    await moves(ivanov, "🟢 Зелёный", "🔴🟢")
    assert "По какой причине" in ivanov.sees.text
    await ivanov.presses("Дорого")
    assert "→ 🔴🟢 Красно-зелёный" in ivanov.sees.text
    assert "Причина: Дорого" in ivanov.sees.text
    await moves(ivanov, "🟢 Зелёный")
    assert "Причина" not in ivanov.sees.text.partition("Последние записи")[0]


async def test_the_reason_may_be_typed_and_wrong_answers_are_refused(ivanov):
    await moves(ivanov, "🥇", "🔴🥇")
    question = ivanov.sees.text
    await ivanov.sends_sticker()
    assert "текстом" in ivanov.sees.text
    await ivanov.says("   ")
    assert ivanov.sees.text.endswith(question)
    await ivanov.says("я" * 301)
    assert "300" in ivanov.sees.text
    await ivanov.says("уехал в <Пермь>")
    assert "Причина: уехал в <Пермь>" in ivanov.sees.text


async def test_a_month_old_button_is_refused_and_the_card_shown(ivanov):
    await ivanov.presses("🚦")
    old = ivanov.sees
    await ivanov.says("/find Иванов")
    await moves(ivanov, "🥇")
    await ivanov.presses("Серый", on=old)
    assert ivanov.alerted
    assert "нельзя перейти" in ivanov.toast
    shown = next(seen for seen in ivanov.messages if seen.id == old.id)
    assert "Иванов Пётр\n🥇 Золотой" in shown.text


async def test_a_red_stage_that_cannot_be_reached_asks_nothing(ivanov):
    await ivanov.presses_data("cm:1:red_platinum", ivanov.sees, forged=True)
    assert ivanov.alerted
    assert "⚪ Белый" in ivanov.sees.text
    await ivanov.says("причина")
    assert "ничего не найдено" in ivanov.sees.text


async def test_two_taps_move_once(ivanov):
    await ivanov.presses("🚦")
    stages, data = ivanov.sees, ivanov.sees.data("Серый")
    await ivanov.presses_data(data, stages)
    await ivanov.presses_data(data, stages, forged=True)
    assert "уже на этапе" in ivanov.toast
    assert ivanov.sees.text.count("🚦 🔘 Серый") == 1


async def test_the_card_that_moves_is_the_buttons_own(ivanov):
    old = ivanov.sees
    await ivanov.says("/add Смирнова Анна, +7 916 765-43-21")
    await ivanov.presses("🚦", on=old)
    await ivanov.presses("Серый", on=next(seen for seen in ivanov.messages if seen.id == old.id))
    assert "Иванов" in next(seen for seen in ivanov.messages if seen.id == old.id).text
    await ivanov.says("/find Смирнова")
    assert "⚪" in ivanov.sees.text


async def test_heat_goes_round(ivanov):
    for button, heat in (("тёплый", "🌤 тёплый"), ("горячий", "🔥 горячий"), ("холодный", "❄️ холодный")):
        await ivanov.presses(f"→ {button}")
        assert heat in ivanov.sees.text
    await ivanov.presses("Отменить")
    assert "🔥 горячий" in ivanov.sees.text


async def test_heat_that_is_there_already(ivanov):
    await ivanov.presses_data("cw:1:cold", ivanov.sees, forged=True)
    assert "уже холодный" in ivanov.toast


@pytest.mark.parametrize("data", ["cs:1", "cm:1:grey", "cm:1:red_green", "cw:1:hot"])
async def test_another_ones_card_does_not_move(ivanov, li, data):
    await li.says("/add 王伟, +86 138 1234 5678")
    await li.presses_data(data, li.sees, forged=True)
    assert li.alerted
    await ivanov.says("/find Иванов")
    assert "⚪ Белый · ❄️ холодный" in ivanov.sees.text


async def test_in_english_and_chinese(ann, li):
    await ann.says("/add John Smith, +44 20 7946 0958")
    await moves(ann, "Grey")
    assert "Stage: ⚪ White → 🔘 Grey" in ann.sees.text
    await li.says("/add 王伟, +86 138 1234 5678")
    await moves(li, "绿色", "红绿")
    await li.presses("价格太高")
    assert "价格太高" in li.sees.text
