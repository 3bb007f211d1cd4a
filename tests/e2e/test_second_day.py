"""A second day: promises kept for somebody who is hard to reach, far away, busy or absent; the program is killed on the way."""

import pytest

from tests.e2e.day import Day

pytestmark = pytest.mark.slow


async def test_a_day_of_promises(day: Day) -> None:
    day.at(25, 12)
    await day.process.start()
    await the_team_is_there(day)
    await a_client_far_away_is_called_when_both_are_at_work(day)
    await the_ladder_is_climbed(day)
    await the_third_snooze_asks_what_is_in_the_way(day)
    await lists_show_whom_to_call(day)
    await a_date_is_told_of_and_congratulated_on(day)
    await what_nobody_does_is_taken_over(day)
    await the_queue_hands_out_one_after_another(day)
    await a_reminder_nobody_answers_comes_again(day)
    await somebody_stands_in_and_the_return_tells(day)
    assert day.kills == 6
    assert await day.process.stop() == 0
    assert not day.sandbox.violations


async def the_team_is_there(day: Day) -> None:
    ann, boris, li = day.ann, day.boris, day.li
    await ann.says("/start", then="Ann")
    for joins, role in ((boris, "seller"), (li, "seller")):
        await ann.says("/team", then="Ann")
        invitation = await ann.presses(role, then="start=join_")
        await joins.says(f"/start {invitation.text.partition('start=')[2].split()[0]}")
    await li.says("/settings", then="莫斯科")
    await li.presses("时区")
    await li.presses("上海", then="上海")


async def a_client_far_away_is_called_when_both_are_at_work(day: Day) -> None:
    boris = day.boris
    card = await boris.says("/add Ким Олег, +7 423 222-33-44", then="Сохранено")
    assert "Там 19:00 (Владивосток)" in card.text
    warned = await boris.says("/call Ким: недозвон, сегодня 20:00", then="не часы для звонков")
    assert "03:00 (Владивосток)" in warned.text
    moved = await boris.presses("Когда звонить можно", then="Было")
    assert "чт, 26 ноября 2026, 09:00, Москва" in moved.text
    await day.dies_and_returns()


async def the_ladder_is_climbed(day: Day) -> None:
    boris = day.boris
    await boris.says("/add Смирнова Анна, +7 495 765-43-21", then="Сохранено")
    await boris.says("/call Смирнова: недозвон", then="Ещё раз чуть позже?")
    await boris.presses("🪜 ср, 25 ноября 2026, 14:0", then="Перезвон")
    before = boris.chat_now()
    day.at(25, 14, 6)
    push = await boris.gets("Перезвоните: Смирнова", before)
    await boris.presses("Записать звонок", on=push, then="чем закончился")
    again = await boris.presses("Недозвон", then="в другое время?")
    assert "2 раза подряд" in again.text
    await boris.presses("🪜 чт, 26 ноября 2026", then="Перезвон")
    await day.dies_and_returns()


async def the_third_snooze_asks_what_is_in_the_way(day: Day) -> None:
    boris = day.boris
    await _is_reminded_again(day, "не напоминать")  # each reminder is to stay where it is for now
    day.at(26, 9, 30)
    await boris.says("/call Ким: занято, сегодня 11:00", then="Ким")
    before = boris.chat_now()
    day.at(26, 11)
    push = await boris.gets("Перезвоните: Ким", before)
    for minute in (0, 16, 32):
        day.at(26, 11, minute)
        await boris.presses("Отложить", on=push, then="когда напомнить")
        (shown,) = (seen for seen in boris.received if seen.id == push.id)
        said = await boris.presses("15 мин", on=shown, then="напомню")
        before = boris.chat_now()
        day.at(26, 11, minute + 16)
        push = await boris.gets("Перезвоните: Ким", before)
    assert "Отложено 3 раза" in said.text
    await boris.presses("Просят подождать", on=said, then="Просят подождать")
    moved = await boris.says("перенеси Кима на пятницу 10", then="напомню")
    assert "пт, 27 ноября 2026, 10:00" in moved.text


async def _is_reminded_again(day: Day, how: str) -> None:
    await day.boris.says("/settings", then="Язык")
    await day.boris.presses("Не записан", then="Как часто")
    await day.boris.presses(how, then=how)


async def lists_show_whom_to_call(day: Day) -> None:
    boris, ann = day.boris, day.ann
    listed = await boris.says("/callbacks", then="Перезвоны")
    assert any("Смирнова" in label for label in listed.buttons) or "Смирнова" in listed.text
    await boris.says("/week", then="Ким")
    team = await ann.says("/callbacks", then="Callbacks of the team")
    assert "Борис" in team.text
    await boris.says("/callbacks")
    await boris.presses(".ics")
    calendar = next(seen for seen in reversed(boris.received) if "document" in seen.raw)
    assert calendar.raw["document"]["file_name"].endswith(".ics")


async def a_date_is_told_of_and_congratulated_on(day: Day) -> None:
    boris = day.boris
    await boris.says("/date Ким годовщина договора 27 ноября 2021", then="годовщина договора")
    await day.dies_and_returns()
    before = boris.chat_now()
    day.at(27, 9)
    told = await boris.gets("сегодня годовщина договора", before)
    assert "5 лет" in told.text
    greeting = await boris.presses("Поздравить", on=told, then="Олег")
    assert "договора" in greeting.text
    await boris.presses("Поздравлено", on=greeting, then="поздравлено")


async def what_nobody_does_is_taken_over(day: Day) -> None:
    """Since yesterday at ten nobody has called Смирнова: eight working hours; it was a try, and is given back."""
    ann = day.ann
    told = await ann.gets("Callbacks that nobody makes")
    assert "Борис — overdue for more than 8 working hours" in told.text
    taken = await ann.presses("Take 1", on=told, then="Yours now: Смирнова")
    await day.dies_and_returns()
    returned = await ann.presses("Undo", on=taken, then="Callbacks that nobody makes")
    assert "✋ Take 1" in returned.buttons


async def the_queue_hands_out_one_after_another(day: Day) -> None:
    boris = day.boris
    day.at(27, 10, 30)
    first = await boris.says("/next", then="Дальше")
    assert "Смирнова" in first.text, "hers has waited since yesterday, his for half an hour"
    second = await boris.presses("Поговорили", on=first, then="Ким")
    assert second.id == first.id
    await day.dies_and_returns()
    last = await boris.presses("Поговорили", on=second, then="Никто не ждёт")
    assert any("Отменить" in label for label in last.buttons)


async def a_reminder_nobody_answers_comes_again(day: Day) -> None:
    boris = day.boris
    await _is_reminded_again(day, "через 15 мин")
    await boris.says("/call Смирнова: занято, сегодня 12:00", then="Смирнова")
    before = boris.chat_now()
    day.at(27, 12)
    push = await boris.gets("Перезвоните: Смирнова", before)
    await day.sent()
    before = boris.chat_now()
    day.at(27, 12, 16)
    nag = await boris.gets("ещё не записан", before)
    assert "Смирнова" in nag.text
    await day.sandbox.wait_for(lambda: push.id not in {seen.id for seen in boris.received})
    await day.sent()
    before = boris.chat_now()
    day.at(27, 19)
    evening = await boris.gets("не записан?", before)
    await boris.presses("📵", on=evening, then="ответ")


async def somebody_stands_in_and_the_return_tells(day: Day) -> None:
    boris, li = day.boris, day.li
    await boris.says("/call Смирнова: занято, завтра 12:00", then="Смирнова")
    await boris.says("/every Ким каждый день", then="каждый день")
    await boris.says("/away до понедельника", then="30 ноября")
    await boris.presses("李雷", then="Замещает")
    before, pushed = li.chat_now(), day.came(boris, "Перезвоните: Смирнова")
    day.at(28, 12)
    push = await li.gets("Смирнова", before)
    assert "代替" in push.text
    assert "+7 495 765-43-21" in push.text
    ended = await li.presses("记录通话", on=push, then="Смирнова")
    await li.presses("无人接听", on=ended, then="Смирнова")
    await day.dies_and_returns()
    assert day.came(boris, "Перезвоните: Смирнова") == pushed, "he is away"
    before = boris.chat_now()
    day.at(30, 9)
    back = await boris.gets("С возвращением", before)
    assert "Смирнова" in back.text
    late = await boris.says("/silent", then="Выбились из ритма")
    assert "Ким Олег" in late.text
