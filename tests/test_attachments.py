"""Photos, voices and files: kept on the card just open, or on the one named; sent again at a press."""

import pytest

from tests.things import PNG, changes


@pytest.fixture
async def ivanov(boris):
    """Boris has a card and has just seen it."""
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    return boris


async def test_a_photo_goes_to_the_card_just_open(ivanov):
    await ivanov.sends("photo", PNG, caption="визитка")
    assert "Сохранено на карточке Иванов Пётр: 🖼 фото" in ivanov.sees.text
    assert "📎 Файлы: 1" in ivanov.sees.text
    assert "🖼 фото: визитка" in ivanov.sees.text
    assert ivanov.sees.protected


@pytest.mark.parametrize(
    ("kind", "word", "sent"),
    [
        ("photo", "🖼 фото", "photo"),
        ("document", "📄 файл", "document"),
        ("voice", "🎤 голосовое", "voice"),
        ("video_note", "⏺ видеосообщение", "video_note"),
        ("video", "🎬 видео", "video"),
        ("audio", "🎵 аудио", "audio"),
    ],
)
async def test_each_kind_comes_again_protected_and_recorded(ivanov, program, kind, word, sent):
    await ivanov.sends(kind, PNG)
    assert word in ivanov.sees.text
    await ivanov.presses("История")
    assert word in ivanov.sees.text
    await ivanov.presses(word)
    again = ivanov.sees
    assert again.raw[sent]
    assert again.protected
    assert "Записано" in ivanov.toast
    assert "file-sent" in await changes(program.db)


async def test_a_file_that_may_have_arrived_is_not_sent_twice(ivanov, sandbox):
    await ivanov.sends("voice", PNG)
    await ivanov.presses("История")
    sandbox.faults.add(method="sendVoice", when="after", drop=True)
    await ivanov.presses("🎤 голосовое")
    assert len([seen for seen in ivanov.received if "voice" in seen.raw]) == 1


async def test_files_have_a_list_of_their_own(ivanov):
    for number in range(12):
        await ivanov.sends("document", b"%d" % number, name=f"{number}.pdf")
    assert "📎 Файлы: 12" in ivanov.sees.text
    await ivanov.presses("📎 Файлы")
    assert "11.pdf" in ivanov.sees.buttons[0]
    await ivanov.presses("▶")
    assert any("0.pdf" in button for button in ivanov.sees.buttons)
    await ivanov.presses_data("cl:1:40", ivanov.sees, forged=True)
    assert "11.pdf" in ivanov.sees.buttons[0], "a page that is no more is the first"
    await ivanov.presses("Карточка")
    assert "Иванов" in ivanov.sees.text


async def test_what_is_sent_in_one_go_is_one_answer_and_one_undo(ivanov):
    before = len(ivanov.received)
    await ivanov.sends_album(*(PNG + b"%d" % number for number in range(5)))
    assert len(ivanov.received) == before + 1
    assert "5 вложений" in ivanov.sees.text
    assert "📎 Файлы: 5" in ivanov.sees.text
    await ivanov.presses("Отменить")
    assert "📎" not in ivanov.sees.text


async def test_sent_a_minute_later_it_is_another_answer(ivanov, sandbox):
    await ivanov.sends("photo", PNG)
    first = ivanov.sees
    sandbox.shift += 60
    await ivanov.sends("photo", PNG + b"2")
    assert ivanov.sees.id != first.id
    await ivanov.presses("Отменить")
    assert "📎 Файлы: 1" in ivanov.sees.text


async def test_it_was_about_another_client(ivanov):
    await ivanov.says("/add Петров Павел, +7 916 000-00-01")
    await ivanov.says("Иванов")
    await ivanov.sends("voice", PNG)
    await ivanov.presses("Другой клиент")
    assert "Чьё это?" in ivanov.sees.text
    assert not any("Иванов" in button for button in ivanov.sees.buttons), "it is surely not his"
    await ivanov.presses("Петров")
    assert "Сохранено на карточке Петров Павел: 🎤 голосовое" in ivanov.sees.text
    await ivanov.says("Иванов")
    assert "📎" not in ivanov.sees.text


async def test_with_no_card_open_it_is_asked_once(ivanov, clock):
    clock.move(minutes=31)
    await ivanov.sends("photo", PNG)
    assert "Чьё это?" in ivanov.sees.text
    await ivanov.presses("Иванов")
    assert "Сохранено на карточке Иванов Пётр" in ivanov.sees.text


async def test_whose_it_is_can_be_typed(ivanov, clock):
    await ivanov.says("/add Иванов Иван, +7 916 000-00-01")
    clock.move(minutes=31)
    await ivanov.sends("document", b"x", name="договор.pdf")
    assert "📄 файл договор.pdf" in ivanov.sees.text
    await ivanov.says("Сидоров")
    assert "никого нет" in ivanov.sees.text
    await ivanov.says("Иванов")
    assert "нашлось несколько" in ivanov.sees.text
    await ivanov.presses("Иванов Иван")
    assert "Сохранено на карточке Иванов Иван" in ivanov.sees.text


async def test_a_name_with_a_number_makes_a_new_client_of_it(ivanov, clock):
    clock.move(minutes=31)
    await ivanov.sends("photo", PNG)
    await ivanov.says("Сидоров Олег, +7 916 000-00-01")
    assert "Сохранено на карточке Сидоров Олег" in ivanov.sees.text
    await ivanov.presses("Отменить")
    assert "карточки больше нет в базе" in ivanov.sees.text


async def test_in_the_middle_of_a_question_about_a_card_it_goes_to_that_card(ivanov, clock):
    clock.move(minutes=31)
    await ivanov.says("Иванов")
    await ivanov.presses("Заметка")
    clock.move(minutes=31)
    await ivanov.sends("photo", PNG)
    assert "Сохранено на карточке Иванов Пётр" in ivanov.sees.text


async def test_in_the_middle_of_a_new_card_it_is_no_answer(boris):
    await boris.says("/add")
    await boris.sends("photo", PNG)
    assert "текстом" in boris.sees.text


async def test_cancelled_is_not_kept(ivanov, clock):
    clock.move(minutes=31)
    await ivanov.sends("photo", PNG)
    await ivanov.presses("Отмена")
    assert "Ничего не сохранено" in ivanov.sees.text
    await ivanov.says("Иванов")
    assert "📎" not in ivanov.sees.text


async def test_an_archived_card_takes_nothing(ann):
    await ann.says("/add John Smith, +44 7400 123456")
    await ann.presses("Archive")
    await ann.sends("photo", PNG)
    assert "Whose is this?" in ann.sees.text


async def test_a_viewer_sends_nothing_and_takes_nothing(ivanov, program, ann):
    await ivanov.sends("photo", PNG)
    file = ivanov.sees
    await program.admit(ann.id, "Ann", "viewer", "en", "Europe/Moscow")
    await ann.sends("photo", PNG)
    assert "role does not allow" in ann.sees.text
    await ann.says("/find Иванов")
    assert not any("📎" in button for button in ann.sees.buttons)
    for data in ("cl:1:0", "cg:1:1"):
        await ann.presses_data(data, ann.sees, forged=True)
        assert ann.alerted
    assert file.text


async def test_another_seller_gets_no_file_by_a_forged_button(ivanov, li):
    await ivanov.sends("photo", PNG)
    await li.says("/help")
    for data in ("cl:1:0", "cg:1:1", "cg:1:99", "cj:1", "ck:1:2"):
        await li.presses_data(data, li.sees, forged=True)
        assert li.alerted
    assert not any("photo" in seen.raw for seen in li.received)


async def test_a_file_that_telegram_has_lost(ivanov, sandbox):
    await ivanov.sends("photo", PNG)
    await ivanov.presses("История")
    sandbox.files._files.clear()
    await ivanov.presses("🖼")
    assert "больше нет" in ivanov.toast


async def test_what_cannot_be_kept_is_answered(ann):
    await ann.sends_sticker()
    assert "can’t make anything of this" in ann.sees.text


async def test_in_chinese(li):
    await li.says("/add 王伟，+86 138 1234 5678")
    await li.sends("photo", PNG)
    assert "已保存到 王伟 的客户卡片：🖼 照片" in li.sees.text
