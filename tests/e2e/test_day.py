"""A working day of three people, through the real program: a process, HTTP, a database of either kind; killed ten times."""

import pytest

from tests.conftest import BORIS
from tests.e2e.day import SHANGHAI, Day

pytestmark = pytest.mark.slow


async def test_a_working_day(day: Day) -> None:
    day.at(25, 12)
    await day.process.start()
    await a_stranger_learns_nothing(day)
    await the_owner_invites_two_sellers(day)
    await boris_adds_clients(day)
    await a_form_survives_a_kill(day)
    await ann_finds_a_french_name(day)
    await boris_logs_calls(day)
    await an_old_card_moves_its_own_client(day)
    await inline_shows_each_their_own(day)
    await li_adds_a_client_with_a_birthday(day)
    await a_callback_comes_and_is_snoozed(day)
    await a_stop_over_the_minute_makes_it_late(day)
    await the_next_morning_brings_one_digest_each(day)
    await a_block_is_told_once_and_made_up_for(day)
    await an_archived_card_comes_back_whole(day)
    await a_storm_delays_one_push(day)
    assert day.kills == 10
    assert await day.process.stop() == 0
    assert not day.sandbox.violations


async def a_stranger_learns_nothing(day: Day) -> None:
    zed = day.zed
    line = await zed.says("/start")
    await zed.says("/find a", then=line.text)
    assert await zed.searches("a") == []
    query_id = day.sandbox.press(zed.id, line.id, "c:1", forged=True)
    await day.sandbox.wait_for(lambda: day.sandbox.callback_answer(query_id) is not None)
    assert day.sandbox.callback_answer(query_id)["text"] == line.text
    assert {seen.text for seen in zed.received} == {line.text}


async def the_owner_invites_two_sellers(day: Day) -> None:
    ann, boris, li, zed = day.ann, day.boris, day.li, day.zed
    await ann.says("/start", then="Ann")
    assert "📅 Today" in ann.keys
    links = []
    for _ in range(2):
        await ann.says("/team", then="Ann")
        invitation = await ann.presses("seller", then="start=join_")
        links.append(invitation.text.partition("start=")[2].split()[0])
    await day.dies_and_returns()
    welcome = await boris.says(f"/start {links[0]}", then="Картотека")
    assert "менеджер" in welcome.text
    assert "销售" in (await li.says(f"/start {links[1]}", then="李雷")).text
    neutral = zed.received[0].text
    await zed.says(f"/start {links[0]}", then=neutral)
    await ann.gets("Борис")
    await li.says("/settings", then="莫斯科")
    await li.presses("时区")
    await li.presses("上海", then="上海")
    await li.says("/settings", then="生日")
    await li.presses("生日")
    await li.presses("提前 1 天", then="提前 1 天")


async def boris_adds_clients(day: Day) -> None:
    boris = day.boris
    card = await boris.shares("+79161234567", "Пётр", "Иванов", then="Сохранено")
    assert "Иванов Пётр" in card.text
    assert "⚪" in card.text
    assert "Ответственный: Борис" in card.text
    await day.dies_and_returns()
    line = "/add Смирнова Анна, 8 (916) 765-43-21, ООО Ромашка, 12.03.1985"
    card = await boris.says(line, then="Сохранено")
    assert "+7 916 765-43-21" in card.text
    assert "ООО Ромашка" in card.text
    assert "41 год" in card.text
    await day.dies_and_returns()
    assert "Смирнова Анна" in (await boris.says("ромашка", then="+7 916 765-43-21")).text


async def a_form_survives_a_kill(day: Day) -> None:
    boris = day.boris
    await boris.says("/add", then="Как зовут")
    await boris.says("   ", then="Как зовут")
    await boris.says("Кузнецов", then="Телефон")
    await boris.says("call me", then="Телефон")
    await day.dies_and_returns()
    refused = await boris.says("+79167654321", then="Смирнова")
    assert "Телефон" in refused.text
    await boris.says("+7 495 123-45-67", then="компания")
    for question in ("День рождения", "Откуда"):
        await boris.presses("Пропустить", then=question)
    await boris.presses("Пропустить", then="Сохранено")
    await day.dies_and_returns()
    assert "+7 495 123-45-67" in (await boris.says("Кузнецов", then="Кузнецов")).text


async def ann_finds_a_french_name(day: Day) -> None:
    ann = day.ann
    card = await ann.says("/add Müller GmbH Jean Lefèvre, +33 6 12 34 56 78", then="Saved")
    assert "+33 6 12 34 56 78" in card.text
    assert "Müller GmbH" in card.text
    for typed in ("lefevre", "LEFÈVRE", "345678"):
        assert "+33 6 12 34 56 78" in (await ann.says(typed, then="Jean Lefèvre")).text


async def boris_logs_calls(day: Day) -> None:
    boris = day.boris
    await boris.says("Иванов", then="Иванов Пётр")
    await boris.presses("Звонок", then="чем закончился")
    await boris.presses("Недозвон", then="Записано")
    await day.dies_and_returns()
    card = await boris.presses("Завтра 10:00", then="Перезвон")
    for part in ("чт", "26 ноября 2026", "10:00", "Москва"):
        assert part in card.text, part
    assert "⏰ Перезвон: " in card.text.partition("Ответственный")[2]
    await day.dies_and_returns()
    logged = await boris.says("/call Смирнова: договорились о встрече, через 2 часа", then="Смирнова")
    for part in ("Встреча", "договорились о встрече", "14:0", "Москва"):
        assert part in logged.text, part
    assert any("Отменить" in label for label in logged.buttons)
    await day.dies_and_returns()


async def an_old_card_moves_its_own_client(day: Day) -> None:
    boris = day.boris
    old = await boris.says("Иванов", then="Иванов Пётр")
    await boris.says("Смирнова", then="Смирнова Анна")
    stages = await boris.presses("Этап", on=old)
    moved = await boris.presses("🔘", on=stages, then="Иванов Пётр")
    assert moved.id == old.id
    assert "🔘" in moved.text
    assert "⚪" in (await boris.says("Смирнова", then="Смирнова Анна")).text


async def inline_shows_each_their_own(day: Day) -> None:
    boris, ann, li = day.boris, day.ann, day.li
    (result,) = await boris.searches("смир")
    assert "•" in result["description"]
    posted = await boris.chooses("смир")
    assert "765-43" not in posted["text"]
    (link,) = [entity["url"] for entity in posted["entities"] if entity["type"] == "text_link"]
    await boris.says("/start " + link.partition("start=")[2], then="+7 916 765-43-21")
    assert len(await ann.searches("смир")) == 1
    assert await li.searches("смир") == []


async def li_adds_a_client_with_a_birthday(day: Day) -> None:
    li = day.li
    card = await li.says("/add 王伟, +86 138 1234 5678, 北京科技, 1990-11-27", then="王伟")
    assert "+86 138 1234 5678" in card.text
    assert "北京科技" in card.text
    assert "⚪" in card.text
    await day.dies_and_returns()
    await li.says("/call 王伟: 没接, 11月27日下午3点", then="王伟")


async def a_callback_comes_and_is_snoozed(day: Day) -> None:
    boris = day.boris
    before = boris.chat_now()
    day.at(25, 14, 3)
    push = await boris.gets("Перезвоните: Смирнова", before)
    assert "+7 916 765-43-21" in push.text
    assert "договорились о встрече" in push.text
    await boris.presses("Отложить", on=push)
    await boris.presses("15 мин", on=next(seen for seen in boris.received if seen.id == push.id), then="14:1")
    before = boris.chat_now()
    day.at(25, 14, 20)
    push = await boris.gets("Перезвоните: Смирнова", before)
    await boris.presses("Записать звонок", on=push, then="чем закончился")
    offered = await boris.presses("Заказ", then="Записано")
    assert any("🥇" in label for label in offered.buttons)
    card = await boris.presses("🥇", on=offered, then="🥇")
    await day.dies_and_returns()
    assert "Перезвон" not in card.text
    day.at(25, 18)
    await boris.says("Смирнова", then="🥇")
    assert day.came(boris, "Перезвоните: Смирнова") == 0, "both pushes were answered in place"


async def a_stop_over_the_minute_makes_it_late(day: Day) -> None:
    boris, li = day.boris, day.li
    day.at(26, 9, 1, SHANGHAI)
    assert "明天" in (await li.gets("🎂 王伟")).text
    assert await day.process.stop() == 0
    day.at(26, 10, 40)
    await day.process.start()
    push = await boris.gets("Перезвоните: Иванов")
    assert "должно было прийти" in push.text
    assert "10:00" in push.text
    assert day.came(boris, "Перезвоните: Иванов") == 1


async def the_next_morning_brings_one_digest_each(day: Day) -> None:
    boris, li, ann = day.boris, day.li, day.ann
    to_li, to_boris = li.chat_now(), boris.chat_now()
    day.at(27, 9, 0, SHANGHAI)
    birthday = await li.gets("🎂 王伟", to_li)
    assert "36" in birthday.text
    await li.gets("早上好", to_li)
    assert day.came(boris, "王伟") == 0
    day.at(27, 9)
    digest = await boris.gets("Доброе утро", to_boris)
    assert "Просрочено" in digest.text
    assert "Иванов" in digest.text
    assert sum("Доброе утро" in seen.text and seen.id not in to_boris for seen in boris.received) == 1
    assert sum("早上好" in seen.text and seen.id not in to_li for seen in li.received) == 1
    assert day.came(ann, "Good morning") == 0


async def a_block_is_told_once_and_made_up_for(day: Day) -> None:
    boris, ann = day.boris, day.ann
    await boris.says("/call Смирнова: недозвон, через 1 час", then="Смирнова")
    sent = _sends_to(day, BORIS)
    day.sandbox.block(BORIS)
    day.at(27, 10, 30)
    await ann.gets("Борис has blocked")
    assert _sends_to(day, BORIS) - sent <= 1
    await day.sent()
    day.at(27, 12)
    await ann.says("/team", then="🔕")
    assert _sends_to(day, BORIS) - sent <= 1
    assert day.came(ann, "Борис has blocked") == 1
    before = boris.chat_now()
    day.sandbox.unblock(BORIS)
    assert "Смирнова" in (await boris.gets("С возвращением", before)).text
    assert day.came(boris, "С возвращением") == 1


def _sends_to(day: Day, person_id: int) -> int:
    return sum(call.method == "sendMessage" and call.chat_id == person_id for call in day.sandbox.calls)


async def an_archived_card_comes_back_whole(day: Day) -> None:
    boris, ann = day.boris, day.ann
    await boris.says("/call Кузнецов: недозвон, 28 ноября 15:00", then="Кузнецов")
    await ann.says("Кузнецов", then="Кузнецов")
    await ann.presses("Archive", then="archive")
    await ann.says("Кузнецов", then="Nothing found")
    await boris.says("Кузнецов", then="ничего не найдено")
    listed = await ann.says("/archive", then="archive")
    assert any("Кузнецов" in label for label in listed.buttons)
    await ann.presses("Кузнецов", on=listed, then="Кузнецов")
    restored = await ann.presses("Restore", then="Кузнецов")
    assert "28 November 2026" in restored.text
    assert "15:00" in (await boris.says("Кузнецов", then="28 ноября 2026")).text


async def a_storm_delays_one_push(day: Day) -> None:
    boris = day.boris
    before = boris.chat_now()
    day.sandbox.faults.add(method="sendMessage", status=429, retry_after=2, chat_id=BORIS)
    day.sandbox.faults.add(
        method="sendMessage", status=502, body=b"<html>502</html>", content_type="text/html", chat_id=BORIS
    )
    day.at(28, 15)
    await boris.gets("Перезвоните: Кузнецов", before)
    assert day.came(boris, "Перезвоните: Кузнецов") == 1
    assert not day.sandbox.violations
