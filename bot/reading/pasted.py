"""A message copied out of a messenger: who wrote it and when, before what was written."""

import re

_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?"
_AUTHOR = r"(?P<author>[^:：\n\[\]\d]{1,60}?)"
# "[25.11.2026 11:20] Anna: …", "25.11.2026, 11:20 - Anna: …", and "Anna, [25.11.2026 11:20]" with the text below.
_STAMPS = (
    re.compile(rf"^\[(?P<at>{_DAY},? {_TIME})\] ?{_AUTHOR}[:：]\s?", re.MULTILINE),
    re.compile(rf"^(?P<at>{_DAY},? {_TIME}) [-–—] {_AUTHOR}[:：]\s?", re.MULTILINE),
    re.compile(rf"^{_AUTHOR},? \[(?P<at>{_DAY},? {_TIME})\][:：]?\s?", re.MULTILINE),
)


def unpasted(text: str) -> tuple[str, str, list[str]]:
    """Return what was written, who wrote it first (empty when nothing was copied), and the stamps of time."""
    author, stamps = "", []
    for pattern in _STAMPS:
        for stamp in pattern.finditer(text):
            author = author or stamp["author"].strip()
            stamps.append(stamp["at"])
        text = pattern.sub("", text)
    return text, author, stamps
