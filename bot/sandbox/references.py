"""Character references of Telegram's HTML: four names and numbers; everything else stays as written."""

import re
from html import unescape

REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot)(?![a-zA-Z]));?")
LONGEST = 10


class HtmlError(ValueError):
    """Why the markup was refused, in Telegram's words."""


def decode(found: re.Match[str]) -> str | None:
    """Give the character a reference stands for; None where Telegram leaves it as written."""
    if found[3]:
        return unescape(f"&{found[3]};")
    code = int(found[1], 16) if found[1] else int(found[2])
    if code == 0 or code >= 0x10FFFF or len(found[0].rstrip(";")) >= LONGEST:
        return None
    if 0xD800 <= code <= 0xDFFF:
        raise HtmlError(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return chr(code)
