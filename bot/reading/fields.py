"""The words beside the facts of a client line: labels, positions, and what stands with a number."""

import re
from dataclasses import dataclass
from functools import cache

from bot.reading.letters import fold
from bot.reading.vocabulary import spoken_with, vocabulary

_EDGES = " \t,;:|/\\-–—•·()"


@dataclass(frozen=True)
class Fields:
    """Each looks at folded text; what it returns is the text as typed."""

    labels: tuple[tuple[str, re.Pattern[str]], ...]
    positions: re.Pattern[str]
    contact: re.Pattern[str]
    prepositions: re.Pattern[str]

    def labelled(self, part: str) -> tuple[str, str]:
        """Return the field a label names and what follows it; empty without a label."""
        folded = fold(part)
        for name, pattern in self.labels:
            label = pattern.match(folded.text)
            if label:
                return name, part[folded.origin[label.end()] :].strip(_EDGES)
        return "", ""

    def position(self, part: str) -> tuple[str, str]:
        """Return the position a part begins or ends with, and the rest of the part."""
        folded = fold(part)
        for place in self.positions.finditer(folded.text):
            start, end = folded.origin[place.start()], folded.origin[place.end()]
            before, after = part[:start].strip(_EDGES), part[end:].strip(_EDGES)
            if not before or not after:
                return part[start:end], before or after
        return "", part

    def without_preposition(self, part: str) -> str:
        """Leave out what stands between a position and its company: "director at Acme"."""
        folded = fold(part)
        leading = self.prepositions.match(folded.text)
        return part[folded.origin[leading.end()] :] if leading else part

    def without_contact_words(self, part: str) -> str:
        folded = fold(part)
        kept = part
        for word in reversed(list(self.contact.finditer(folded.text))):
            start, end = folded.origin[word.start()], folded.origin[word.end()]
            if not part[:start].strip(_EDGES) or not part[end:].strip(_EDGES):
                kept = kept[:start] + kept[end:]
        return kept.strip(_EDGES)


@cache
def fields(language: str) -> Fields:
    """Return the words of the member's language and of English."""
    spoken = [vocabulary(name) for name in spoken_with(language)]

    def any_of(*path: str) -> str:
        words = {fold(word).text for words in spoken for word in words.words("clients", *path)}
        return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))

    labels = tuple(
        (name, re.compile(rf"(?:{any_of('labels', name)})\s*[:=]")) for name in ("name", "company", "position")
    )
    # How a client came to us is told without a colon too.
    source = ("source", re.compile(rf"(?:{any_of('labels', 'source')})(?:\s*[:=]|\s+(?=\w))"))
    positions = re.compile(rf"(?<!\w)(?:{any_of('position')})(?!\w)")
    contact = re.compile(rf"(?<!\w)(?:{any_of('contact')})(?!\w)[.:]*")
    prepositions = re.compile(rf"(?:{any_of('at')})\s+")
    return Fields((*labels, source), positions, contact, prepositions)
