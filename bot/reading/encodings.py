"""Bytes to text: what wrote a file seldom says how."""

import codecs
import re

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_NAMED = re.compile(rb"CHARSET=\"?([\w.-]{2,20})", re.IGNORECASE)
# Of the one-byte encodings none can be told by its bytes: it is the one of the language that people here write.
_USUAL = {"ru": "cp1251", "zh": "gb18030", "fr": "cp1252", "en": "cp1252"}


def decode(data: bytes, language: str) -> str:
    """Text by its byte order mark, as UTF-8, by the encoding it names, or by the usual one of the language."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data.decode(name, "replace")
    named = _NAMED.search(data)
    for name in ("utf-8", named[1].decode("ascii") if named else "utf-8", _USUAL[language]):
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode(_USUAL[language], "replace")
