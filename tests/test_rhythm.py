"""The rhythm of talks: how often, when last, who is behind; on the card, in a list, on Monday mornings."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.cadences import cadence_apart
from storage.rules.refusal import Refusal
from tests.telegram import Person

MOSCOW = ZoneInfo("Europe/Moscow")
IVANOV = "/add Иванов Пётр, +7 916 123-45-67"


@pytest.mark.parametrize(
    ("line", "who", "days"),
    [
        ("Иванов 30 дней", "Иванов", 30),
        ("Иванов Пётр раз в полгода", "Иванов Пётр", 182),
        ("Иванов: каждый квартал", "Иванов", 90),
        ("Иванов не надо", "Иванов", 0),
        ("Иванов как этап", "Иванов", None),
        ("王伟 按阶段", "王伟", None),
        ("Иванов — 30 дней", "Иванов", 30),
        ("Smith once a month", "Smith", 30),
        ("Smith every 2 weeks", "Smith", 14),
        ("Dupont tous les 15 jours", "Dupont", 15),
        ("王伟每月一次", "王伟", 30),
        ("王伟 每两周", "王伟", 14),
        ("30", "", 30),
    ],
)
def test_how_often_is_read_as_people_say_it(line, who, days):
    assert cadence_apart(line) == (who, days)


@pytest.mark.parametrize(
    "line",
    ["Иванов", "Иванов 3 раза", "Иванов 1000 дней", "Иванов -1", "Иванов -30 дней", "-7", "", "0", "99999999999 дней"],
)
def test_what_is_no_rhythm_is_refused(line):
    with pytest.raises(Refusal, match="cadence-unreadable"):
        cadence_apart(line)


async def test_a_rhythm_is_typed_stands_on_the_card_and_is_undone(boris, clock):
    await boris.says(IVANOV)
    clock.move(minutes=1)
    await boris.says("/call Иванов: дозвонился")
    clock.move(days=12)
    await boris.says("/every Иванов 30 дней")
    assert "🔁 Говорили 12 дней назад, каждые 30 дней" in boris.sees.text
    await boris.presses("Отменить")
    assert "🔁" not in boris.sees.text


async def test_a_rhythm_is_chosen_on_the_card_and_emptied(boris):
    await boris.says(IVANOV)
    await boris.presses("Изменить")
    await boris.presses("Ритм")
    await boris.says("иногда")
    assert "Не понимаю, как часто" in boris.sees.text
    await boris.presses("каждые 60 дней")
    assert "🔁 Ещё не говорили, каждые 60 дней" in boris.sees.text
    await boris.says("/every нет")
    assert "каждые 60 дней → никогда" in boris.sees.text
    assert "🔁" not in boris.sees.text


async def test_who_is_never_to_be_talked_to_is_not_named_though_the_stage_says_how_often(boris, clock):
    await boris.says(IVANOV)
    await boris.presses("Этап")
    await boris.presses("Зелёный")
    clock.move(days=20)
    await boris.says("/silent")
    assert "Иванов" in boris.sees.text
    await boris.says("/every Иванов никогда")
    assert "🔁" not in boris.sees.text
    await boris.says("/silent")
    assert "Иванов" not in boris.sees.text
    await boris.says("/every Иванов как этап")
    assert "каждые 14 дней" in boris.sees.text
    await boris.says("/silent")
    assert "Иванов" in boris.sees.text


async def test_the_list_of_the_silent_stays_while_its_clients_are_called(boris, clock):
    await boris.says(IVANOV)
    clock.move(days=40)
    await boris.says("/silent 30")
    listed = boris.sees
    await boris.presses("📞 1", on=listed)
    await boris.presses("Недозвон")
    await boris.presses("⏰ 1", on=listed)
    await boris.presses("Завтра 10:00")
    assert "Перезвон: Иванов" in boris.sees.text
    assert any("Не говорили 30 дней" in seen.text for seen in boris.received)
    await boris.presses("30 дней", on=listed)
    assert "Никого" in next(seen for seen in boris.received if seen.id == listed.id).text


async def test_a_call_in_vain_and_a_note_are_no_talk_and_an_undone_call_is_none_either(boris, clock):
    await boris.says(IVANOV)
    await boris.says("/every 30 дней")
    clock.move(minutes=1)
    await boris.says("/call Иванов: дозвонился")
    clock.move(days=5)
    await boris.says("/call Иванов: недозвон")
    await boris.says("/find Иванов")
    await boris.presses("Заметка")
    await boris.says("любит рыбалку")
    assert "Говорили 5 дней назад" in boris.sees.text
    await boris.says("/call Иванов: дозвонился")
    first = boris.sees
    clock.move(minutes=1)
    await boris.says("/call Иванов: заказ")
    second = boris.sees
    await boris.says("/find Иванов")
    assert "Говорили сегодня" in boris.sees.text
    await boris.presses("Отменить", on=first)
    await boris.presses("Отменить", on=second)
    await boris.says("/find Иванов")
    assert "Говорили 5 дней назад" in boris.sees.text


async def test_an_outcome_put_right_counts_anew(boris, clock):
    await boris.says(IVANOV)
    await boris.says("/every 30 дней")
    clock.move(days=3)
    await boris.says("/call Иванов: дозвонился")
    await boris.presses("🛠")
    await boris.presses("Недозвон")
    await boris.says("/find Иванов")
    assert "Ещё не говорили" in boris.sees.text


async def silent_ones(boris, clock):
    """Four clients of long ago: gold and hot, gold, white, and one who refused; a call is promised to a fifth."""
    names = ("Белов", "Громов", "Дымов", "Ершов", "Волков")
    for number, name in enumerate(names):
        await boris.says(f"/add {name}, +7 495 123-40-{number + 10}")
        if name in {"Белов", "Громов"}:
            await boris.presses("Этап")
            await boris.presses("Золотой")
        if name == "Громов":
            await boris.presses("→ тёплый")
            await boris.presses("→ горячий")
        if name == "Ершов":
            await boris.presses("Этап")
            await boris.presses("Зелёный")
            await boris.presses("Этап")
            await boris.presses("🔴🟢")
            await boris.presses("Дорого")
        if name == "Волков":
            await boris.presses("Этап")
            await boris.presses("Золотой")
            await boris.says("/call Волков: дозвонился, через 60 дней")
    clock.move(days=40)


async def test_the_best_of_the_silent_come_first(boris, clock):
    await silent_ones(boris, clock)
    await boris.says("/silent 14")
    text = boris.sees.text
    assert "1. 🥇🔥 Громов — ещё ни разу, в базе 40 дней" in text
    assert text.index("Громов") < text.index("Белов") < text.index("Дымов")
    assert "Ершов" not in text, "who refused is left in peace"
    assert "Волков" not in text, "a call is promised"
    await boris.presses("🔁 Ритм")
    assert "Выбились из ритма" in boris.sees.text
    assert "Громов" in boris.sees.text
    assert "Дымов" not in boris.sees.text, "a white one has no rhythm"
    await boris.presses("90 дней")
    assert "Никого" in boris.sees.text


async def test_a_row_calls_promises_and_leaves_at_rest(boris, clock):
    await silent_ones(boris, clock)
    await boris.says("/silent")
    await boris.presses("💤 1")
    assert "💤 Громов: не напоминать до 18 января 2027" in boris.sees.text
    assert "1. 🥇" in boris.sees.text
    assert "Громов —" not in boris.sees.text
    await boris.presses("Отменить")
    await boris.says("/silent")
    assert "Громов —" in boris.sees.text
    await boris.presses("💤 1")
    clock.move(days=15)
    await boris.says("/silent")
    assert "Громов —" in boris.sees.text
    await boris.presses("📞 1")
    await boris.presses("Поговорили")
    await boris.says("/silent")
    assert "Громов" not in boris.sees.text


async def test_the_list_is_turned_by_page(boris, clock):
    for number in range(10):
        await boris.says(f"/add Петров {'Иван' if number else 'Олег'}{'а' * number}, +7 495 123-40-{number + 10}")
    clock.move(days=40)
    await boris.says("/silent 30")
    assert "8. " in boris.sees.text
    await boris.presses("▶")
    assert "10. " in boris.sees.text


async def test_a_rhythm_of_one_s_own_goes_before_the_stage_s(boris, clock):
    await silent_ones(boris, clock)
    await boris.says("/every Громов 60 дней")
    await boris.says("/every Дымов 7 дней")
    await boris.says("/silent")
    assert "Громов" not in boris.sees.text
    assert "Дымов" in boris.sees.text


async def test_those_in_charge_say_how_often_by_stage(ann, boris, clock):
    await silent_ones(boris, clock)
    await ann.says("/silent")
    await ann.presses("Rhythm by stage")
    await ann.presses("Gold: every 30 days")
    assert "✓ every 30 days" in ann.sees.buttons
    await ann.presses("every 60 days")
    assert "✅ 🥇 Gold: every 60 days" in ann.sees.text
    await boris.says("/silent")
    assert "Никого" in boris.sees.text
    assert not any("⚙️" in label for label in boris.sees.buttons)
    await boris.presses_data("rt:gold:7", boris.sees, forged=True)
    assert boris.alerted
    await ann.presses("Undo")
    await boris.says("/silent")
    assert "Громов" in boris.sees.text


async def test_those_in_charge_see_the_team_s_by_person_and_a_seller_does_not(ann, boris, clock):
    await silent_ones(boris, clock)
    await ann.says("/silent")
    assert "Nobody" in ann.sees.text
    await ann.presses("👥 By person")
    await ann.presses("Борис · 2")
    assert "👤 Борис" in ann.sees.text
    theirs = ann.sees.data("30 days")
    await ann.presses("30 days")
    assert "Дымов" in ann.sees.text
    await ann.presses("💤 1")
    assert "👤 Борис" in ann.sees.text
    assert "Громов —" not in ann.sees.text
    await boris.says("/silent")
    for data in ("rm", "r:0:0:1", theirs.rsplit(":", 1)[0] + ":1"):
        await boris.presses_data(data, boris.sees, forged=True)
        assert boris.alerted


async def test_monday_names_the_best_once_and_can_be_switched_off(boris, program, clock):
    await silent_ones(boris, clock)
    clock.set(datetime(2027, 1, 11, 9, 0, tzinfo=MOSCOW))
    for _ in range(3):
        await program.tick()
        clock.move(minutes=10)
    (nudge,) = [seen for seen in boris.received if "Новая неделя" in seen.text]
    assert "2 клиента выбились из ритма" in nudge.text
    clock.set(datetime(2027, 1, 12, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    await boris.says("/settings")
    await boris.presses("Давно молчащие")
    await boris.presses("не напоминать")
    clock.set(datetime(2027, 1, 18, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    assert len([seen for seen in boris.received if "Новая неделя" in seen.text]) == 1


async def test_monday_is_silent_when_nobody_is(boris, program, clock):
    await boris.says(IVANOV)
    clock.set(datetime(2026, 12, 28, 9, 0, tzinfo=MOSCOW))
    await program.tick()
    assert not [seen for seen in boris.received if "Новая неделя" in seen.text]


async def test_those_in_charge_see_everybody_s_in_one_list_with_whose_they_are(ann, boris, li, clock):
    await li.says("/add 王伟, +86 138 1234 5678")
    await silent_ones(boris, clock)
    await ann.says("/silent 30")
    assert "Nobody" in ann.sees.text
    await ann.presses("👥 The whole team")
    assert "Громов — never yet, on file for 40 days · 👤 Борис" in ann.sees.text
    assert "王伟 — never yet, on file for 40 days · 👤 李雷" in ann.sees.text
    theirs = ann.sees.data("60 days")
    await ann.presses("💤 1")
    assert "👤 李雷" in ann.sees.text
    assert "Громов —" not in ann.sees.text
    await ann.presses("Mine")
    assert "Nobody" in ann.sees.text
    await boris.says("/silent")
    await boris.presses_data(theirs, boris.sees, forged=True)
    assert boris.alerted
    assert "王伟" not in boris.sees.text


async def test_a_viewer_gives_no_rhythm(sandbox, program):
    sandbox.add_person(id=1020, first_name="Vera", last_name=None, username=None, language_code="en")
    await program.admit(1020, "Vera", "viewer", "en", "Europe/Moscow")
    sandbox.open_chat(1020)
    vera = Person(sandbox, 1020, program.handled)
    await vera.says("/every Ivanov 30 days")
    assert "role does not allow" in vera.sees.text
    await vera.says("/silent")
    assert "Nobody" in vera.sees.text


async def test_lines_without_sense_are_met_by_a_sentence(boris):
    for said, answer in [
        ("/every", "/every Иванов 30 дней"),
        ("/every Иванов", "как часто"),
        ("/every Вовк 30 дней", "Вовк"),
        ("/every 30 дней", "Чей ритм"),
        ("/silent давно", "как часто"),
    ]:
        await boris.says(said)
        assert answer in boris.sees.text


async def test_the_search_for_the_silent_goes_by_the_talks(boris, clock):
    await boris.says(IVANOV)
    clock.move(days=40)
    await boris.says("/find Иванов")
    await boris.presses("Заметка")
    await boris.says("любит рыбалку")
    await boris.says("silent:30d")
    assert "Иванов Пётр" in boris.sees.text
    await boris.says("/call Иванов: дозвонился")
    await boris.says("silent:30d")
    assert "+7 916" not in boris.sees.text
