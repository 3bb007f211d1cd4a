"""A card as a vCard, small enough to travel inside a Telegram contact."""

from storage.models import Client

LIMIT = 2048  # bytes, Telegram's
_LINES = {"email": "EMAIL:{}", "company": "ORG:{}", "position": "TITLE:{}", "tin": "X-TIN:{}"}


def vcard(client: Client) -> str | None:
    """Version 3.0 of RFC 2426; None when it would not fit, for the contact then goes without."""
    family, given, middle = client.last_name or "", client.first_name or client.name, client.middle_name or ""
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{_safe(family)};{_safe(given)};{_safe(middle)};;",
        f"FN:{_safe(client.name)}",
        *(f"TEL;TYPE=CELL:{phone.number}" for phone in client.phones),
        *(line.format(_safe(value)) for fact, line in _LINES.items() if (value := getattr(client, fact))),
        *_address(client),
        *_birthday(client),
        "END:VCARD",
    ]
    text = "\r\n".join(lines) + "\r\n"
    return text if len(text.encode()) <= LIMIT else None


def _address(client: Client) -> list[str]:
    if not (client.address or client.city):
        return []
    return [f"ADR:;;{_safe(client.address or '')};{_safe(client.city or '')};;;"]


def _birthday(client: Client) -> list[str]:
    birthday = client.birthday
    if birthday is None or birthday.year is None:
        return []
    return [f"BDAY:{birthday.year:04}-{birthday.month:02}-{birthday.day:02}"]


def _safe(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")
