"""Logging calls: by buttons, by a line, from a reminder."""

import pytest

IVANOV = "/add Иванов Пётр, +7 916 123-45-67"


@pytest.fixture
async def card(boris):
    """Boris has one client, and the card before him."""
    await boris.says(IVANOV)
    return boris.sees


async def test_three_taps_log_a_call_and_promise_the_next(boris, card):
    await boris.presses("Звонок")
    assert "+7 916 123-45-67" in boris.sees.text
    assert boris.sees.buttons[:2] == ["Поговорили", "Недозвон"]
    await boris.presses("Недозвон")
    assert "Записано: Иванов Пётр — Недозвон" in boris.sees.text
    await boris.presses("Завтра 10:00")
    assert "⏰ Перезвон: Иванов Пётр — чт, 26 ноября 2026, 10:00, Москва" in boris.sees.text
    assert "📞 Недозвон" in boris.sees.text
    assert boris.sees.id == card.id, "one message all the way"


async def test_undo_takes_the_call_back(boris, card):
    await boris.presses("Звонок")
    await boris.presses("Поговорили")
    await boris.presses("Отменить")
    assert "Поговорили" not in boris.sees.text
    assert "Иванов Пётр" in boris.sees.text


async def test_two_quick_taps_log_one_call(boris, card):
    await boris.presses("Звонок")
    busy = boris.sees.data("Занято")
    await boris.presses_data(busy, boris.sees)
    text, buttons = boris.sees.text, boris.sees.buttons
    await boris.presses_data(busy, boris.sees, forged=True)
    assert boris.sees.text == text
    assert boris.sees.buttons == buttons, "Undo is still there"
    await boris.presses("Карточка")
    assert boris.sees.text.count("📞 Занято") == 1


async def test_a_typed_note_is_kept_and_the_callback_still_offered(boris, card):
    await boris.presses("Звонок")
    await boris.presses("Поговорили")
    await boris.says("просит <скидку> 5%")
    assert "📝 просит <скидку> 5%" in boris.sees.text
    assert "Когда перезвонить?" in boris.sees.text
    await boris.presses("Вечером 18:00")
    assert "ср, 25 ноября 2026" in boris.sees.text
    assert "18:00, Москва — просит <скидку> 5%" in boris.sees.text


async def test_after_a_note_a_moment_may_be_typed_or_anything_else(boris, card):
    await boris.presses("Звонок")
    await boris.presses("Поговорили")
    await boris.says("думает")
    await boris.says("Иванов")
    assert "чем закончился" not in boris.sees.text
    assert "+7 916 123-45-67" in boris.sees.text, "a search"
    await boris.says("31.02")
    assert "когда перезвонить?" in boris.sees.text
    await boris.says("завтра 15:00")
    assert "⏰ Перезвон: Иванов Пётр — чт, 26 ноября 2026, 15:00, Москва" in boris.sees.text
    assert "думает" in boris.sees.text


async def test_a_note_and_a_moment_in_one_line(boris, card):
    await boris.presses("Звонок")
    await boris.presses("Поговорили")
    await boris.says("думает, завтра 15:00")
    assert "📝 думает\n" in boris.sees.text
    assert "26 ноября 2026" in boris.sees.text
    assert "15:00, Москва" in boris.sees.text
    await boris.presses("Отменить")
    assert "думает" not in boris.sees.text
    assert "Перезвон:" not in boris.sees.text
    assert "📞 Поговорили" in boris.sees.text, "the call itself stays"


async def test_a_moment_alone_is_no_note(boris, card):
    await boris.presses("Звонок")
    await boris.presses("Поговорили")
    await boris.says("перезвонить завтра в 15:00")
    assert "15:00, Москва" in boris.sees.text
    assert "Поговорили:" not in boris.sees.text


@pytest.mark.parametrize("wrong", ["x" * 2001, "думает, 12.03.2020 15:00"])
async def test_a_wrong_note_is_asked_again(boris, card, wrong):
    await boris.presses("Звонок")
    await boris.presses("Поговорили")
    await boris.says(wrong)
    assert "Заметка?" in boris.sees.text
    assert "Завтра 10:00" in boris.sees.buttons
    await boris.says("думает")
    assert "📝 думает" in boris.sees.text


async def test_leaving_the_note_says_that_the_call_is_logged(boris, card):
    await boris.presses("Звонок")
    await boris.presses("Поговорили")
    await boris.sends_sticker()
    await boris.presses("Отмена")
    assert "Звонок записан" in boris.sees.text


async def test_no_callback_shows_the_card(boris, card):
    await boris.presses("Звонок")
    await boris.presses("Поговорили")
    await boris.presses("Без перезвона")
    assert "нового перезвона нет" in boris.sees.text
    assert "📞 Поговорили" in boris.sees.text


async def test_an_order_offers_gold_and_one_tap_accepts(boris, card):
    await boris.presses("Звонок")
    await boris.presses("Заказ")
    await boris.presses("🥇 Золотой: принять")
    assert "🥇" in boris.sees.text
    assert "этап 🥇 Золотой" in boris.sees.text
    await boris.presses("Отменить")
    assert "⚪" in boris.sees.text


async def test_a_callback_after_an_order_still_offers_gold(boris, card):
    await boris.presses("Звонок")
    await boris.presses("Заказ")
    await boris.presses("Завтра 10:00")
    await boris.presses("🥇 Золотой: принять")
    assert "этап 🥇 Золотой" in boris.sees.text


async def test_a_refusal_offers_the_red_stage_of_its_side(boris, card):
    await boris.presses("Этап")
    await boris.presses("🟢 Зелёный")
    await boris.presses("Звонок")
    await boris.presses("Отказ")
    assert any("🔴🟢" in label for label in boris.sees.buttons)


async def test_a_wrong_number_leads_to_the_card_s_fields(boris, card):
    await boris.presses("Звонок")
    await boris.presses("Неверный номер")
    assert "верный номер" in boris.sees.text
    assert "✏️ Изменить" in boris.sees.buttons


async def test_call_offers_recent_clients_and_takes_a_name(boris, card):
    await boris.says("/add Смирнова Анна, +7 916 765-43-21")
    await boris.says("📞 Звонок")
    old = boris.sees
    assert "Кому звонили?" in old.text
    assert [label for label in old.buttons if "⚪" in label] == ["⚪ Смирнова Анна", "⚪ Иванов Пётр"]
    await boris.says("кто-то")
    assert "Не нахожу клиента «кто-то»" in boris.sees.text
    await boris.says("смир")
    assert "Смирнова Анна: чем закончился" in boris.sees.text
    await boris.presses("Иванов", on=old)
    assert "Иванов Пётр: чем закончился" in old.text, "an older message still works"


async def test_the_question_whose_takes_a_contact_and_a_whole_line(boris, card):
    await boris.says("/call")
    await boris.shares("+79161234567", "Пётр")
    assert "Иванов Пётр: чем закончился" in boris.sees.text
    await boris.says("/call")
    await boris.says("Иванов: недозвон, завтра 15:00")
    assert "Записано: Иванов Пётр — Недозвон" in boris.sees.text


async def test_a_line_logs_and_promises_and_one_undo_takes_both_back(boris, card):
    await boris.says("/call Иванов: договорились о встрече, через 2 часа")
    text = boris.sees.text
    assert "Записано: Иванов Пётр — Встреча" in text
    assert "📝 договорились о встрече" in text
    assert "14:00, Москва" in text
    await boris.presses("Отменить")
    assert "Встреча" not in boris.sees.text
    assert "14:00" not in boris.sees.text


async def test_a_line_without_a_moment_asks_for_it(boris, card):
    await boris.says("/call Иванов: недозвон")
    assert "Записано: Иванов Пётр — Недозвон" in boris.sees.text
    await boris.presses("Через 1 час")
    assert "13:00, Москва" in boris.sees.text


async def test_a_line_that_fits_two_asks_which_and_keeps_the_rest(boris, card):
    await boris.says("/add Иванова Анна, +7 916 765-43-21")
    await boris.says("/call Иванов: недозвон, завтра 15:00")
    assert "клиентов: 2" in boris.sees.text
    await boris.presses("Иванова Анна")
    assert "Записано: Иванова Анна — Недозвон" in boris.sees.text
    assert "15:00, Москва" in boris.sees.text


async def test_which_of_two_may_be_typed(boris, card):
    await boris.says("/add Иванова Анна, +7 916 765-43-21")
    await boris.says("/call Иванов: недозвон, завтра 15:00")
    await boris.says("Пётр")
    assert "Записано: Иванов Пётр — Недозвон" in boris.sees.text


async def test_a_line_without_an_outcome_asks_for_it_and_keeps_the_rest(boris, card):
    await boris.says("/call Иванов: завтра 15:00")
    assert "чем закончился" in boris.sees.text
    assert "26 ноября 2026" in boris.sees.text
    await boris.says("чепуха какая-то?!")
    assert "чем закончился" in boris.sees.text or "Записано" in boris.sees.text
    await boris.says("/call Иванов: завтра 15:00")
    await boris.presses("Занято")
    assert "Записано: Иванов Пётр — Занято" in boris.sees.text
    assert "15:00, Москва" in boris.sees.text


async def test_a_line_with_only_a_moment_may_be_only_a_callback(boris, card):
    await boris.says("/call Иванов: завтра 15:00")
    await boris.presses("Только перезвон")
    assert "15:00, Москва" in boris.sees.text
    assert "Последние записи" in boris.sees.text
    assert "📞" not in boris.sees.text


@pytest.mark.parametrize(
    ("line", "said"), [("никого: недозвон", "Не нахожу клиента «никого»"), ("Иванов: недозвон, 12.03.2020", "📅")]
)
async def test_a_wrong_line_is_met_by_a_sentence(boris, card, line, said):
    await boris.says(f"/call {line}")
    assert "Записано" not in boris.sees.text
    if said != "📅":
        assert said in boris.sees.text


async def test_plain_text_with_a_client_and_an_outcome_is_a_call(boris, card):
    await boris.says("Иванов: недозвон, завтра 15:00")
    assert "Записано: Иванов Пётр — Недозвон" in boris.sees.text


@pytest.mark.parametrize("text", ["Петров: недозвон", "Иванов:", ": недозвон", "https://example.com"])
async def test_other_text_with_a_colon_is_a_search(boris, card, text):
    await boris.says(text)
    assert "Записано" not in boris.sees.text


async def test_a_seller_cannot_log_a_call_of_a_stranger_s_client(boris, li, card):
    await boris.presses("Звонок")
    outcome = boris.sees.data("Занято")
    await li.says("/add 王伟, +86 138 1234 5678")
    await li.presses_data(outcome, li.sees, forged=True)
    assert li.alerted
    assert "Иванов" not in (li.toast or "")
    await li.says("/call Иванов: недозвон")
    assert "Иванов Пётр" not in li.sees.text


async def test_a_reminder_is_answered_by_logging_the_call(boris, card, clock, program):
    await boris.says("/call Иванов: просит перезвонить, через 2 часа")
    clock.move(hours=2, minutes=1)
    await program.tick()
    await boris.presses("Записать звонок")
    await boris.presses("Заказ")
    assert "🥇 Золотой: принять" in boris.sees.buttons
    await boris.presses("Карточка")
    assert "⏰ Перезвон:" not in boris.sees.text
    assert "Просроченный" not in boris.sees.text


async def test_in_english_and_chinese(ann, li):
    await ann.says("/add Jean Lefèvre, +33 6 12 34 56 78")
    await ann.says("/call lefevre: no answer, tomorrow 15:00")
    assert "Logged: Jean Lefèvre — No answer" in ann.sees.text
    assert "Thu 26 November 2026, 15:00, Moscow" in ann.sees.text
    await li.says("/add 王伟, +86 138 1234 5678")
    await li.says("/call 王伟：无人接听，明天15:00")
    assert "已记录：王伟 — 无人接听" in li.sees.text
    assert "2026年11月26日" in li.sees.text
    await li.presses("通话")
    await li.presses("已接通")
    await li.says("在考虑，明天16:00")
    assert "📝 在考虑\n" in li.sees.text


async def test_a_seller_s_press_on_an_archived_card_is_refused(ann):
    await ann.says("/add Jean Lefèvre, +33 6 12 34 56 78")
    call = ann.sees.data("Call")
    await ann.presses("Archive")
    await ann.presses_data(call, ann.sees, forged=True)
    assert "in the archive" in (ann.toast or "")


async def test_an_outcome_may_be_typed_with_all_that_follows(boris, card):
    await boris.presses("Звонок")
    await boris.says("недозвон, завтра 15:00")
    assert "Записано: Иванов Пётр — Недозвон" in boris.sees.text
    assert "чт, 26 ноября 2026, 15:00, Москва" in boris.sees.text


async def test_where_an_outcome_is_asked_a_name_still_finds(boris, card):
    await boris.says("/add Смирнова Анна, +7 916 765-43-21")
    await boris.presses("Звонок")
    await boris.says("Иванов")
    assert "+7 916 123-45-67" in boris.sees.text
    await boris.presses("Звонок")
    await boris.says("Смирнова: занято")
    assert "Записано: Смирнова Анна — Занято" in boris.sees.text


async def test_a_typed_outcome_keeps_the_promise_it_answers(boris, card, program, clock):
    await boris.says("/call Иванов: думает, через 2 часа")
    clock.move(hours=2)
    await program.tick()
    await boris.presses("Записать звонок")
    await boris.says("поговорили")
    await boris.says("/today")
    assert "Иванов" not in boris.sees.text


async def test_a_moment_beside_an_outcome_asked_for_is_kept(boris, card):
    await boris.says("/call Иванов: завтра 12:00")
    await boris.says("недозвон, в пятницу 15:00")
    assert "пт, 27 ноября 2026, 15:00, Москва" in boris.sees.text


@pytest.mark.on_either  # the same words whatever keeps them
async def test_cancel_after_a_logged_call_says_that_the_call_is_kept(boris, card):
    await boris.says("Иванов недозвон")
    await boris.says("/cancel")
    assert "Звонок записан, без заметки." in boris.sees.text
    await boris.says("Иванов недозвон")
    await boris.says("в отпуске")
    await boris.says("/cancel")
    assert "Звонок записан, нового перезвона нет." in boris.sees.text
