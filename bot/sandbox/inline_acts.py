"""Inline mode from the person's side: typing `@bot …` in some chat and choosing a result."""

import secrets

from bot.sandbox.media_acts import MediaActs
from bot.sandbox.people import Json
from bot.sandbox.world import InlineSearch


class InlineActs(MediaActs):
    def inline(self, person_id: int, query: str, offset: str = "") -> str:
        """Type `@bot query` in somebody's chat; give the id of the inline query."""
        if not self.bot.inline_mode:
            raise ValueError("inline mode is off")
        query_id = self.new_id()
        self.searches[query_id] = InlineSearch(person_id, query, offset, self.now())
        sender = self.people[person_id].user()
        sent = {"id": query_id, "from": sender, "chat_type": "private", "query": query, "offset": offset}
        self.updates.put("inline_query", sent)
        self.changed("inline", id=query_id)
        return query_id

    def choose_inline(self, person_id: int, inline_query_id: str, result_id: str, chat: str = "a friend") -> Json:
        """Tap a result: its message is posted as the person's into an outside chat. Raises LookupError."""
        search = self.searches[inline_query_id]
        results = (search.answer or {}).get("results", [])
        result = next((result for result in results if result["id"] == result_id), None)
        if result is None:
            raise LookupError(f"no result {result_id!r} to choose")
        message_id = f"I{secrets.token_urlsafe(18)}"
        message = self._outside_message(person_id, result, chat)
        self.outside.messages[message_id] = message
        if self.bot.inline_feedback:
            chosen: Json = {"from": self.people[person_id].user(), "query": search.query, "result_id": result_id}
            editable = {"inline_message_id": message_id} if "reply_markup" in message else {}
            self.updates.put("chosen_inline_result", chosen | editable)
        self.changed("state")
        return message

    def _outside_message(self, person_id: int, result: Json, chat: str) -> Json:
        message: Json = {
            "message_id": self.next_message_id(),
            "from": self.people[person_id].user(),
            "chat": {"id": -1, "type": "group", "title": chat},
            "date": self.date(),
            "via_bot": self.bot.user(),
        }
        message |= result["message"]
        return message
