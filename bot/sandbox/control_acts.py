"""The control API's half where people act: say, press, share, upload, block, each a POST under a person's address."""

from collections.abc import Awaitable, Callable

from aiohttp import BodyPartReader, web

from bot.sandbox.bodies import document, integer, number, optional_integer, optional_text, read_body, text
from bot.sandbox.inline_acts import InlineActs
from bot.sandbox.people import Json
from bot.sandbox.views import message_view

Act = Callable[[int, Json], Json]


class ControlActs:
    def __init__(self, sandbox: InlineActs) -> None:
        self.sandbox = sandbox

    def add_to(self, app: web.Application) -> None:
        acts: dict[str, Act] = {
            "say": self.say,
            "tap": self.tap,
            "edit": self.edit,
            "press": self.press,
            "contact": self.contact,
            "sticker": self.sticker,
            "location": self.location,
            "venue": self.venue,
            "forward": self.forward,
            "inline": self.inline,
            "choose": self.choose,
            "block": self.block,
            "unblock": self.unblock,
            "deactivate": self.deactivate,
        }
        for name, act in acts.items():
            app.router.add_post(rf"/sandbox/people/{{id:\d+}}/{name}", _served(act))
        app.router.add_post(r"/sandbox/people/{id:\d+}/upload", self.upload)

    def say(self, person: int, body: Json) -> Json:
        message = self.sandbox.say(person, text(body, "text"), reply_to=optional_integer(body, "reply_to"))
        return message_view(message, person)

    def tap(self, person: int, body: Json) -> Json:
        return message_view(self.sandbox.tap_reply_button(person, text(body, "text")), person)

    def edit(self, person: int, body: Json) -> Json:
        return message_view(self.sandbox.edit_text(person, integer(body, "message_id"), text(body, "text")), person)

    def press(self, person: int, body: Json) -> Json:
        forged = bool(body.get("forged"))
        query_id = self.sandbox.press(person, integer(body, "message_id"), text(body, "data"), forged=forged)
        return {"callback_query_id": query_id}

    def contact(self, person: int, body: Json) -> Json:
        message = self.sandbox.share_contact(
            person,
            text(body, "phone_number"),
            text(body, "first_name"),
            optional_text(body, "last_name"),
            optional_integer(body, "user_id"),
            optional_text(body, "vcard"),
        )
        return message_view(message, person)

    def sticker(self, person: int, _: Json) -> Json:
        return message_view(self.sandbox.send_sticker(person), person)

    def location(self, person: int, body: Json) -> Json:
        message = self.sandbox.send_location(person, number(body, "latitude"), number(body, "longitude"))
        return message_view(message, person)

    def venue(self, person: int, body: Json) -> Json:
        place = number(body, "latitude"), number(body, "longitude")
        message = self.sandbox.send_venue(person, *place, text(body, "title"), text(body, "address"))
        return message_view(message, person)

    def forward(self, person: int, body: Json) -> Json:
        message = self.sandbox.forward(person, text(body, "text"), document(body, "origin"))
        return message_view(message, person)

    def inline(self, person: int, body: Json) -> Json:
        offset = optional_text(body, "offset") or ""
        return {"inline_query_id": self.sandbox.inline(person, text(body, "query"), offset)}

    def choose(self, person: int, body: Json) -> Json:
        chosen = self.sandbox.choose_inline(person, text(body, "inline_query_id"), text(body, "result_id"))
        return message_view(chosen, person)

    def block(self, person: int, _: Json) -> Json:
        self.sandbox.block(person)
        return {}

    def unblock(self, person: int, _: Json) -> Json:
        self.sandbox.unblock(person)
        return {}

    def deactivate(self, person: int, _: Json) -> Json:
        self.sandbox.deactivate(person)
        return {}

    async def upload(self, request: web.Request) -> web.Response:
        """Send a file as a multipart form: kind (photo, document, voice, …), file, caption."""
        person = int(request.match_info["id"])
        fields: dict[str, str] = {}
        name, mime, data = "file", "", b""
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader) and part.name == "file":
                name, mime = part.filename or name, part.headers.get("Content-Type", "")
                data = bytes(await part.read(decode=True))
            elif isinstance(part, BodyPartReader) and part.name:
                fields[part.name] = await part.text()
        kind = fields.get("kind", "")
        message = self.sandbox.send_file(person, kind, data, fields.get("caption", ""), name, mime)
        return web.json_response(message_view(message, person))


def _served(act: Act) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handle(request: web.Request) -> web.Response:
        return web.json_response(act(int(request.match_info["id"]), await read_body(request)))

    return handle
