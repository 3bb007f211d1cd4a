"""A shared contact: the card knows what its vCard knows, and garbage in it spoils nothing."""

import pytest

VCARD = """BEGIN:VCARD
VERSION:3.0
N:Смирнова;Анна;Петровна;;
FN:Анна Смирнова
TEL;TYPE=CELL:+7 916 765-43-21
TEL;TYPE=WORK:8 (495) 123-45-67
EMAIL;TYPE=INTERNET:anna@romashka.example
ORG:ООО Ромашка;Отдел закупок
TITLE:Директор
BDAY:1985-03-12
ADR;TYPE=WORK:;;ул. Ленина\\, 12;Тула;;300000;Россия
NOTE:Звонить после обеда\\nлюбит чай
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
 /2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoM
URL:https://romashka.example
END:VCARD
"""


async def test_a_contact_with_its_vcard_is_a_whole_card(boris):
    await boris.shares("79167654321", "Анна", "Смирнова", vcard=VCARD)
    card = boris.sees
    for known in (
        "Сохранено: Смирнова Анна",
        "+7 916 765-43-21",
        "+7 495 123-45-67",
        "🏢 ООО Ромашка",
        "💼 Директор",
        "✉️ anna@romashka.example",
        "🎂 12 марта 1985",
        "📍 Тула",
        "🏠 ул. Ленина, 12",
        "Звонить после обеда",
        "Отдел закупок",
        "https://romashka.example",
    ):
        assert known in card.text
    assert "JFIF" not in card.text
    assert "/9j/" not in card.text
    assert card.protected
    await boris.presses("Отменить")
    await boris.says("Смирнова")
    assert "ничего не найдено" in boris.sees.text


async def test_in_english_the_own_name_leads(ann):
    await ann.shares(
        "+44 7400 123456", "John", "Smith", vcard="BEGIN:VCARD\nEMAIL:john@acme.example\nORG:Acme Ltd\nEND:VCARD"
    )
    assert "Saved: John Smith" in ann.sees.text
    assert "✉️ john@acme.example" in ann.sees.text
    assert "🏢 Acme Ltd" in ann.sees.text


async def test_any_number_of_the_vcard_finds_the_card_that_has_it(boris):
    await boris.says("/add Иванов Пётр, +7 495 123-45-67")
    await boris.shares("79167654321", "Анна", "Смирнова", vcard=VCARD)
    assert "уже на карточке: Иванов Пётр" in boris.sees.text


async def test_of_a_card_that_is_not_theirs_they_learn_whom_to_ask(boris, li):
    await boris.shares("79167654321", "Анна", "Смирнова", vcard=VCARD)
    await li.shares("79167654321", "Anna")
    assert "Борис" in li.sees.text
    assert "Смирнова" not in li.sees.text


async def test_the_chat_of_somebody_on_telegram_is_one_tap_away(boris, sandbox):
    await boris.shares("79167654321", "Анна", user_id=777_000_111)
    links = [entity for entity in boris.sees.raw["entities"] if entity["type"] in {"text_link", "text_mention"}]
    assert links
    assert "💬" in boris.sees.text


@pytest.mark.parametrize(
    "vcard",
    [
        "garbage",
        "BEGIN:VCARD",
        "END:VCARD\nBEGIN:VCARD\n" * 50,
        "BEGIN:VCARD\n" + "BEGIN:VCARD\n" * 150,
        "BEGIN:VCARD\nN:\\;;;\nTEL:\nTEL:никакой\nBDAY:31-31-31\nEMAIL:@@@\nADR:;;\nORG:;;;\nEND:VCARD",
        'BEGIN:VCARD\nTEL;X="' + 'A;B="' * 300 + "\nEND:VCARD",
        "BEGIN:VCARD\nN;CHARSET=klingon;ENCODING=QUOTED-PRINTABLE:=ZZ=\nEND:VCARD",
        "BEGIN:VCARD\nPHOTO;VALUE=uri:http://127.0.0.1:1/x\nKEY:" + "A" * 1900 + "\nEND:VCARD",
        "\x00\x01BEGIN:VCARD\x00\nN:\x00\nEND:VCARD",
    ],
)
async def test_garbage_leaves_the_contact_itself(boris, vcard):
    await boris.shares("79167654321", "Анна", "Смирнова", vcard=vcard)
    assert "Сохранено: Смирнова Анна" in boris.sees.text
    assert "+7 916 765-43-21" in boris.sees.text


async def test_a_number_that_cannot_be_read_is_no_loss_when_the_vcard_has_another(boris):
    await boris.shares("112", "Анна", "Смирнова", vcard=VCARD)
    assert "+7 916 765-43-21" in boris.sees.text


async def test_a_birthday_in_the_future_or_without_a_year(boris):
    card = "BEGIN:VCARD\nBDAY:{}\nEND:VCARD"
    await boris.shares("79167654321", "Анна", vcard=card.format("2077-01-01"))
    assert "🎂" not in boris.sees.text
    await boris.shares("79167654322", "Вера", vcard=card.format("--0501"))
    assert "🎂 1 мая" in boris.sees.text
    await boris.shares("79167654323", "Ольга", vcard=card.format("1604-05-02"))
    assert "🎂 2 мая" in boris.sees.text


async def test_a_viewer_adds_nobody(program, sandbox, boris):
    await program.admit(boris.id, "Борис", "viewer", "ru", "Europe/Moscow")
    await boris.shares("79167654321", "Анна", vcard=VCARD)
    assert "роль этого не позволяет" in boris.sees.text
