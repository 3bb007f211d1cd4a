"""A line of words in a link to the bot, which takes no more than 64 letters of a small alphabet."""

from base64 import urlsafe_b64decode, urlsafe_b64encode

_SEARCHED = "f"
_MOST = 64  # https://core.telegram.org/bots/api#inlinequeryresultsbutton


def carrying(line: str) -> str:
    """The parameter of a link that carries a line: its first words, as many as there is room for; empty when there is for none."""
    words = line.split()
    for end in range(len(words), 0, -1):
        carried = _SEARCHED + urlsafe_b64encode(" ".join(words[:end]).encode()).decode().rstrip("=")
        if len(carried) <= _MOST:
            return carried
    return ""


def carried_in(parameter: str) -> str | None:
    """The line in the parameter of a link; None when there is none, whoever made it up."""
    if not parameter.startswith(_SEARCHED) or len(parameter) > _MOST:
        return None
    packed = parameter.removeprefix(_SEARCHED)
    try:
        return urlsafe_b64decode(packed + "=" * (-len(packed) % 4)).decode()
    except ValueError:
        return None
