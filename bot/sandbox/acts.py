"""What a person does with thumbs: writes, edits, presses, blocks. Each act puts an update in the bot's queue."""

from bot.sandbox.detection import notice
from bot.sandbox.people import Json, Person
from bot.sandbox.texts import MAX_MESSAGE
from bot.sandbox.utf16 import units
from bot.sandbox.world import Press, World


class Acts(World):
    """A wrong act (an empty text, a button that is not there) raises ValueError or LookupError: an app has no way to it."""

    def open_chat(self, person_id: int) -> None:
        """Let the bot write to a person as if they had started it long ago."""
        self.people[person_id].started = True
        self.changed("state")

    def say(self, person_id: int, text: str, *, reply_to: int | None = None) -> Json:
        """Write to the bot; a text too long for one message goes in several, as the apps do it. Gives the last one."""
        *parts, rest = _parts(text)
        for part in parts:
            self.post_from(person_id, _typed(part), reply_to=reply_to)
        return self.post_from(person_id, _typed(rest), reply_to=reply_to)

    def tap_reply_button(self, person_id: int, text: str) -> Json:
        """Press a key of the reply keyboard now shown. Raises LookupError if it has no such key."""
        chat = self.chat(person_id)
        key = next((key for row in chat.reply_keyboard or [] for key in row if key["text"] == text), None)
        if key is None:
            raise LookupError(f"no key {text!r} on the keyboard of {person_id}")
        message = self.say(person_id, text)
        chat.key_pressed()
        return message

    def edit_text(self, person_id: int, message_id: int, text: str) -> Json:
        """Edit a message of the person's own."""
        message = self.chat(person_id).find(message_id)
        if message is None or message["from"]["id"] != person_id or "text" not in message:
            raise LookupError(f"{person_id} has no text {message_id} to edit")
        if len(_parts(text)) > 1:
            raise ValueError("an app does not edit a text into several")
        message.pop("entities", None)
        message |= _typed(text) | {"edit_date": self.date()}
        self.updates.put("edited_message", dict(message))
        self.changed("chat", person=person_id)
        return message

    def press(self, person_id: int, message_id: int, data: str, *, forged: bool = False) -> str:
        """Press an inline button; give the id of the callback query. `forged` presses what is not there."""
        message = self.chat(person_id).find(message_id)
        if not forged and data not in _callback_data(message):
            raise LookupError(f"no button {data!r} on message {message_id}")
        query_id = self.new_id()
        self.presses[query_id] = Press(person_id, self.now())
        gone: Json = {"chat": self.people[person_id].private_chat(), "message_id": message_id, "date": 0}
        shown = dict(message) if message is not None else gone
        query = {"id": query_id, "from": self.people[person_id].user(), "message": shown, "data": data}
        self.updates.put("callback_query", query | {"chat_instance": str(person_id * 7_919)})
        self.changed("callback", id=query_id)
        return query_id

    def block(self, person_id: int) -> None:
        self._set_blocked(person_id, blocked=True)

    def unblock(self, person_id: int) -> None:
        self._set_blocked(person_id, blocked=False)

    def deactivate(self, person_id: int) -> None:
        """Delete the person's account; the bot is not told."""
        self.people[person_id].deactivated = True
        self.changed("state")

    def inject(self, update: Json) -> Json:
        """Put a raw update in the queue as it is (`update_id` is added if absent)."""
        injected = self.updates.inject(update)
        self.changed("state")
        return injected

    def post_from(self, person_id: int, content: Json, *, reply_to: int | None = None) -> Json:
        """Put a person's message of any kind into the chat and tell the bot."""
        person, chat = self._writer(person_id), self.chat(person_id)
        message: Json = {
            "message_id": self.next_message_id(),
            "from": person.user(),
            "chat": person.private_chat(),
            "date": self.date(),
        }
        if reply_to is not None:
            replied = chat.find(reply_to)
            if replied is None:
                raise LookupError(f"no message {reply_to} to reply to")
            message["reply_to_message"] = {k: v for k, v in replied.items() if k != "reply_to_message"}
        message |= content
        person.started = True
        chat.post(message)
        self.updates.put("message", dict(message))
        self.changed("chat", person=person_id)
        return message

    def _writer(self, person_id: int) -> Person:
        person = self.people[person_id]
        if person.blocked or person.deactivated:
            raise ValueError(f"{person.first_name} has blocked the bot or is gone, and can't write to it")
        return person

    def _set_blocked(self, person_id: int, *, blocked: bool) -> None:
        person = self.people[person_id]
        if person.blocked == blocked:
            return
        person.blocked = blocked
        member: Json = {"user": self.bot.user(), "status": "member"}
        kicked: Json = {"user": self.bot.user(), "status": "kicked", "until_date": 0}
        before, after = (member, kicked) if blocked else (kicked, member)
        change = {"chat": person.private_chat(), "from": person.user(), "date": self.date()}
        self.updates.put("my_chat_member", change | {"old_chat_member": before, "new_chat_member": after})
        self.changed("state")
        self.changed("chat", person=person_id)


def _parts(text: str) -> list[str]:
    """Cut a text where the apps do: after as many characters as fit into a message."""
    if not text:
        raise ValueError("an app does not send an empty text")
    parts = [""]
    room = MAX_MESSAGE
    for char in text:
        if (size := units(char)) > room:
            parts.append("")
            room = MAX_MESSAGE
        parts[-1] += char
        room -= size
    return parts


def _typed(text: str) -> Json:
    """Trim a text as the apps do. Blanks alone, which no app sends, pass: a bot has to survive them from other clients."""
    text = text.strip() or text
    entities = notice(text, [])
    return {"text": text, **({"entities": entities} if entities else {})}


def _callback_data(message: Json | None) -> set[str]:
    rows = (message or {}).get("reply_markup", {}).get("inline_keyboard", [])
    return {button["callback_data"] for row in rows for button in row if "callback_data" in button}
