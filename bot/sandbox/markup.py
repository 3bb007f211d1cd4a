"""Keyboards: the `reply_markup` of a call, checked as Telegram checks it and kept as Telegram gives it back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from bot.sandbox.errors import bad_request
from bot.sandbox.links import LinkError, check_link, user_in_link
from bot.sandbox.params import Params
from bot.sandbox.people import Json

MAX_BUTTONS = 100
MAX_DATA_BYTES = 64
MAX_COPIED = 256
MAX_INLINE_BYTES = 10_240
KINDS = ("keyboard", "inline_keyboard", "remove_keyboard", "force_reply")
STYLES = frozenset({"primary", "success", "danger"})
# What a key of a reply keyboard may ask for besides its text.
REQUESTS = ("request_contact", "request_location", "request_users", "request_chat", "request_poll", "web_app", "style")


@dataclass(frozen=True)
class Markup:
    """A checked keyboard of one of the four kinds."""

    kind: Literal["inline", "keyboard", "remove", "force_reply"]
    value: Json


def read_markup(params: Params) -> Markup | None:
    """Read the keyboard of a call that sends; None if it has none. Raises ApiError."""
    return check_markup(params.document("reply_markup", "reply keyboard markup JSON object"))


def read_inline(params: Params) -> Json | None:
    """Read the keyboard of a call that edits: only an inline one can be."""
    markup = read_markup(params)
    if markup is None:
        return None
    if markup.kind != "inline":
        raise bad_request("inline keyboard expected")
    return markup.value


def check_markup(value: Any) -> Markup | None:
    if value is None:
        return None
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    if value.get("keyboard"):
        return Markup("keyboard", {**value, "keyboard": _rows(value["keyboard"], "keyboard", _key)})
    if value.get("inline_keyboard"):
        return _inline(value["inline_keyboard"])
    if value.get("remove_keyboard"):
        return Markup("remove", value)
    if value.get("force_reply"):
        return Markup("force_reply", value)
    if value and not any(kind in value for kind in KINDS):
        raise bad_request("can't parse reply keyboard markup JSON object")
    return None


def _inline(given: Any) -> Markup | None:
    rows = _rows(given, "inline_keyboard", _button)
    if not rows:
        return None
    size = sum(len(str(value).encode()) for row in rows for button in row for value in button.values())
    if sum(map(len, rows)) > MAX_BUTTONS or size > MAX_INLINE_BYTES:
        raise bad_request("reply markup is too long")
    return Markup("inline", {"inline_keyboard": rows})


def _rows(rows: Any, field: str, read: Any) -> list[list[Json]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        owner = " of the InlineKeyboardMarkup" if field == "inline_keyboard" else ""
        raise bad_request(f'field "{field}"{owner} must be an Array of Arrays')
    return [[read(button) for button in row] for row in rows if row]


def _key(key: Any) -> Json:
    if isinstance(key, str):
        key = {"text": key}
    if not isinstance(key, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object")
    if not _text(key, "keyboard button").strip():
        raise bad_request("keyboard button text must be non-empty")
    return {"text": key["text"], **{name: key[name] for name in REQUESTS if key.get(name)}}


def _text(button: Json, what: str) -> str:
    text = button.get("text")
    if not isinstance(text, str):
        raise bad_request(f"can't parse {what}: Can't find field \"text\"")
    return text


def _button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    if not _text(button, "inline keyboard button").strip():
        raise bad_request("inline keyboard button text must be non-empty")
    style = button.get("style")
    if style and style not in STYLES:
        raise bad_request("can't parse inline keyboard button: invalid button style specified")
    return {"text": button["text"], **({"style": style} if style else {}), **_purpose(button)}


def _purpose(button: Json) -> Json:
    """Say what pressing the button does: the first of the fields Telegram looks for."""
    for name, read in _PURPOSES.items():
        if (value := button.get(name)) or (value is not None and name.startswith("switch_inline_query")):
            return read(value)
    raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")


def _link(url: str) -> Json:
    return {"url": url if user_in_link(url) else _url(url, "")}


def _data(data: str) -> Json:
    if len(data.encode()) > MAX_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    return {"callback_data": data}


def _copied(copied: Json) -> Json:
    if not 1 <= len(copied.get("text", "")) <= MAX_COPIED:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    return {"copy_text": copied}


def _not_for_us(_: Any) -> Json:
    """Refuse a button that sells or plays: it needs an invoice or a game to hang on."""
    raise bad_request("BUTTON_TYPE_INVALID")


def _url(url: str, what: str, *, https_only: bool = False) -> str:
    try:
        return check_link(url, https_only=https_only)
    except LinkError as error:
        raise bad_request(f"inline keyboard button {what}{error}") from None


# In the order in which Telegram looks.
_PURPOSES: dict[str, Callable[[Any], Json]] = {
    "url": _link,
    "callback_data": _data,
    "callback_game": _not_for_us,
    "pay": _not_for_us,
    "switch_inline_query": lambda query: {"switch_inline_query": query},
    "switch_inline_query_chosen_chat": lambda chosen: {"switch_inline_query_chosen_chat": chosen},
    "switch_inline_query_current_chat": lambda query: {"switch_inline_query_current_chat": query},
    "login_url": lambda login: {"url": _url(login.get("url", ""), "login ")},
    "web_app": lambda app: {"web_app": {"url": _url(app.get("url", ""), "Web App ", https_only=True)}},
    "copy_text": _copied,
}
