"""The door: strangers learn nothing; a code, an invitation or OWNER_ID opens it."""

import pytest

from storage import editing, members
from storage.editing import NewClient
from tests.conftest import ANN, BORIS, ZED
from tests.telegram import Person

NEUTRAL = "Cet espace de travail est privé. Si quelqu’un vous a invité, ouvrez son lien."


@pytest.fixture
async def ivanov(boris, db, clock) -> int:
    """A card of Boris's."""
    async with db.begin() as session:
        by = (await members.by_telegram_id(session, BORIS))[0]
        new = NewClient(name="Иванов Пётр", phones=("+79161234567",), company="ООО Ромашка")
        return (await editing.add(session, by, new, clock.now())).client_id


@pytest.mark.parametrize(
    "line",
    [
        *(
            "/start",
            "/find Иванов",
            "/find",
            "/team",
            "/help",
            "/cancel",
            "/settings",
            "/nonsense",
            "/start c1",
            "Иванов",
        ),
        *(
            "+79161234567",
            "/add Зед, +7 916 000-00-00",
            "➕ Nouveau client",
            "/start claim_",
            "/start join_x y",
            "x" * 4000,
        ),
    ],
)
async def test_a_stranger_gets_one_neutral_line(zed, ivanov, line):
    await zed.says(line)
    assert [seen.text for seen in zed.received] == [NEUTRAL]
    assert zed.keys == []


async def test_a_stranger_who_sends_other_things_gets_the_same_line(zed, ivanov):
    await zed.sends_sticker()
    await zed.shares("+79161234567", "Пётр", "Иванов")
    assert {seen.text for seen in zed.received} == {NEUTRAL}


async def test_a_made_up_press_tells_a_stranger_nothing(zed, ivanov):
    await zed.says("/start")
    for data in (f"c:{ivanov}", "m", "e:0", "ei:owner", f"cv:{ivanov}", "nonsense"):
        await zed.presses_data(data, zed.sees, forged=True)
        assert zed.toast == NEUTRAL
    assert [seen.text for seen in zed.received] == [NEUTRAL]


async def test_inline_mode_tells_a_stranger_nothing(zed, ivanov):
    page = await zed.searches_page("Иван")
    assert page["results"] == []
    assert page["is_personal"]
    assert page["cache_time"] == 0


def in_a_group(sender: int) -> dict:
    return {
        "chat": {"id": -100500, "type": "supergroup", "title": "Team"},
        "from": {"id": sender, "is_bot": False, "first_name": "Somebody"},
    }


async def test_a_group_hears_nothing_not_even_from_members(sandbox, program, ann, ivanov):
    for sender in (ZED, ANN):
        body = {"message_id": 7, "date": 1764061200, "text": "/find Иванов", **in_a_group(sender)}
        sandbox.inject({"message": body})
        press = {"id": "1", "chat_instance": "1", "data": f"c:{ivanov}", "from": body["from"], "message": body}
        sandbox.inject({"callback_query": press})
    await program.handled()
    assert [call.method for call in sandbox.calls if call.method != "getUpdates"] == []


async def test_the_bot_leaves_a_group_it_is_added_to(sandbox, program):
    bot = {"id": 100000, "is_bot": True, "first_name": "Kartoteka"}
    change = {
        "date": 1764061200,
        "old_chat_member": {"user": bot, "status": "left"},
        "new_chat_member": {"user": bot, "status": "member"},
    }
    sandbox.inject({"my_chat_member": {**in_a_group(ZED), **change}})
    await program.handled()
    assert "leaveChat" in [call.method for call in sandbox.calls]


async def test_the_owner_named_in_the_settings_is_let_in(sandbox, program):
    ann = Person(sandbox, ANN, program.handled)
    await ann.says("/help")
    assert "private workspace" in ann.sees.text
    await ann.says("/start")
    assert "Ann, welcome to Kartoteka. You are here as: owner." in ann.sees.text
    await ann.says("/start")
    assert "owner" in ann.sees.text


async def test_a_code_from_the_console_makes_an_owner_once(zed, ann, db, clock, sandbox, program):
    async with db.begin() as session:
        code = await members.new_claim(session, clock.now())
    await zed.says(f"/start claim_{code}")
    assert "propriétaire" in zed.sees.text
    sandbox.add_person(id=1010, first_name="Max", last_name=None, username=None, language_code="de")
    late = Person(sandbox, 1010, program.handled)
    await late.says(f"/start claim_{code}")
    assert "private workspace" in late.sees.text


async def test_a_code_is_good_for_fifteen_minutes_and_a_newer_one_ends_it(zed, db, clock):
    async with db.begin() as session:
        older = await members.new_claim(session, clock.now())
        newer = await members.new_claim(session, clock.now())
    await zed.says(f"/start claim_{older}")
    assert zed.sees.text == NEUTRAL
    clock.move(minutes=15)
    await zed.says(f"/start claim_{newer}")
    assert zed.sees.text == NEUTRAL


async def test_a_code_makes_a_member_the_owner(boris, db, clock):
    async with db.begin() as session:
        code = await members.new_claim(session, clock.now())
    await boris.says(f"/start claim_{code}")
    assert "владелец" in boris.sees.text
    await boris.says("/team")
    assert "Борис — владелец" in boris.sees.text


async def test_a_dismissed_member_is_a_stranger_with_every_button_and_half_filled_form(ann, boris, ivanov, db):
    await boris.says("/settings")
    await boris.presses("Часовой пояс")
    await boris.presses("Другой город")
    asked = boris.sees
    async with db.begin() as session:
        by, gone = [(await members.by_telegram_id(session, who))[0] for who in (ANN, BORIS)]
        await members.dismiss(session, by, gone.id)
    await boris.says("Казань")
    assert "закрытое рабочее пространство" in boris.sees.text
    await boris.presses("Отмена", on=asked)
    assert "закрытое рабочее пространство" in boris.toast
    assert await boris.searches("Иван") == []


async def test_a_name_nobody_can_see_or_break_the_page_with(ann, sandbox, program):
    sandbox.add_person(id=1011, first_name="<b>\u202e", last_name=None, username=None, language_code="en")
    odd = Person(sandbox, 1011, program.handled)
    await ann.says("/team")
    await ann.presses("Invite: seller")
    link = ann.sees.text.partition("start=")[2].split()[0]
    await odd.says(f"/start {link}")
    assert "<b>, welcome" in odd.sees.text
    await ann.says("/team")
    assert "<b> — seller" in ann.sees.text
