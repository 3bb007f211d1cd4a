"""Labels: words before a colon that say what comes after it, several in a line or one."""

import re
from collections.abc import Iterator
from functools import cache

from bot.reading.letters import fold
from bot.reading.vocabulary import spoken_with
from bot.reading.wordlists import word_lists

FIELDS = (
    "name",
    "last",
    "first",
    "middle",
    "company",
    "position",
    "source",
    "city",
    "birthday",
    "note",
    "kept",
    "tags",
    "contact",
)
# Told without a colon too, for there is nothing else they could be.
_WITHOUT_COLON = ("birthday",)
_HAN = "\u3400"
_EDGES = " \t,;:|/\\-–—•·"


def labelled(part: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before the first label as the field "", then each label's field and what follows it."""
    folded = fold(part)
    found = list(_pattern(language).finditer(folded.text))
    at, field = 0, ""
    for label in found:
        yield field, part[at : folded.origin[label.start()]].strip(_EDGES)
        field, at = next(name for name, said in label.groupdict().items() if said), folded.origin[label.end()]
        if field == "kept":
            at = folded.origin[label.start()]
    yield field, part[at:].strip(_EDGES)


def labels_marked(text: str, language: str) -> str:
    """Give labels their colons where people leave them out or write a dash: "name - Smith", "name- Smith", 联系人 王伟."""
    folded = fold(text)
    marked, at = [], 0
    for label in _unmarked(language).finditer(folded.text):
        kind = next(name for name, said in label.groupdict().items() if said)
        start, end = folded.origin[label.end(kind)], folded.origin[label.end()]
        marked += [text[at:start], ": "]
        at = end
    return "".join([*marked, text[at:]])


@cache
def _unmarked(language: str) -> re.Pattern[str]:
    spoken = [word_lists("clients", name) for name in spoken_with(language)]
    fields = [field for field in FIELDS if field not in {"note", "kept", "tags", "contact"}]
    said = {fold(word).text for words in spoken for field in fields for word in words.words("labels", field)}
    noted = {fold(word).text for words in spoken for word in words.words("labels", "note")}
    han = "|".join(sorted((re.escape(one) for one in said | noted if one[0] >= _HAN), key=len, reverse=True)) or "(?!)"
    other = "|".join(sorted((re.escape(word) for word in said if word[0] < _HAN), key=len, reverse=True))
    return re.compile(
        rf"(?:^|[\n,;|])[ ]*(?P<label>(?:{other}))[ ]+[-–—][ ]+"
        rf"|(?<![\w-])(?P<near>(?:{other}))[-–—][ ]+"
        rf"|(?:^|(?<=[\s,，;；|]))(?P<bare>(?:{han}))[ ]+(?=[\u3400-\u9fff])"
    )


@cache
def _pattern(language: str) -> re.Pattern[str]:
    spoken = [word_lists("clients", name) for name in spoken_with(language)]
    choices = []
    for field in FIELDS:
        path = ("said", "contact") if field == "contact" else ("labels", field)
        said = {fold(word).text for words in spoken for word in words.words(*path)}
        words = "|".join(re.escape(word) for word in sorted(said, key=len, reverse=True))
        colon = r"(?:\s*[:=]+|\s+-\s|\s+(?=\d)|(?<=\.)\s*(?=\d))" if field in _WITHOUT_COLON else r"\s*[:=]+(?!//)"
        if field == "source":
            lone = [fold(word).text for words in spoken for word in words.words("labels", "lone_source")]
            colon = rf"(?:{colon}{''.join(f'|(?<={re.escape(word)}) +(?=[^ :=])' for word in lone)})"
        choices.append(rf"(?P<{field}>(?:{words})){colon}")
    return re.compile(rf"(?<!\w)(?:{'|'.join(choices)})\s*")
