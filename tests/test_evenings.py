"""The evening: which calls of the day were not logged, what the day was; once a day, and never without something to say."""

import pytest

from tests.conftest import BORIS
from tests.promises import promised

pytestmark = pytest.mark.usefixtures("no_pauses")


async def chosen(person, setting, *presses):
    await person.says("/settings")
    for label in (setting, *presses):
        await person.presses(label)


def evenings(person):
    return [seen for seen in person.received if "🌙" in seen.text and "Настройки" not in seen.text]


async def test_the_evening_asks_once_what_was_not_logged(boris, at):
    for number, time in enumerate(("13:00", "14:00", "15:00")):
        await promised(boris, number, f"сегодня {time}")
    for time in ("13:00", "14:00", "15:00"):
        await at(time)
    await boris.says("/call Орлов: заказ")
    await at("18:59")
    assert not evenings(boris)
    for time in ("19:00", "19:01", "21:59", "23:00"):
        await at(time)
    (evening,) = evenings(boris)
    assert "2 звонка не записаны?" in evening.text
    assert "1. 13:00 — Смирнова Анна" in evening.text
    assert "Звонки:" not in evening.text
    assert evening.buttons == ["📞 1. Смирнова Анна", "📵 1", "⏭ 1", "📞 2. Иванов Пётр", "📵 2", "⏭ 2"]
    assert not [seen for seen in boris.received if seen.text.startswith(("⏰ Перезвоните: Иванов", "🔔"))], (
        "it stands for all"
    )


async def test_its_answers_shrink_it(boris, at):
    for number in range(3):
        await promised(boris, number, "сегодня 13:00")
    for time in ("13:00", "19:00"):
        await at(time)
    (evening,) = evenings(boris)
    await boris.presses("⏭ 1", on=evening)
    assert "напомню чт, 26 ноября 2026, 10:00" in boris.sees.text
    assert "2 звонка не записаны?" in boris.sees.text
    await boris.presses("📵 2")
    assert "1 звонок не записан?" in boris.sees.text
    await boris.presses("📞 1. Иванов")
    await boris.presses("Поговорили")
    assert "По всем звонкам дня есть ответ" in boris.sees.text
    assert boris.sees.id == evening.id
    await boris.presses("Иванов Пётр: перезвонить")
    assert "Когда перезвонить" in boris.sees.text
    assert boris.sees.id != evening.id


async def test_after_a_call_in_vain_the_next_try_is_one_tap_away_and_the_list_goes_on(boris, at):
    for number in range(2):
        await promised(boris, number, "сегодня 13:00")
    for time in ("13:00", "19:00"):
        await at(time)
    (evening,) = evenings(boris)
    await boris.presses("📵 1", on=evening)
    assert "Не удалось. Ещё раз" in boris.sees.text
    await boris.presses("🪜 чт, 26 ноября 2026, 09:00")
    assert "Перезвон: Смирнова Анна — чт, 26 ноября 2026, 09:00, Москва — завтра" in boris.sees.text
    assert "1 звонок не записан?" in boris.sees.text
    assert boris.sees.id == evening.id
    await boris.presses("Отменить")
    assert "1 звонок не записан?" in boris.sees.text
    await boris.says("/callbacks")
    assert "Смирнова" not in boris.sees.text


async def test_a_next_try_whose_time_is_over_is_refused_and_the_list_is_shown(boris, at):
    await promised(boris, 0, "сегодня 13:00")
    for time in ("13:00", "19:00"):
        await at(time)
    await boris.presses("📵 1", on=evenings(boris)[0])
    old = boris.sees
    await at("12:00", day=27)
    await boris.presses("🪜", on=old)
    assert "уже прошло" in (boris.toast or "")


async def test_an_evening_with_nothing_to_ask_is_silent(boris, ann, at):
    await promised(boris, 0, "сегодня 13:00")
    await promised(boris, 1, "завтра 13:00")
    await at("13:00")
    await boris.presses("Готово")
    for time in ("19:00", "20:00"):
        await at(time)
    assert not evenings(boris)
    assert not evenings(ann)


async def test_who_is_still_on_the_phone_is_not_asked(boris, at):
    await promised(boris, 0, "сегодня 18:55")
    for time in ("18:55", "19:00", "19:30"):
        await at(time)
    assert not evenings(boris)
    assert "Смирнова" in boris.sees.text


async def test_a_late_evening_is_left_to_the_morning(boris, at):
    await promised(boris, 0, "сегодня 13:00")
    await at("13:00")
    await at("22:05")
    await at("09:00", day=26)
    assert not evenings(boris)
    assert "Просрочено" in boris.sees.text


async def test_the_summary_and_the_question_are_one_message(boris, at):
    await chosen(boris, "🌙 Вечером", "итоги дня")
    assert "Вечером: незаписанные звонки и итоги дня" in boris.sees.text
    for number in range(3):
        await promised(boris, number, "сегодня 13:00")
    await at("13:00")
    await boris.says("/call Смирнова: недозвон, завтра 11:00")
    await boris.says("/call Иванов: заказ")
    await boris.says("/call Иванов: недозвон")
    await at("19:00")
    (evening,) = evenings(boris)
    assert evening.text.startswith("🌙 День, ср, 25 ноября 2026")
    assert "Звонки: 3 (Недозвон — 2, Заказ — 1)" in evening.text
    assert "выполнено 2, отложено 0" in evening.text
    assert "Завтра: 1 перезвон, в 11:00 — Смирнова Анна" in evening.text
    assert "1 звонок не записан?" in evening.text
    await boris.presses("📵 1", on=evening)
    assert "Звонки: 4 (Недозвон — 3, Заказ — 1)" in boris.sees.text
    assert "По всем звонкам дня есть ответ" in boris.sees.text


async def test_a_day_without_work_has_no_summary(boris, at):
    await chosen(boris, "🌙 Вечером", "итоги дня")
    await promised(boris, 0, "завтра 13:00")
    await at("19:00")
    assert not evenings(boris)


async def test_the_hour_is_chosen_or_typed(boris, at):
    await chosen(boris, "Час вечера", "17:00")
    assert "Вечер — это: 17:00" in boris.sees.text
    await chosen(boris, "Час вечера", "Другое время")
    await boris.says("полдень вечера")
    assert "8:30" in boris.sees.text
    await boris.says("17:30")
    assert "Вечер — это: 17:30" in boris.sees.text
    await promised(boris, 0, "сегодня 13:00")
    await at("13:00")
    await at("17:29")
    assert not evenings(boris)
    await at("17:30")
    assert len(evenings(boris)) == 1


@pytest.mark.parametrize(
    ("typed", "shown"), [("пн-ср, сб", "пн–ср, сб"), ("Mon-Fri", "пн–пт"), ("каждый день", "каждый день")]
)
async def test_working_days_are_typed(boris, typed, shown):
    await chosen(boris, "Рабочие дни", "Другие дни")
    for wrong in ("9-18", "никогда", "пн 9-18"):
        await boris.says(wrong)
        assert "Не понимаю, какие это дни" in boris.sees.text
    await boris.says(typed)
    assert f"Рабочие дни: {shown}" in boris.sees.text


async def test_a_day_off_has_no_evening_no_nag_and_no_digest_but_what_is_promised(boris, at):
    await chosen(boris, "Рабочие дни", "пн–пт")
    await promised(boris, 0, "суббота 13:00")
    await at("09:00", day=28)
    for time in ("13:00", "13:20", "14:20", "19:00", "20:00"):
        await at(time, day=28)
    assert boris.sees.text.startswith("⏰ Перезвоните")
    await at("09:00", day=29)
    assert boris.sees.text.startswith("⏰ Перезвоните")
    await at("09:00", day=30)
    assert "Доброе утро" in boris.sees.text
    assert "Смирнова" in boris.sees.text


async def test_who_wants_no_evening_has_none(boris, at):
    await chosen(boris, "🌙 Вечером", "ничего")
    await promised(boris, 0, "сегодня 13:00")
    await at("13:00")
    await at("19:00")
    assert not evenings(boris)


async def test_a_stranger_to_the_list_is_refused(boris, li, at):
    await promised(boris, 0, "сегодня 13:00")
    await at("13:00")
    await at("19:00")
    (evening,) = evenings(boris)
    await li.says("/today")
    for label in ("📞 1", "📵 1", "⏭ 1"):
        await li.presses_data(evening.data(label), li.sees, forged=True)
        assert "没有" in li.toast
    await at("19:01")
    assert evenings(boris)[0].text == evening.text


async def test_a_viewer_is_asked_nothing(boris, at, program):
    await promised(boris, 0, "сегодня 13:00")
    await at("13:00")
    await program.admit(BORIS, "Борис", "viewer", "ru", "Europe/Moscow")
    for time in ("13:15", "19:00"):
        await at(time)
    assert not evenings(boris)
    assert "🔔" not in boris.sees.text


async def test_an_answer_is_taken_back_in_the_list(boris, at):
    for number in range(2):
        await promised(boris, number, "сегодня 13:00")
    await at("13:00")
    await at("19:00")
    (evening,) = evenings(boris)
    before = evening.text
    await boris.presses("📵 1", on=evening)
    undo = boris.sees.data("Отменить")
    await boris.presses("Отменить")
    assert boris.sees.id == evening.id
    assert boris.sees.text.endswith(before)
    await boris.presses("⏭ 2")
    await boris.presses("Отменить")
    assert boris.sees.text.endswith(before)
    await boris.presses_data(undo, boris.sees, forged=True)
    assert "уже" in boris.toast
    assert boris.sees.text.endswith(before)


async def test_the_evening_is_asked_for_at_any_time(boris, li, program, at):
    await boris.says("/evening")
    assert "По всем звонкам дня есть ответ" in boris.sees.text
    await promised(boris, 0, "сегодня 13:00")
    await boris.says("/add Белов Ян, +7 495 123-45-69")
    await boris.says("/call Белов: заказ")
    await at("13:00")
    await boris.says("/evening")
    assert "Звонки: 1 (Заказ — 1)" in boris.sees.text
    assert "1 звонок не записан?" in boris.sees.text
    await boris.presses("⏭ 1")
    assert "По всем звонкам дня есть ответ" in boris.sees.text
    await program.admit(li.id, "李雷", "viewer", "zh", "Asia/Shanghai")
    await li.says("/evening")
    assert "权限" in li.sees.text or "角色" in li.sees.text
