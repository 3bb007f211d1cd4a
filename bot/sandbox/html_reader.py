"""Telegram's HTML to plain text and entities, refusing what Telegram's parser refuses, with its byte offsets."""

import re
from dataclasses import dataclass

from bot.sandbox.links import LinkError, check_link, user_in_link
from bot.sandbox.people import Json
from bot.sandbox.references import REFERENCE, HtmlError, decode
from bot.sandbox.utf16 import units

STYLES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "code": "code", "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip
TAGS = frozenset(STYLES) | {"a", "tg-emoji"}
# Which attribute of which tag means something.
ARGUMENTS = {"a": "href", "code": "class", "span": "class", "tg-emoji": "emoji-id", "blockquote": "expandable"}

_PLAIN = re.compile(r"[^&<]+")
_NAME = re.compile(r"[^\s>]*")
_SPACE = re.compile(r"\s*")
_ATTRIBUTE = re.compile(r"[^\s=>/\"']*")
_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")


@dataclass
class _Open:
    """A tag waiting for its end; where its text begins in UTF-16 units and in characters of the result."""

    tag: str
    argument: str
    offset: int
    begin: int


def read_html(html: str) -> tuple[str, list[Json]]:
    """Give the plain text and its entities. Raises HtmlError."""
    return _Reader(html).read()


class _Reader:
    def __init__(self, html: str) -> None:
        self.html = html
        self.at = 0
        self.text = ""
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        while self.at < len(self.html):
            if found := _PLAIN.match(self.html, self.at):
                self._put(found[0])
                self.at = found.end()
            elif self.html[self.at] == "&":
                self._reference()
            elif self.html.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        if self.open:
            raise HtmlError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return self.text, self.entities

    def _put(self, text: str) -> None:
        self.text += text
        self.offset += units(text)

    def _reference(self) -> None:
        found = REFERENCE.match(self.html, self.at)
        char = decode(found) if found else None
        self._put(char or "&")
        self.at = found.end() if found and char else self.at + 1

    def _byte(self, at: int) -> int:
        return len(self.html[:at].encode("utf-8", "surrogatepass"))

    def _skip(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.html, self.at)
        if found is None:  # pragma: no cover - every pattern also matches nothing
            return ""
        self.at = found.end()
        return found[0]

    def _peek(self) -> str:
        return self.html[self.at : self.at + 1]

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        tag = self._skip(_NAME).lower()
        if not self._peek():
            raise HtmlError(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if tag not in TAGS:
            raise HtmlError(f'Unsupported start tag "{tag}" at byte offset {self._byte(begin)}')
        argument = self._attributes(tag, begin)
        if tag == "span" and argument != "tg-spoiler":
            raise HtmlError(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(begin)}')
        self.open.append(_Open(tag, argument, self.offset, len(self.text)))

    def _attributes(self, tag: str, begin: int) -> str:
        """Read up to and over the `>`; give the value of the one attribute that matters for this tag."""
        argument = ""
        while True:
            self._skip(_SPACE)
            if self._peek() == ">":
                self.at += 1
                return argument
            name = self._skip(_ATTRIBUTE)
            if not name:
                raise HtmlError(f'Empty attribute name in the tag "{tag}" at byte offset {self._byte(begin)}')
            value = self._value(tag, begin)
            if name == ARGUMENTS.get(tag):
                argument = "1" if name == "expandable" else value

    def _value(self, tag: str, begin: int) -> str:
        self._skip(_SPACE)
        if self._peek() == "=":
            self.at += 1
            self._skip(_SPACE)
            if self._peek():
                return self._literal(begin) if self._peek() in "'\"" else self._token(begin)
        if not self._peek():
            raise HtmlError(f'Unclosed start tag "{tag}" at byte offset {self._byte(begin)}')
        return ""

    def _literal(self, begin: int) -> str:
        end = self.html.find(self._peek(), self.at + 1)
        if end == -1 or end + 1 == len(self.html):
            raise HtmlError(f"Unclosed start tag at byte offset {self._byte(begin)}")
        value = self.html[self.at + 1 : end]
        self.at = end + 1
        return REFERENCE.sub(lambda found: decode(found) or found[0], value)

    def _token(self, begin: int) -> str:
        start = self.at
        value = self._skip(_TOKEN).lower()
        if not self._peek():
            raise HtmlError(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if not (self._peek().isspace() or self._peek() == ">"):
            raise HtmlError(f"Unexpected end of name token at byte offset {self._byte(start)}")
        return value

    def _end_tag(self) -> None:
        begin = self._byte(self.at)
        if not self.open:
            raise HtmlError(f"Unexpected end tag at byte offset {begin}")
        self.at += 2
        tag = self._skip(_NAME).lower()
        self._skip(_SPACE)
        if self._peek() != ">":
            raise HtmlError(f"Unclosed end tag at byte offset {begin}")
        self.at += 1
        opened = self.open.pop()
        if tag not in {"", opened.tag}:
            expected = f'expected "</{opened.tag}>", found "</{tag}>"'
            raise HtmlError(f"Unmatched end tag at byte offset {begin}, {expected}")
        if self.offset > opened.offset and (meaning := self._meaning(opened)):
            self.entities.append({"offset": opened.offset, "length": self.offset - opened.offset, **meaning})

    def _meaning(self, opened: _Open) -> Json | None:
        """Say what a closed tag stands for; None for a link that leads nowhere and what is swallowed by a neighbour."""
        if opened.tag == "a":
            return _link(opened.argument or self.text[opened.begin :])
        if opened.tag == "tg-emoji":
            if not opened.argument.isdecimal() or not int(opened.argument):
                raise HtmlError("Invalid custom emoji identifier specified")
            return {"type": "custom_emoji", "custom_emoji_id": opened.argument}
        if opened.tag == "blockquote" and opened.argument:
            return {"type": "expandable_blockquote"}
        if opened.tag in {"pre", "code"}:
            return self._code(opened)
        return {"type": STYLES[opened.tag]}

    def _code(self, opened: _Open) -> Json:
        """Make `<pre><code class="language-x">` one block in that language."""
        if opened.tag == "code":
            language = opened.argument.removeprefix("language-") if opened.argument.startswith("language-") else ""
            return {"type": "code", "language": language} if language and self._is_inside_pre() else {"type": "code"}
        last = self.entities[-1] if self.entities else None
        if last and last.get("language") and last["offset"] == opened.offset:
            self.entities.pop()
            return {"type": "pre", "language": last["language"]}
        return {"type": "pre"}

    def _is_inside_pre(self) -> bool:
        return bool(self.open) and self.open[-1].tag == "pre"


def _link(url: str) -> Json | None:
    if user_id := user_in_link(url):
        return {"type": "text_mention", "user": {"id": user_id, "is_bot": False, "first_name": ""}}
    try:
        return {"type": "text_link", "url": check_link(url)}
    except LinkError:
        return None
