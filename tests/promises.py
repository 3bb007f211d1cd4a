"""Promises as people in tests make them, and what comes of them."""

from tests.telegram import Person, Seen

PEOPLE = (("Смирнова Анна", "+79167654321"), ("Иванов Пётр", "+79161234567"), ("Орлов Илья", "+79161234568"))


async def promise(person: Person, name: str, phone: str, when: str) -> None:
    """A new client, and at once the moment to call them back."""
    await person.says(f"/add {name}, {phone}")
    await person.presses("⏰")
    await person.says(when)


async def promised(person: Person, number: int, when: str) -> None:
    """The same to one of the three."""
    await promise(person, *PEOPLE[number], when)


def pushes(person: Person, text: str = "Перезвоните") -> list[Seen]:
    """What came to somebody at the minute that was promised."""
    return [seen for seen in person.received if text in seen.text]
