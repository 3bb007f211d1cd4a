"""How much a seller has to do: messages and taps from an empty chat to "saved", counted in all four languages."""

from dataclasses import dataclass, field

import pytest

from tests.conftest import BORIS
from tests.telegram import Person


@dataclass
class Thumb:
    """A person whose messages and taps are counted."""

    person: Person
    done: list[str] = field(default_factory=list)

    async def says(self, text):
        self.done.append(text)
        await self.person.says(text)

    async def shares(self, phone, first_name, last_name):
        self.done.append(phone)
        await self.person.shares(phone, first_name, last_name)

    async def presses_first(self, message_id):
        """Tap the first button of a message, as it is now."""
        seen = next(seen for seen in self.person.received if seen.id == message_id)
        self.done.append(seen.buttons[0])
        await self.person.presses(seen.buttons[0], on=seen)


LINES = {
    "en": ("Jane Doe, +44 7911 123456, Acme Ltd", "Doe no answer, tomorrow 10am", "doe"),
    "ru": ("Иванов Пётр, +7 916 123-45-67, ООО Ромашка", "Иванов не берёт, завтра в 10", "иванов"),
    "fr": ("Jean Dupont, +33 6 12 34 56 78, SARL Renard", "Dupont pas de réponse, demain à 10h", "dupont"),
    "zh": ("王伟，+86 138 1234 5678，北京科技有限公司", "王伟没接，明天上午10点", "王伟"),
}


@pytest.fixture(params=LINES)
async def seller(request, program, sandbox):
    """Somebody whose phone speaks each language, and the three lines they type."""
    await program.admit(BORIS, "Boris", "seller", request.param, "Europe/Moscow")
    sandbox.open_chat(BORIS)
    return Thumb(Person(sandbox, BORIS, program.handled)), LINES[request.param]


async def test_a_new_client_takes_one_message(seller):
    thumb, (client, _, _) = seller
    await thumb.says(client)
    assert client.replace("，", ",").split(",")[0] in thumb.person.sees.text
    assert thumb.person.sees.buttons
    assert len(thumb.done) <= 2


async def test_a_shared_contact_is_a_client_at_once(seller):
    thumb, _ = seller
    await thumb.shares("+79161234567", "Jane", "Doe")
    assert "Doe" in thumb.person.sees.text
    assert "+7 916 123-45-67" in thumb.person.sees.text
    assert len(thumb.done) <= 2


async def test_a_call_with_its_callback_takes_one_message(seller, program):
    thumb, (client, call, _) = seller
    await thumb.person.says(client)
    await thumb.says(call)
    assert "2026" in thumb.person.sees.text
    assert "10:00" in thumb.person.sees.text
    assert len(thumb.done) <= 2


async def test_a_card_is_found_by_one_message(seller):
    thumb, (client, _, name) = seller
    await thumb.person.says(client)
    await thumb.says(name)
    assert client.replace("，", ",").split(",")[0] in thumb.person.sees.text
    assert thumb.person.sees.buttons
    assert len(thumb.done) <= 1


async def test_a_reminder_is_answered_by_two_taps_and_the_call_is_logged(seller, program, clock):
    thumb, (client, call, name) = seller
    await thumb.person.says(client)
    await thumb.person.says(call)
    clock.move(days=1)
    await program.tick()
    push = next(seen for seen in reversed(thumb.person.received) if "📞" in seen.buttons[0])
    await thumb.presses_first(push.id)  # call
    await thumb.presses_first(push.id)  # how it ended
    assert len(thumb.done) <= 2
    clock.move(days=1)
    await program.tick()
    await thumb.person.says("/today")
    assert name not in thumb.person.sees.text.casefold(), "nothing is promised any more"
