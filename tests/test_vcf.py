"""A file of contacts: one card or a few, in any encoding; what is no contact is met by a sentence."""

import io
import zipfile

import pytest

from tests.things import PNG

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:{last};{first};;;\r\nTEL:{phone}\r\nEND:VCARD\r\n"
NOKIA = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\n"
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=D0=B2=D0=B0=D0=BD=D0=BE=D0=B2;=\r\n"
    "=D0=9F=D1=91=D1=82=D1=80\r\nTEL;CELL:89161234567\r\n"
    "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=A0=D0=BE=D0=BC=D0=B0=D1=88=D0=BA=D0=B0\r\nEND:VCARD\r\n"
)


def cards(*people: tuple[str, str, str]) -> bytes:
    return "".join(CARD.format(last=last, first=first, phone=phone) for last, first, phone in people).encode()


def numbered(count: int) -> bytes:
    return cards(*((f"Иванов{number}", "Пётр", f"+7916000{number:04}") for number in range(count)))


async def sends_file(person, data: bytes, name: str = "contacts.vcf", mime: str = "text/x-vcard") -> None:
    await person.sends("document", data, name=name, mime=mime)


async def test_one_card_is_a_client(boris):
    await sends_file(boris, cards(("Иванов", "Пётр", "+79161234567")))
    assert "Сохранено: Иванов Пётр" in boris.sees.text
    await boris.presses("Отменить")
    assert "карточки больше нет" in boris.sees.text


async def test_a_few_are_listed_with_what_became_of_each(boris, li):
    await boris.says("/add Смирнова Анна, +7 916 000-00-01")
    await li.says("/add 王伟，+86 138 1234 5678")
    people = cards(
        ("Иванов", "Пётр", "+79161234567"),
        ("Смирнова", "Анна", "+79160000001"),
        ("Ван", "Вэй", "+8613812345678"),
        ("Иванов", "Снова", "+79161234567"),
        ("Безномерный", "Олег", "нет"),
        ("Петров", "Павел", "+79160000003"),
    )
    await sends_file(boris, people)
    said = boris.sees.text
    assert "добавлено 2 из 6" in said
    assert "✅ Иванов Пётр" in said
    assert "✅ Петров Павел" in said
    assert "⚠️ Смирнова Анна: Этот номер уже на карточке" in said
    assert "⚠️ Ван Вэй: Этот номер уже есть в базе. Спросите: 李雷" in said
    assert "⚠️ Иванов Снова: Этот номер уже на карточке: Иванов Пётр" in said
    assert "⚠️ Безномерный Олег: Нет ни телефона, ни почты" in said
    assert boris.sees.protected


async def test_each_can_be_taken_back_and_all(boris):
    await sends_file(boris, numbered(3))
    undo_one = [button for row in boris.sees.rows for button in row if button["text"] == "↩ Отменить"][1]
    await boris.presses_data(undo_one["callback_data"], boris.sees)
    assert "Иванов1" not in boris.sees.text
    assert "Иванов0" in boris.sees.text
    left = boris.sees
    everything = left.data("Отменить всё")
    await boris.presses("Отменить всё")
    await boris.presses_data(everything, left, forged=True)
    assert boris.alerted
    await boris.says("Иванов")
    assert "ничего не найдено" in boris.sees.text


async def test_what_was_built_upon_is_not_taken_back(boris):
    await sends_file(boris, numbered(2))
    listed, everything = boris.sees, boris.sees.data("Отменить всё")
    await boris.presses("Иванов0")
    await boris.presses("Заметка")
    await boris.says("любит чай")
    await boris.presses_data(everything, listed, forged=True)
    assert boris.alerted
    await boris.says("Иванов1")
    assert "Иванов1" in boris.sees.text


async def test_nobody_else_takes_it_back(boris, ann):
    await sends_file(boris, numbered(2))
    await ann.says("/help")
    await ann.presses_data(boris.sees.data("Отменить всё"), ann.sees, forged=True)
    assert ann.alerted


async def test_an_old_telephone_writes_quoted_printable(boris):
    await sends_file(boris, NOKIA.encode())
    assert "Сохранено: Иванов Пётр" in boris.sees.text
    assert "🏢 Ромашка" in boris.sees.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
async def test_encodings_of_a_russian_file(boris, encoding):
    await sends_file(boris, cards(("Иванов", "Пётр", "+79161234567")).decode().encode(encoding))
    assert "Сохранено: Иванов Пётр" in boris.sees.text


async def test_a_chinese_file(li):
    await sends_file(li, cards(("王", "伟", "+8613812345678")).decode().encode("gb18030"))
    assert "王伟" in li.sees.text


async def test_an_encoding_that_is_named(li):
    text = "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=windows-1251:Иванов;Пётр\nTEL:+79161234567\nEND:VCARD\n"
    await sends_file(li, text.encode("cp1251"))
    assert "Иванов" in li.sees.text


async def test_the_content_decides_and_not_the_name(boris):
    await sends_file(boris, cards(("Иванов", "Пётр", "+79161234567")), "contacts.txt", "text/plain")
    assert "Сохранено: Иванов Пётр" in boris.sees.text
    await sends_file(boris, b"BEGIN with a plan", "plan.txt", "text/plain")
    assert "📄 файл plan.txt" in boris.sees.text


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("contacts.vcf", numbered(50))
    return out.getvalue()


@pytest.mark.parametrize(
    "data", [zipped(), PNG, b"\x00" * 1000, b"junk\n" * 200_000, b"BEGIN:", b"END:VCARD\r\n" * 20_000], ids=range(6)
)
async def test_what_is_no_contact_is_said(boris, data):
    await sends_file(boris, data)
    assert "нет контактов" in boris.sees.text


@pytest.mark.parametrize(
    "body",
    [
        b"X-JUNK:" + b"\n folded" * 110_000,
        b"NOTE:" + b"a;" * 400_000,
        b"A;B;C;D;E=F:\n" * 70_000,
        b'TEL;X="' + b'A;B="' * 180_000,
        b"TEL:+7916000\n" * 70_000,
        b"NOTE;ENCODING=QUOTED-PRINTABLE:" + b"A=\n" * 300_000 + b"\n",
        b"PHOTO;ENCODING=b:" + b"QUJD" * 220_000,
    ],
    ids=range(7),
)
async def test_a_megabyte_of_junk_in_a_card(boris, body):
    await sends_file(boris, b"BEGIN:VCARD\nN:Ivanov;Petr\nTEL:+79161234567\n" + body + b"\nEND:VCARD\n")
    assert "Сохранено: Ivanov" in boris.sees.text


async def test_too_many_and_too_big(ann):
    await sends_file(ann, numbered(21))
    assert "There are 21 contacts" in ann.sees.text
    await sends_file(ann, b"BEGIN:VCARD\n" * 80_000)
    assert "There are 80,000 contacts" in ann.sees.text
    await sends_file(ann, b"x" * (1024 * 1024 + 1))
    assert "at most 1 MB" in ann.sees.text


async def test_a_viewer_adds_nobody(boris, program, sandbox):
    await program.admit(boris.id, "Борис", "viewer", "ru", "Europe/Moscow")
    await sends_file(boris, numbered(1))
    assert "роль этого не позволяет" in boris.sees.text
    assert not any(call.method == "getFile" for call in sandbox.calls)


async def test_nothing_of_it_is_logged(boris, caplog):
    caplog.set_level("DEBUG", "vobject")
    broken = b'BEGIN:VCARD\nN:Secretov;Petr\nTEL;X="Y:+79161234567\nNOTE\nTEL:+79161234567\nEND:VCARD\n'
    await sends_file(boris, broken)
    assert "Secretov" not in caplog.text
    assert "9161234567" not in caplog.text
