"""Forwarded messages: into the history of whoever wrote them, with their own date; of a stranger it is asked once whose."""

import pytest

from tests.conftest import ANN
from tests.things import PNG

ANNA = {
    "type": "user",
    "sender_user": {"id": 555_000_111, "is_bot": False, "first_name": "Анна", "last_name": "Смирнова"},
}
HIDDEN = {"type": "hidden_user", "sender_user_name": "Пётр В."}
LONG_AGO = 1_790_000_000  # 21 September 2026


@pytest.fixture
async def smirnova(boris, clock):
    """Boris has a client, whom he looked at long ago, and another one after that."""
    await boris.says("/add Смирнова Анна, +7 916 765-43-21")
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    clock.move(hours=1)
    return boris


async def test_of_a_stranger_it_is_asked_once_and_remembered(smirnova):
    await smirnova.forwards("Когда приедет машина?", origin=ANNA | {"date": LONG_AGO})
    assert "Чьё это? ✉️ сообщение, Анна Смирнова, пн, 21 сентября 2026" in smirnova.sees.text
    await smirnova.presses("Смирнова Анна")
    assert "Сохранено на карточке Смирнова Анна" in smirnova.sees.text
    assert "↪ Анна Смирнова: Когда приедет машина?" in smirnova.sees.text
    assert "21 сентября 2026" in smirnova.sees.text
    await smirnova.says("Иванов")
    await smirnova.forwards("И ещё одно", origin=ANNA)
    assert "Сохранено на карточке Смирнова Анна" in smirnova.sees.text
    assert "И ещё одно" in smirnova.sees.text
    await smirnova.presses("Отменить")
    assert "И ещё одно" not in smirnova.sees.text


async def test_it_takes_one_tap(smirnova):
    """The card just open is the first that is offered."""
    await smirnova.says("Смирнова")
    await smirnova.forwards("Добрый день!", origin=HIDDEN)
    assert "Смирнова Анна" in smirnova.sees.buttons[0]
    await smirnova.presses("Смирнова")
    await smirnova.forwards("Это снова я", origin=HIDDEN)
    assert "Сохранено на карточке Смирнова Анна: ✉️ сообщение, Пётр В." in smirnova.sees.text


async def test_a_shared_contact_is_known_when_a_forward_comes(boris):
    await boris.shares("79167654321", "Анна", "Смирнова", user_id=555_000_111)
    await boris.forwards("Добрый день!", origin=ANNA)
    assert "Сохранено на карточке Смирнова Анна" in boris.sees.text


async def test_five_at_once_are_one_question_and_all_are_kept(smirnova):
    before = len(smirnova.received)
    await smirnova.forwards("раз", "два", "три", "четыре", "пять", origin=ANNA)
    assert len(smirnova.received) == before + 1
    assert "5 вложений" in smirnova.sees.text
    await smirnova.presses("Смирнова")
    assert "5 вложений" in smirnova.sees.text
    await smirnova.presses("История")
    for word in ("раз", "два", "три", "четыре", "пять"):
        assert word in smirnova.sees.text


async def test_a_dialogue_forwarded_together_goes_to_the_one_who_is_known(smirnova, sandbox, program):
    await smirnova.forwards("Добрый день!", origin=ANNA)
    await smirnova.presses("Смирнова")
    own = {"type": "user", "sender_user": {"id": smirnova.id, "is_bot": False, "first_name": "Борис"}}
    sandbox.shift += 60
    sandbox.forward(smirnova.id, "Чем помочь?", own)
    sandbox.forward(smirnova.id, "Нужен счёт", ANNA)
    sandbox.forward(smirnova.id, "Пришлю", own)
    await program.handled()
    assert "Сохранено на карточке Смирнова Анна: 3 вложения" in smirnova.sees.text


async def test_a_colleagues_words_are_remembered_as_nobodys(smirnova, ann, sandbox):
    own = {"type": "user", "sender_user": {"id": ANN, "is_bot": False, "first_name": "Ann"}}
    await smirnova.forwards("Позвони им", origin=own)
    assert not any("Новый клиент" in button for button in smirnova.sees.buttons)
    await smirnova.presses("Смирнова")
    sandbox.shift += 60
    await smirnova.forwards("И этим", origin=own)
    assert "Чьё это?" in smirnova.sees.text


async def test_the_sender_becomes_a_new_client_in_one_tap(smirnova):
    await smirnova.forwards("Здравствуйте, есть вопрос", origin=HIDDEN)
    await smirnova.presses("Новый клиент: Пётр В.")
    assert "Сохранено на карточке Пётр В." in smirnova.sees.text
    assert "↪ Пётр В.: Здравствуйте, есть вопрос" in smirnova.sees.text
    await smirnova.presses("Отменить")
    assert "карточки больше нет" in smirnova.sees.text


async def test_a_picture_with_its_caption(smirnova, sandbox, program):
    sandbox.forward_file(smirnova.id, "photo", PNG, ANNA, caption="вот образец")
    await program.handled()
    await smirnova.presses("Смирнова")
    assert "↪ Анна Смирнова: 🖼 фото вот образец" in smirnova.sees.text
    assert "📎 Файлы: 1" in smirnova.sees.text


async def test_put_right_it_is_remembered_rightly(smirnova, sandbox):
    await smirnova.forwards("Добрый день!", origin=ANNA)
    await smirnova.presses("Иванов")
    await smirnova.presses("Другой клиент")
    await smirnova.presses("Смирнова")
    sandbox.shift += 60
    await smirnova.forwards("Это снова я", origin=ANNA)
    assert "Сохранено на карточке Смирнова Анна" in smirnova.sees.text


async def test_two_questions_wait_for_one_another(smirnova, sandbox):
    await smirnova.forwards("Добрый день!", origin=ANNA)
    sandbox.shift += 60
    await smirnova.forwards("Алло", origin=HIDDEN)
    await smirnova.presses("Иванов")
    assert "Сохранено на карточке Иванов Пётр: ✉️ сообщение, Пётр В." in smirnova.sees.text
    assert "Чьё это? ✉️ сообщение, Анна Смирнова" in smirnova.sees.text
    await smirnova.presses("Смирнова")
    assert "Сохранено на карточке Смирнова Анна" in smirnova.sees.text


async def test_a_question_left_for_something_else_waits(smirnova):
    await smirnova.forwards("Добрый день!", origin=ANNA)
    await smirnova.says("/today")
    await smirnova.presses("Продолжить")
    await smirnova.presses("Смирнова")
    assert "Сохранено на карточке Смирнова Анна" in smirnova.sees.text


async def test_of_a_client_of_a_colleague_one_learns_whom_to_ask(smirnova, li):
    await smirnova.forwards("Добрый день!", origin=ANNA)
    await smirnova.presses("Смирнова")
    await li.forwards("你好", origin=ANNA)
    assert "Борис" in li.sees.text
    assert "Смирнова Анна" not in "".join(li.sees.buttons).replace("新客户：Анна Смирнова", "")


async def test_two_who_hide_behind_one_name(smirnova, sandbox):
    for client in ("Смирнова", "Иванов"):
        await smirnova.says(client)
        await smirnova.forwards("Добрый день!", origin=HIDDEN)
        if "Чьё это?" not in smirnova.sees.text:
            await smirnova.presses("Другой клиент")
        await smirnova.presses(client)
        sandbox.shift += 60
    first = len(smirnova.received)
    await smirnova.forwards("Кто я?", origin=HIDDEN)
    assert len(smirnova.received) > first


async def test_a_channel_is_known_again(ann, sandbox):
    await ann.says("/add John Smith, +44 7400 123456, Acme Ltd")
    news = {"type": "channel", "chat": {"id": -100777, "type": "channel", "title": "Acme news"}, "message_id": 3}
    await ann.forwards("We have moved", origin=news)
    await ann.presses("John Smith")
    assert "Kept on the card of John Smith: ✉️ message, Acme news" in ann.sees.text
    sandbox.shift += 60
    await ann.forwards("We have moved again", origin=news)
    assert "Kept on the card of John Smith" in ann.sees.text
    assert "💬" not in ann.sees.text, "a channel is nobody's chat"


async def test_words_of_a_client_are_no_command(smirnova):
    await smirnova.forwards("<b>Добрый</b> день! +7 916 000-00-01", origin=ANNA)
    assert "Чьё это?" in smirnova.sees.text
    await smirnova.presses("Смирнова")
    assert "<b>Добрый</b> день!" in smirnova.sees.text


async def test_a_viewer_reads_no_number_in_them(smirnova, program, ann):
    await smirnova.forwards("Звоните 8 916 000-00-01", origin=ANNA)
    await smirnova.presses("Смирнова")
    await program.admit(ann.id, "Ann", "viewer", "en", "Europe/Moscow")
    await ann.says("/find Смирнова")
    assert "Звоните" in ann.sees.text
    assert "000-00" not in ann.sees.text
    await ann.forwards("Hello", origin=ANNA)
    assert "role does not allow" in ann.sees.text


@pytest.mark.on_either  # counted in what is kept of the form, alike on both
async def test_too_many_waiting_are_refused(smirnova):
    await smirnova.forwards(*(f"{number}" for number in range(61)), origin=ANNA)
    assert "не больше 60" in smirnova.sees.text
    question = smirnova.last_with_buttons
    await smirnova.presses("Смирнова", on=question)
    assert "60 вложений" in smirnova.last_with_buttons.text
