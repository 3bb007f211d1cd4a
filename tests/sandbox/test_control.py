import json
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.sandbox.site import PAGE
from tests.sandbox.conftest import button


@pytest.fixture
async def page(sandbox) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(sandbox.url) as page:
        yield page


async def get(page, path):
    async with page.get(path) as response:
        assert response.status == 200, await response.text()
        return await response.json()


async def post(page, path, body=None, status=200):
    async with page.post(path, json=body or {}) as response:
        assert response.status == status, await response.text()
        return await response.json()


async def test_the_page_is_served(page):
    async with page.get("/") as response:
        assert response.content_type == "text/html"
        assert "default-src 'self'" in response.headers["Content-Security-Policy"]
    for asset in PAGE.glob("*.*"):
        async with page.get(f"/static/{asset.name}") as response:
            assert response.status == 200


async def test_people_come_and_talk(page, bot):
    await post(page, "/sandbox/people", {"id": 7, "first_name": "Zed", "language_code": "fr"})
    state = await get(page, "/sandbox/state")
    assert state["bot"]["username"] == "kartoteka_bot"
    assert [person["first_name"] for person in state["people"]] == ["Zed"]
    said = await post(page, "/sandbox/people/7/say", {"text": "/start"})
    await bot.send_message(7, "<b>Bonjour</b> & adieu", reply_markup=button("A", "a"))
    chat = await get(page, "/sandbox/people/7/chat")
    mine, answer = chat["messages"]
    assert (mine["message_id"], mine["out"]) == (said["message_id"], True)
    assert (answer["html"], answer["out"]) == ("<b>Bonjour</b> &amp; adieu", False)
    assert chat["blocked"] is False
    await post(page, "/sandbox/people/7/edit", {"message_id": said["message_id"], "text": "hello"})
    await post(page, "/sandbox/people/7/say", {"text": "yes", "reply_to": answer["message_id"]})
    texts = [message["text"] for message in (await get(page, "/sandbox/people/7/chat"))["messages"]]
    assert texts == ["hello", "Bonjour & adieu", "yes"]


async def test_pressing_and_being_answered(page, bot, ann):
    sent = await bot.send_message(ann.id, "x", reply_markup=button("A", "a"))
    pressed = await post(page, f"/sandbox/people/{ann.id}/press", {"message_id": sent.message_id, "data": "a"})
    address = f"/sandbox/callbacks/{pressed['callback_query_id']}"
    assert await get(page, f"{address}?wait=0") is None
    await bot.answer_callback_query(pressed["callback_query_id"], text="Done")
    assert (await get(page, f"{address}?wait=5"))["text"] == "Done"


async def test_inline_from_the_page(page, sandbox, bot, ann):
    asked = await post(page, f"/sandbox/people/{ann.id}/inline", {"query": "acme"})
    query_id = asked["inline_query_id"]
    results = [
        {"type": "article", "id": "1", "title": "Acme", "input_message_content": {"message_text": "Acme"}},
    ]
    url = f"/bot{sandbox.bot.token}/answerInlineQuery"
    await post(page, url, {"inline_query_id": query_id, "results": results})
    answer = await get(page, f"/sandbox/inline/{query_id}?wait=5")
    assert answer["results"][0]["title"] == "Acme"
    await post(page, f"/sandbox/people/{ann.id}/choose", {"inline_query_id": query_id, "result_id": "1"})
    (posted,) = await get(page, "/sandbox/friends")
    assert (posted["html"], posted["out"]) == ("Acme", True)


async def test_other_acts(page, sandbox, bot, ann):
    acts = f"/sandbox/people/{ann.id}"
    await post(page, f"{acts}/contact", {"phone_number": "+79161234567", "first_name": "Пётр"})
    await post(page, f"{acts}/sticker")
    await post(page, f"{acts}/location", {"latitude": 55.75, "longitude": 37})
    await post(page, f"{acts}/forward", {"text": "x", "origin": {"type": "hidden_user", "sender_user_name": "Y"}})
    await post(page, f"{acts}/tap", {"text": "Add"}, status=404)
    await post(page, f"{acts}/block")
    assert (await get(page, f"{acts}/chat"))["blocked"] is True
    await post(page, f"{acts}/say", {"text": "hello"}, status=400)
    await post(page, f"{acts}/unblock")
    await post(page, f"{acts}/deactivate")
    assert len(await bot.get_updates()) == 6


async def test_files_from_and_to_the_page(page, sandbox, bot, ann):
    form = aiohttp.FormData({"kind": "document", "caption": "all"}, quote_fields=False)
    form.add_field("file", b"id;name", filename="база.csv", content_type="text/csv")
    async with page.post(f"/sandbox/people/{ann.id}/upload", data=form) as response:
        message = await response.json()
    assert (message["document"]["file_name"], message["html"]) == ("база.csv", "all")
    async with page.get(f"/sandbox/files/{message['document']['file_id']}") as response:
        assert await response.read() == b"id;name"
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert response.content_type == "application/octet-stream"
    async with page.get("/sandbox/files/none") as response:
        assert response.status == 404


@pytest.mark.parametrize(("kind", "status"), [("voice", 200), ("photo", 400), ("song", 400)])
async def test_kinds_of_uploads(page, ann, kind, status):
    form = aiohttp.FormData({"kind": kind})
    form.add_field("file", b"OggS", filename="v.oga")
    async with page.post(f"/sandbox/people/{ann.id}/upload", data=form) as response:
        assert response.status == status


async def test_levers(page, sandbox, bot, ann):
    await post(page, "/sandbox/clock", {"shift": 3600})
    assert sandbox.shift == 3600
    await post(page, "/sandbox/faults", {"method": "getMe", "status": 502, "body": "<html>"})
    async with page.get(f"/bot{sandbox.bot.token}/getMe") as response:
        assert (response.status, await response.text()) == (502, "<html>")
    await post(page, "/sandbox/faults", {"method": "*", "status": 500})
    async with page.delete("/sandbox/faults") as response:
        assert response.status == 200
    await post(page, "/sandbox/faults", {"wrong": 1}, status=400)
    await post(page, "/sandbox/inject", {"update": {"update_id": 5, "message": {}}})
    await post(page, "/sandbox/inject", {"update": 5}, status=400)
    calls = await get(page, "/sandbox/calls?since=0")
    assert [(call["number"], call["method"], call["status"]) for call in calls] == [(0, "getMe", 502)]
    assert await get(page, "/sandbox/calls?since=1") == []
    assert await get(page, "/sandbox/violations") == []


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/sandbox/people/1001/say", {"text": 5}, 400),
        ("/sandbox/people/1001/say", {"text": ""}, 400),
        ("/sandbox/people/1001/say", [], 400),
        ("/sandbox/people/7/say", {"text": "x"}, 404),
        ("/sandbox/people/1001/press", {"message_id": 1, "data": "a"}, 404),
        ("/sandbox/people/1001/press", {"message_id": "1", "data": "a"}, 400),
        ("/sandbox/people/1001/location", {"latitude": "x"}, 400),
        ("/sandbox/people", {"id": 7}, 400),
    ],
)
async def test_what_can_not_be_done_is_said_as_json(page, ann, path, body, status):
    async with page.post(path, data=json.dumps(body)) as response:
        assert response.status == status
        assert "error" in await response.json()


async def test_changes_stream_to_the_page(page, sandbox, bot, ann):
    async with page.get("/sandbox/events") as response:
        assert response.content_type == "text/event-stream"
        assert await response.content.readline() == b": listening\n"
        await bot.send_message(ann.id, "hello")
        await response.content.readline()
        line = await response.content.readline()
        assert json.loads(line.removeprefix(b"data: ")) == {"kind": "chat", "person": ann.id}


async def test_stopping_ends_the_stream(page, sandbox):
    async with page.get("/sandbox/events") as response:
        await response.content.readline()
        await sandbox.stop()
        assert b"data" not in await response.content.read()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:8080"}, 200),
        ({"Host": "[::1]:8080"}, 200),
        ({"Host": "evil.example"}, 403),
        ({"Host": "192.168.0.7"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Host": "localhost:8080", "Origin": "http://localhost:8080"}, 200),
    ],
)
async def test_strangers_are_kept_out(page, headers, status):
    async with page.get("/sandbox/state", headers=headers) as response:
        assert response.status == status


async def test_a_bot_may_come_by_any_name_but_not_from_a_foreign_page(page, sandbox):
    url = f"/bot{sandbox.bot.token}/getMe"
    async with page.get(url, headers={"Host": "sandbox.internal"}) as response:
        assert response.status == 200
    async with page.get(url, headers={"Origin": "https://evil.example"}) as response:
        assert response.status == 403
