"""Updates nobody counts on: repeated, unreadable, of unknown kinds, from groups, about messages that are no more, come too late."""

import pytest

from tests import prey
from tests.conftest import BORIS, ZED

PERSON = {"id": BORIS, "is_bot": False, "first_name": "Борис", "language_code": "ru"}
CHAT = {"id": BORIS, "type": "private", "first_name": "Борис"}
GROUP = {"id": -100500, "type": "supergroup", "title": "Team"}
SAID = {"message_id": 7, "date": 1764061200, "from": PERSON, "chat": CHAT, "text": "/find Иванов"}
HIDDEN = {"forward_origin": {"type": "hidden_user", "date": 1764061200}}  # no name of whom it is from
CARD = {"message_id": 8, "date": 1764061200, "chat": CHAT, "text": "?"}
PRESS = {"id": "1", "chat_instance": "1", "from": PERSON, "data": "c:1", "message": CARD}


@pytest.fixture
async def ivanov(boris):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    return boris.sees


@pytest.fixture
async def spoken_since(sandbox, program, ivanov):
    """What the bot has said, by method, since the test began."""
    begun = len(sandbox.calls)

    async def said(*updates):
        for update in updates:
            sandbox.inject(update)
        await program.handled()
        assert await prey.unhandled(program.db) == []
        return [call.method for call in sandbox.calls[begun:] if call.method != "getUpdates"]

    return said


@pytest.mark.parametrize(
    "update",
    [
        {},
        {"quantum_message": {"from": PERSON, "chat": CHAT, "text": "x"}},
        {"quantum_message": None},
        {"edited_message": {**SAID, "edit_date": 1764061201}},
        {"edited_message": {**SAID, "edit_date": 1764061201, "from": {**PERSON, "id": ZED}}},
        {"channel_post": {**SAID, "chat": {"id": -100600, "type": "channel", "title": "News"}}},
        {"business_message": {**SAID, "business_connection_id": "1"}},
        {"poll_answer": {"poll_id": "1", "user": PERSON, "option_ids": [], "option_persistent_ids": []}},
        {"chosen_inline_result": {"result_id": "1", "from": PERSON, "query": "x"}},
        {"message": {**SAID, "chat": GROUP}},
        {"message": {**SAID, "sender_chat": GROUP}},
        {"message": {**SAID, "from": {**PERSON, "is_bot": True}}},
        {"message": {key: value for key, value in SAID.items() if key != "from"}},
        {"callback_query": {**PRESS, "message": {**CARD, "chat": GROUP}}},
    ],
    ids=str,
)  # fmt: skip
async def test_what_is_not_for_this_bot_is_passed_over_in_silence(spoken_since, program, update):
    assert await spoken_since(update) == []
    assert await prey.dead(program.db) == []


@pytest.mark.parametrize(
    ("update", "answers"),
    [
        ({"message": {**SAID, **HIDDEN}}, ["sendMessage"]),
        ({"message": {**SAID, "chat": GROUP, **HIDDEN}}, []),
        ({"callback_query": {**PRESS, "message": {**SAID, **HIDDEN}}}, ["answerCallbackQuery"]),
        ({"inline_query": {"id": "1", "from": PERSON, "query": []}}, []),
        ({"message": "words"}, []),
        ({"message": {"from": {"id": "x"}}}, []),
    ],
    ids=str,
)
async def test_what_cannot_be_read_is_set_aside_and_said(spoken_since, program, boris, update, answers):
    assert await spoken_since(update) == answers
    assert len(await prey.dead(program.db)) == 1
    if answers == ["sendMessage"]:
        assert "Обработать" in boris.sees.text, "in their own language"
    await boris.says("Иванов")
    assert "Иванов Пётр" in boris.sees.text, "the next one is handled"


async def test_the_rest_of_a_batch_does_not_wait_for_it(sandbox, program, boris, ivanov):
    sandbox.inject({"message": {**SAID, **HIDDEN}})
    await boris.says("/add Петров, +7 916 000-00-00")
    assert "Петров" in boris.sees.text


async def test_five_times_the_same_update_is_once(sandbox, program, boris, ivanov):
    note = {"update_id": 999_999_999, "message": {**SAID, "text": "/add Петров, +7 916 000-00-00"}}
    for _ in range(3):
        sandbox.inject(note)
    await program.handled()
    for _ in range(2):
        sandbox.inject(note)
        await program.handled()
    saved = [seen for seen in boris.received if "Петров" in seen.text]
    assert len(saved) == 1


async def test_a_press_twice_in_one_batch_does_one_thing(sandbox, program, boris, ivanov):
    await boris.presses("Звонок")
    asked, data = boris.sees, boris.sees.data("Недозвон")
    queries = [sandbox.press(BORIS, asked.id, data, forged=True) for _ in range(3)]
    await program.handled()
    assert all(sandbox.callback_answer(query) is not None for query in queries)
    await boris.presses_data("ch:1:0", boris.sees, forged=True)
    assert boris.sees.text.count("Недозвон") == 1


@pytest.mark.parametrize("data", ["c:1", "ch:1:0", "f:0", "za:0", "t:0", "l:1:0", "m", "nonsense"])
async def test_a_button_of_a_message_that_is_no_more(sandbox, program, boris, ivanov, data):
    """Deleted, or so old that Telegram tells no more of it than where it was."""
    query = sandbox.press(BORIS, 4040, data, forged=True)
    await program.handled()
    assert sandbox.callback_answer(query) is not None
    assert "«»" not in boris.sees.text
    assert await prey.dead(program.db) == []


async def test_a_button_under_a_message_of_inline_mode(spoken_since, program, boris):
    press = {key: value for key, value in PRESS.items() if key != "message"} | {"inline_message_id": "I1"}
    await spoken_since({"callback_query": press})
    assert "Иванов Пётр" in boris.sees.text
    assert await prey.dead(program.db) == []


async def test_answers_that_come_too_late_are_no_failure(spoken_since, program, boris, zed):
    """After a stop, the presses and searches of before it are still in the queue."""
    for who in (BORIS, ZED):
        someone = {**PERSON, "id": who}
        search = {"id": "1", "from": someone, "query": "Иван", "offset": "", "chat_type": "private"}
        await spoken_since({"inline_query": search}, {"callback_query": {**PRESS, "from": someone}})
    assert await prey.dead(program.db) == []
    assert not any("Обработать" in seen.text for seen in boris.received)


async def test_somebody_who_blocks_the_bot_at_once(sandbox, program, boris, zed, ivanov):
    for person in (boris, zed):
        sandbox.say(person.id, "Иванов")
        sandbox.block(person.id)
    await program.handled()
    assert await prey.dead(program.db) == []
    tried = [call for call in sandbox.calls if call.status == 403]
    assert len(tried) <= 2, "one attempt each"


async def test_a_group_that_was_left_already(spoken_since, program):
    bot = {"id": 100000, "is_bot": True, "first_name": "Kartoteka"}
    change = {
        "chat": GROUP,
        "from": PERSON,
        "date": 1764061200,
        "old_chat_member": {"user": bot, "status": "left"},
        "new_chat_member": {"user": bot, "status": "member"},
    }
    assert await spoken_since({"my_chat_member": change}) == ["leaveChat"]
    assert await prey.dead(program.db) == []


async def test_a_search_of_a_whole_message(program, boris, ivanov):
    for text in ("я" * 4096, "ъ " * 2048, "%_\\" * 1300, "/find " + "🦊" * 2000):
        await boris.says(text)
        assert "ничего не найдено" in boris.sees.text
    assert await boris.searches("я" * 256) == []


async def test_a_command_and_its_line_may_be_on_two_lines(boris):
    await boris.says("/add\nИванов Пётр, +7 916 123-45-67")
    assert "Сохранено" in boris.sees.text


async def test_a_form_about_a_card_archived_meanwhile_is_given_up(ann, boris, ivanov):
    await boris.presses("Заметка")
    await ann.says("/start c1")
    await ann.presses("Archive")
    await boris.says("любит рыбалку")
    assert "в архиве" in boris.sees.text
    await boris.says("Петров")
    assert "ничего не найдено" in boris.sees.text, "what is typed next is no note any more"
