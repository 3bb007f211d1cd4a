"""One person's private chat with the bot, as it stands on that person's screen."""

from bot.sandbox.people import Json, Person


class Chat:
    """Messages are dicts as Telegram shows them, oldest first; a deleted one moves from `messages` to `deleted`."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.messages: list[Json] = []
        self.deleted: list[Json] = []
        self.reply_keyboard: list[list[Json]] | None = None
        self.placeholder: str | None = None
        self.pinned: list[int] = []
        self.action: str | None = None
        self.reactions: dict[int, list[Json]] = {}
        self._keyboard_from: int | None = None
        self._one_time = False
        self._sealed: set[int] = set()

    def find(self, message_id: int) -> Json | None:
        return next((message for message in reversed(self.messages) if message["message_id"] == message_id), None)

    def post(self, message: Json) -> None:
        self.action = None
        self.messages.append(message)

    def remove(self, message_id: int) -> bool:
        """Take a message off the screen; the reply keyboard it brought goes with it, as it does in the apps."""
        message = self.find(message_id)
        if message is None:
            return False
        self.messages.remove(message)
        self.deleted.append(message)
        self.pinned = [pinned for pinned in self.pinned if pinned != message_id]
        if self._keyboard_from == message_id:
            self.hide_keyboard()
        return True

    def show_keyboard(self, message_id: int, keyboard: Json) -> None:
        """Put up the reply keyboard that came with a message."""
        self.reply_keyboard = keyboard["keyboard"]
        self.placeholder = keyboard.get("input_field_placeholder")
        self._keyboard_from = message_id
        self._one_time = bool(keyboard.get("one_time_keyboard"))

    def ask_reply(self, message_id: int, placeholder: str | None) -> None:
        self.hide_keyboard()
        self.placeholder = placeholder
        self._keyboard_from = message_id

    def hide_keyboard(self) -> None:
        self.reply_keyboard = self.placeholder = self._keyboard_from = None

    def key_pressed(self) -> None:
        if self._one_time:
            self.hide_keyboard()

    def seal(self, message_id: int) -> None:
        """Remember that a message can't be edited: it came with a reply keyboard or is a forward."""
        self._sealed.add(message_id)

    def is_sealed(self, message_id: int) -> bool:
        return message_id in self._sealed
