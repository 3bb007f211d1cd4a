"""Which links Telegram accepts in buttons and text, and what it says of the rest."""

import re

_PROTOCOL = re.compile(r"([^:/?#@\[\]]*)://")
_HOST_CHARACTERS = re.compile(r"(?:[A-Za-z0-9.\-_!$,~*'();&+=]|%[0-9A-Fa-f]{2}|[^\x00-\x7f])*")
_USER_LINK = re.compile(r"tg:(?://)?user\?id=(\d+)", re.IGNORECASE)


class LinkError(ValueError):
    """Why a link was refused, in Telegram's words."""


def user_in_link(link: str) -> int | None:
    """Find whom a `tg://user?id=…` link mentions."""
    found = _USER_LINK.match(link)
    return int(found[1]) if found else None


def check_link(link: str, *, https_only: bool = False) -> str:
    """Give the link as Telegram will keep it. Raises LinkError."""
    try:
        return _check(link, https_only=https_only)
    except LinkError as error:
        raise LinkError(f"URL '{link}' is invalid: {error}") from None


def _check(link: str, *, https_only: bool) -> str:
    own = re.match(r"(tg|ton|tonsite):(//)?", link, re.IGNORECASE)
    rest = link[own.end() :] if own else link
    protocol, host, tail = _split(rest)
    if https_only and (protocol != "https" or own):
        raise LinkError("Only HTTPS links are allowed")
    if own:
        return f"{own[1].lower()}://{host}{tail}"
    if "." not in host:
        raise LinkError("Wrong HTTP URL")
    return f"{protocol}://{host}{tail or '/'}"


def _split(link: str) -> tuple[str, str, str]:
    """Take a link apart into protocol, host with its port, and the rest. Raises LinkError."""
    protocol = "http"
    if found := _PROTOCOL.match(link):
        protocol, link = found[1].lower(), link[found.end() :]
        if protocol not in {"http", "https"}:
            raise LinkError("Unsupported URL protocol")
    address = re.split(r"[/?#]", link, maxsplit=1)[0]
    tail = link[len(address) :].rstrip()
    host, colon, port = address.rpartition("@")[2].partition(":")
    if colon and not (port.isdecimal() and port.isascii() and 0 < int(port) <= 65535):
        raise LinkError("Wrong port number specified in the URL")
    if not host:
        raise LinkError("URL host is empty")
    if not _HOST_CHARACTERS.fullmatch(host):
        raise LinkError("Disallowed character in URL host")
    if tail and not tail.startswith("/"):
        tail = f"/{tail}"
    return protocol, f"{host.lower()}{colon}{port}", re.sub(r"\s", "%20", tail)
