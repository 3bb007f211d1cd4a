"""The team: who is here, invitations, leaving."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.features.team import team_screen
from bot.kit.texts import Texts
from storage import editing, members
from storage.editing import NewClient
from storage.models import Member
from storage.rules.visibility import Role
from tests.conftest import ANN, BORIS, ZED
from tests.telegram import Person

LINK = re.compile(r"https://t\.me/kartoteka_bot\?start=(join_[\w-]+)")


def link_in(person: Person) -> str:
    found = LINK.search(person.sees.text)
    assert found, person.sees.text
    return found[1]


@pytest.fixture
async def vera(sandbox, program) -> Person:
    """A head of sales: Russian phone."""
    sandbox.add_person(id=1004, first_name="Вера", last_name=None, username=None, language_code="ru")
    await program.admit(1004, "Вера", "head", "ru", "Europe/Moscow")
    sandbox.open_chat(1004)
    return Person(sandbox, 1004, program.handled)


async def test_everybody_sees_who_is_here_and_only_the_owner_may_invite_anybody(ann, boris, li):
    await ann.says("/team")
    assert "Ann — owner" in ann.sees.text
    assert "Борис — seller" in ann.sees.text
    assert [label for label in ann.sees.buttons if "Invite" in label] == [
        "➕ Invite: viewer",
        "➕ Invite: seller",
        "➕ Invite: head of sales",
        "➕ Invite: owner",
    ]
    await boris.says("/team")
    assert "李雷 — менеджер" in boris.sees.text
    assert boris.sees.buttons == []


async def test_a_head_of_sales_invites_sellers_only(ann, vera):
    await vera.says("/team")
    assert [label for label in vera.sees.buttons if "Пригласить" in label] == ["➕ Пригласить: менеджер"]
    await vera.presses_data("ei:owner", vera.sees, forged=True)
    assert vera.alerted
    assert "роль" in vera.toast
    await vera.presses("Пригласить: менеджер")
    assert link_in(vera)


async def test_every_press_makes_a_fresh_link_in_a_message_to_be_forwarded(ann):
    await ann.says("/team")
    team = ann.sees
    await ann.presses("Invite: seller", on=team)
    first = link_in(ann)
    assert "Ann" in ann.sees.text
    assert "seller" in ann.sees.text
    assert "once" in ann.sees.text
    assert "Fri 27 November 2026, 12:00, Moscow" in ann.sees.text
    assert not ann.sees.protected
    assert "Forward" in ann.toast
    await ann.presses("Invite: seller", on=team)
    assert link_in(ann) != first


async def test_the_invited_is_greeted_in_the_language_of_the_phone_and_the_link_works_once(ann, zed, li):
    await ann.says("/team")
    await ann.presses("Invite: seller")
    link = link_in(ann)
    await zed.says(f"/start {link}")
    assert "Zed" in zed.sees.text
    assert "vendeur" in zed.sees.text
    assert "📅 Aujourd’hui" in zed.keys
    await zed.says("/team")
    assert "Ann — propriétaire" in zed.sees.text


async def test_a_second_person_cannot_use_the_link(ann, zed, sandbox, program):
    await ann.says("/team")
    await ann.presses("Invite: viewer")
    link = link_in(ann)
    await zed.says(f"/start {link}")
    sandbox.add_person(id=1010, first_name="Max", last_name=None, username=None, language_code="en")
    late = Person(sandbox, 1010, program.handled)
    await late.says(f"/start {link}")
    assert late.sees.text == "This is a private workspace. If somebody invited you, open their link."
    await late.says("/team")
    assert "Ann" not in late.sees.text


async def test_a_link_is_good_for_48_hours(ann, zed, clock):
    await ann.says("/team")
    await ann.presses("Invite: seller")
    link = link_in(ann)
    clock.move(hours=48)
    await zed.says(f"/start {link}")
    assert "privé" in zed.sees.text


async def test_a_link_of_somebody_dismissed_is_void(ann, vera, zed):
    await vera.says("/team")
    await vera.presses("Пригласить")
    link = link_in(vera)
    await dismissed_by(ann, "Вера")
    await zed.says(f"/start {link}")
    assert "privé" in zed.sees.text


async def test_a_member_who_opens_a_link_is_greeted_and_the_link_stays_good(ann, boris, zed):
    await ann.says("/team")
    await ann.presses("Invite: head of sales")
    link = link_in(ann)
    await boris.says(f"/start {link}")
    assert "Картотека" in boris.sees.text
    assert "менеджер" in boris.sees.text
    await zed.says(f"/start {link}")
    assert "responsable des ventes" in zed.sees.text


async def test_whoever_invited_is_told_who_joined(ann, zed, program):
    await ann.says("/team")
    await ann.presses("Invite: seller")
    await zed.says(f"/start {link_in(ann)}")
    await program.tick()
    assert "Zed has joined the team: seller" in ann.sees.text


async def test_a_member_is_looked_at_by_those_in_charge(ann, boris, vera, db, clock):
    async with db.begin() as session:
        by = (await members.by_telegram_id(session, BORIS))[0]
        await editing.add(session, by, NewClient(name="Иванов", phones=("+79161234567",)), clock.now())
    await ann.says("/team")
    await ann.presses("Борис")
    assert "seller" in ann.sees.text
    assert "Joined: 25 November 2026" in ann.sees.text
    assert "Moscow" in ann.sees.text
    assert "Responsible for 1 card" in ann.sees.text
    await vera.says("/team")
    await vera.presses("Борис")
    assert "Ведёт 1 карточку" in vera.sees.text
    assert vera.sees.buttons == ["🌴 Отсутствует…", "◀ Сотрудники"]
    await vera.presses("◀ Сотрудники")
    assert "Ann — владелец" in vera.sees.text


async def test_a_seller_does_not_look_into_colleagues(ann, boris, vera):
    await boris.says("/team")
    await boris.presses_data("em:1", boris.sees, forged=True)
    assert "роль" in boris.toast


async def dismissed_by(ann: Person, name: str) -> None:
    await ann.says("/team")
    await ann.presses(name)
    await ann.presses("Remove")
    await ann.presses("Yes, remove")


async def test_dismissing_asks_once_and_makes_a_stranger(ann, boris):
    await boris.says("/team")
    old = boris.sees
    await ann.says("/team")
    await ann.presses("Борис")
    await ann.presses("Remove")
    assert "Remove Борис from the team?" in ann.sees.text
    await boris.says("/team")
    assert "Ann" in boris.sees.text
    await ann.presses("Yes, remove")
    assert "Борис is no longer on the team" in ann.sees.text
    assert "Борис — seller" not in ann.sees.text
    await boris.says("/team")
    assert "закрытое рабочее пространство" in boris.sees.text
    await boris.presses_data("e:0", old, forged=True)
    assert "закрытое рабочее пространство" in boris.toast


async def test_one_dismissed_comes_back_by_a_new_invitation(ann, boris):
    await dismissed_by(ann, "Борис")
    await ann.presses("Invite: viewer")
    await boris.says(f"/start {link_in(ann)}")
    assert "наблюдатель" in boris.sees.text


async def test_nobody_but_an_owner_dismisses_and_nobody_oneself(ann, vera, boris):
    await ann.says("/team")
    await ann.presses("Ann")
    assert ann.sees.buttons == ["◀ The team"]
    own = ann.sees
    for press in ("ed:{}", "ec:{}"):
        await ann.presses_data(press.format(await number_of(ann, ANN)), own, forged=True)
        assert "role does not allow" in ann.toast
        await vera.says("/team")
        await vera.presses_data(press.format(await number_of(vera, BORIS)), vera.sees, forged=True)
        assert "роль" in vera.toast
    await boris.says("/team")
    assert "Вера — руководитель" in boris.sees.text


async def number_of(person: Person, telegram_id: int) -> int:
    """The id of a member, as the buttons under /team carry it."""
    name = person.sandbox.people[telegram_id].first_name
    await person.says("/team")
    return int(person.sees.data(name).removeprefix("em:"))


async def test_who_has_blocked_the_bot_is_marked(ann, boris, sandbox, program):
    sandbox.block(BORIS)
    await program.handled()
    await ann.says("/team")
    assert "Борис — seller · 🔕 the bot cannot write there" in ann.sees.text
    sandbox.unblock(BORIS)
    await program.handled()
    await ann.says("/team")
    assert "blocked" not in ann.sees.text


async def test_a_member_who_is_gone_cannot_be_looked_at(ann, boris):
    await ann.says("/team")
    team = ann.sees
    data = team.data("Борис")
    await dismissed_by(ann, "Борис")
    await ann.presses_data(data, team, forged=True)
    assert "nothing here" in ann.toast


def test_a_large_team_is_turned_in_pages():
    t = Texts("en", ZoneInfo("Europe/Moscow"))
    joined = datetime(2026, 11, 1, tzinfo=UTC)
    team = [
        Member(id=number, telegram_id=number, name="W" * 100, role=Role.OWNER, joined_at=joined + timedelta(number))
        for number in range(1, 200)
    ]
    screen = team_screen(team, team[0], t, 20)
    assert len(screen.text) < 4096
    assert sum(len(row) for row in screen.rows) <= 100
    assert ["◀", "21–40 of 199", "▶"] in [[button.text for button in row] for row in screen.rows]


async def test_an_unknown_link_is_met_with_the_neutral_line(ann, zed):
    for line in ("/start join_", "/start join_nonsense", "/start claim_x", f"/start c{ZED}"):
        await zed.says(line)
        assert "espace de travail est privé" in zed.sees.text
