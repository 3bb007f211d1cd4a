"""Updates that nobody ever sends, by the batch: what can be read is handled, what cannot is set aside, and no one waits for it."""

import json
from collections.abc import Iterator

import pytest

from bot.intake import PollRefusedError
from storage.models import UpdateState
from tests import malformed
from tests.conftest import ANN, BORIS
from tests.heard import warnings_heard

SORRY = "Обработать это не удалось"
PERSON = {"id": BORIS, "is_bot": False, "first_name": "Борис", "language_code": "ru"}
CHAT = {"id": BORIS, "type": "private", "first_name": "Борис"}
SAID = {"message_id": 7, "date": 1764061200, "from": PERSON, "chat": CHAT, "text": "/find Канарейкин"}
SOUND = {
    "message": SAID,
    "callback_query": {"id": "1", "chat_instance": "1", "from": PERSON, "data": "c:1", "message": SAID},
    "inline_query": {"id": "1", "from": PERSON, "query": "Канарейкин", "offset": ""},
    "my_chat_member": {
        "chat": CHAT,
        "from": PERSON,
        "date": 1764061200,
        "old_chat_member": {"user": PERSON, "status": "member"},
        "new_chat_member": {"user": PERSON, "status": "member"},
    },
}


@pytest.fixture
def told() -> Iterator[list[str]]:
    """The lines of the log."""
    with warnings_heard() as lines:
        yield lines


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch):
    monkeypatch.setattr("bot.handling.RETRY_SECONDS", (0.0, 0.0))


async def test_a_wrong_value_in_every_field(sandbox, program, boris, ann, told, inbox):
    """Made from the models that updates are read with; behind the last of them somebody asks for help, and gets it."""
    poison = [sandbox.inject(update) for update in malformed.updates(SOUND)]
    assert len(poison) > 900
    await ann.says("/help")
    assert "/add" in ann.sees.text
    states = await inbox()
    assert len(states) == len(poison) + 1
    assert set(states.values()) == {UpdateState.DONE, UpdateState.DEAD}
    assert {json.loads(line)["event"] for line in told} == {"update.unreadable"}
    assert "Канарейкин" not in "".join(told)
    signed = {update["update_id"] for update in poison if _is_from_boris(update.get("message"))}
    given_up = sum(states[update_id] is UpdateState.DEAD for update_id in signed)
    assert sum(SORRY in seen.text for seen in boris.received) >= given_up > 600


def _is_from_boris(message):
    return isinstance(message, dict) and (message.get("from"), message.get("chat")) == (PERSON, CHAT)


def serve(sandbox, body, **more):
    """Let the next poll be answered with this."""
    raw = body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass")
    sandbox.faults.add(method="getUpdates", **{"status": 200, "body": raw, "content_type": "application/json", **more})


def message(update_id, text, person=BORIS):
    someone = {"id": person, "is_bot": False, "first_name": "Somebody"}
    said = {**SAID, "from": someone, "chat": {**CHAT, "id": person}, "text": text}
    return json.dumps({"update_id": update_id, "message": said})


def nested(levels):
    return "[" * levels + "]" * levels


def numbered(number):
    return f'{{"update_id": {number}}}'


def meaning(what):
    return f'{{"update_id": 5, "message": {what}}}'


def beside(what):
    """What is wrong stands where nobody looks."""
    return f'{message(5, "/help")[:-1]}, "more": {what}}}'


MEGABYTE = 2**20
BROKEN = {
    "nested deep": meaning(nested(10_000)),
    "nested deep where nobody looks": beside(nested(100_000)),
    "nested almost too deep": beside(nested(970)),
    "replies to replies": message(5, "/help")[:-2] + (', "reply_to_message": ' + json.dumps(SAID)[:-1]) * 300 + "}" * 302,
    "no JSON": '{"update_id": 5, "message": {"text": Канарейкин}}',
    "no JSON with brackets in words": '{"update_id": 5, "message": {"text": "]}]}{[", "x": oops}}',
    "a number of many digits": meaning('{"date": ' + "9" * 5000 + "}"),
    "a line break in a word": '{"update_id": 5, "message": {"text": "a\nb\x00c"}}',
    "half a surrogate": '{"update_id": 5, "message": {"text": "\\ud800"}}',
    "not a number": '{"update_id": 5, "message": {"date": NaN, "message_id": Infinity}}',
    "twice the same key": message(5, "/help")[:-1] + ', "update_id": 5, "update_id": 6}',
    "no number": '{"message": {"text": "Канарейкин"}}',
    **{f"the number {given}": numbered(given) for given in ('"5"', "true", "null", "-5", "0", "1.5", "[]", "NaN")},
    **{f"the number 2**{power}": numbered(2**power) for power in (31, 40, 63, 70)},
    **{f"{item} instead of an update": item for item in ("null", "5", '"words"', "[]", "[[{}]]", "{}", "true")},
    "a person of a huge number": message(5, "/help", 2**70),
    "a date far away": message(5, "/help").replace("1764061200", str(10**13)),
    "a megabyte of words": message(5, "слово " * (MEGABYTE // 6)),
    "a megabyte of one word": message(5, "я" * MEGABYTE),
    "a megabyte of digits": message(5, "9" * MEGABYTE),
    "a megabyte of separate digits": message(5, "/add " + "1 " * (MEGABYTE // 2)),
    "a megabyte to be searched for": message(5, "/find " + "ab " * (MEGABYTE // 3)),
    "a megabyte of a call": message(5, "/call Иванов: " + "завтра 15:00, " * (MEGABYTE // 14)),
    "five megabytes where nobody looks": beside('"' + "x" * 5 * MEGABYTE + '"'),
}  # fmt: skip


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
async def test_one_broken_update_in_a_batch(sandbox, program, boris, ann, told, inbox, broken):
    """What stands before it and behind it is answered, and Telegram is not asked for any of it again."""
    whole = f'{{"ok": true, "result": [{message(4, "/help", ANN)}, {broken}, {message(8, "/help", ANN)}]}}'
    serve(sandbox, whole)
    await program.handled()
    assert sum("/add" in seen.text for seen in ann.received) == 2
    states = await inbox()
    assert len(states) == 3
    assert states[4] is states[8] is UpdateState.DONE
    assert UpdateState.NEW not in states.values()
    assert {json.loads(line)["event"] for line in told} <= {"update.unreadable"}
    assert [call.params["offset"] for call in sandbox.calls if "offset" in call.params] == ["9"]


ANSWERS = {
    "a gateway's": ("<html>{[oops]}</html>", {"status": 502, "content_type": "text/html"}),
    "empty": ("", {}),
    "null": ("null", {}),
    "a word": ('"ok"', {}),
    "a list": ("[]", {}),
    "nothing inside": ('{"ok": true}', {}),
    **{f"{one} inside": (f'{{"ok": true, "result": {one}}}', {}) for one in ("null", "5", '"words"', "true", "{}")},
    "cut off": ('{"ok": true, "result": [{"update_id": 5, "message": {"te', {}),
    "not Telegram's": (nested(10_000), {}),
    "no letters": (b"\xff\xfe\x00", {}),
    "no": ('{"ok": false, "error_code": 500, "description": 5}', {}),
}


@pytest.mark.parametrize(("answer", "more"), ANSWERS.values(), ids=ANSWERS)
async def test_an_answer_that_is_none(sandbox, program, ann, inbox, answer, more):
    serve(sandbox, answer, **more)
    with pytest.raises(PollRefusedError):
        await program.intake.fetch()
    assert await inbox() == {}
    await ann.says("/help")
    assert "/add" in ann.sees.text


async def test_a_batch_that_nothing_can_acknowledge(sandbox, program, ann, inbox):
    """It comes again and again; what it says is done once, and the next poll waits a while."""
    unnumbered = json.dumps({"message": json.loads(message(5, "/help", ANN))["message"]})
    for _ in range(3):
        serve(sandbox, f'{{"ok": true, "result": [{unnumbered}]}}')
        with pytest.raises(PollRefusedError, match="without a number"):
            await program.intake.fetch()
        await program.intake.idle()
    assert list((await inbox()).values()) == [UpdateState.DEAD]
