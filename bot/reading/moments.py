"""When: a moment in the words of a member's language, or in English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.reading.abroad import SaidZone, said_zone
from bot.reading.letters import Folded, fold, fold_text
from bot.reading.phrases import Phrase, time_phrases
from bot.reading.shapes import Grammar, grammar, mixed_grammar
from bot.reading.timeline import Moment, past_by_words, place
from bot.reading.tokens import Token
from bot.reading.vocabulary import spoken_with
from bot.reading.zones import without_zone
from storage.rules.refusal import Refusal
from storage.rules.text import clean

__all__ = ["FoundMoment", "Moment", "find_moment", "read_moment"]

SHOWN_AT_MOST = 60
LONGEST_MOMENT = 200
_IN_PASSING = 30
_SEMICOLON = re.compile(r"(?<![\d;])(\d{1,2});([0-5]\d)(?!\d|;)")
_WORD_BEFORE = re.compile(r"[^\W\d_][^\s,;:.!?]* $")
_LATIN = re.compile("[a-z]")
_SILENT = ("glue", "at", "on", "cue", "edge", "filler")


@dataclass(frozen=True)
class FoundMoment:
    """`start` and `end` are places in the text as given.

    `apart`: nothing else is said in the same breath, or it is about calling; otherwise the text speaks of it in passing.
    """

    moment: Moment
    start: int
    end: int
    apart: bool


def read_moment(text: str, now: datetime, language: str, region: str = "") -> Moment:
    """Read a text that is nothing but a moment.

    `now` is in the member's zone, and so is the answer. `region` (as "GB") says whether the day or the month comes first
    in 12/5 where a language has both customs; a region of neither leaves it to the zone. Raises Refusal when it is no moment
    ("moment-unreadable"), no day or time of any calendar, past, or too far ahead.
    """
    said = clean(text)
    folded = _with_colons(fold(without_zone(said, str(now.tzinfo)) if len(said) <= LONGEST_MOMENT else ""))
    elsewhere = said_zone(folded, language)
    if elsewhere is None:
        return _read(folded, said, now, language, region)
    there = fold(_without(folded.text, elsewhere))
    return _told_here(_read(there, said, now.astimezone(elsewhere.zone), language, region), now)


def _read(folded: Folded, said: str, now: datetime, language: str, region: str) -> Moment:
    refusals = []
    for rules in _grammars(folded, language):
        tokens, phrases = time_phrases(rules, folded)
        if len(phrases) != 1 or not _nothing_else(tokens, phrases[0]):
            continue
        try:
            return place(phrases[0].pieces, now, shown(said), _month_first(language, now, region))
        except Refusal as no:
            refusals.append(no)
    raise refusals[0] if refusals else Refusal("moment-unreadable", said=shown(said))


def _told_here(moment: Moment, now: datetime) -> Moment:
    """A time said for another zone is told in the member's; a day is the same day."""
    if moment.day_only:
        return replace(moment, at=moment.at.replace(tzinfo=now.tzinfo))
    return replace(moment, at=moment.at.astimezone(now.tzinfo))


def find_moment(text: str, now: datetime, language: str, region: str = "") -> FoundMoment | None:
    """Find the moment a text speaks of, if any: one that stands apart from the rest rather than one in passing.

    Raises Refusal when a moment that stands apart does not exist, is past or too far ahead; one in passing is no moment.
    """
    folded = _with_colons(fold(text))
    elsewhere = said_zone(folded, language)
    found = _found_elsewhere(folded, elsewhere, now, language, region) if elsewhere else None
    return found or _find(text, folded, now, language, region)


def _find(text: str, folded: Folded, now: datetime, language: str, region: str) -> FoundMoment | None:
    own, *others = _grammars(folded, language)
    found = [phrase for phrase in time_phrases(own, folded)[1] if _believable(phrase, text, own)]
    for rules in others:
        # Figures alone are in nobody's language, so they are the member's own.
        worded = (phrase for phrase in time_phrases(rules, folded)[1] if _has_letter(text[phrase.start : phrase.end]))
        found += [phrase for phrase in worded if _believable(phrase, text, rules)]
    best = sorted(_longest(found, len(text)), key=lambda phrase: (not phrase.apart, phrase.start))
    return next(_placed(best, text, now, _month_first(language, now, region)), None)


def _found_elsewhere(
    folded: Folded, elsewhere: SaidZone, now: datetime, language: str, region: str
) -> FoundMoment | None:
    """Find it as it is said there, and tell it in the member's zone; what names the zone belongs to it."""
    left = _without(folded.text, elsewhere)
    found = _find(left, fold(left), now.astimezone(elsewhere.zone), language, region)
    if found is None or found.moment.day_only:
        return None
    start, end = found.start, found.end
    if end <= elsewhere.start and not left[end : elsewhere.start].strip():
        end = elsewhere.end
    elif elsewhere.end <= start and not left[elsewhere.end : start].strip():
        start = elsewhere.start
    return FoundMoment(_told_here(found.moment, now), folded.origin[start], folded.origin[end], found.apart)


def _without(text: str, elsewhere: SaidZone) -> str:
    return text[: elsewhere.start] + " " * (elsewhere.end - elsewhere.start) + text[elsewhere.end :]


def _with_colons(folded: Folded) -> Folded:
    """Read 15;30 as the time it is: the colon is on the same key."""
    return replace(folded, text=_SEMICOLON.sub(r"\1:\2", folded.text)) if ";" in folded.text else folded


def _has_letter(text: str) -> bool:
    return any(sign.isalpha() for sign in text)


def _believable(phrase: Phrase, text: str, rules: Grammar) -> bool:
    """History told is no moment to come, but one given last and by itself is a slip of whoever meant to promise.

    A mistyped word may also be a name, but for a small one that stands by itself.
    """
    slip = any(not phrase.apart or text[token.start].isupper() for token in phrase.guessed)
    promised = phrase.start and phrase.apart and not text[phrase.end :].strip(" .!")
    told = past_by_words(phrase.pieces) and not promised
    return not slip and not told and not _begins_as_name(phrase, text, rules) and not _is_in_title(phrase, text, rules)


def _is_in_title(phrase: Phrase, text: str, rules: Grammar) -> bool:
    """Say whether it stands among capitals in a language that writes time in small letters: Aurore Demain Conseil."""
    said = text[phrase.start : phrase.end]
    if rules.words.data.get("time_has_capitals", True) or not said[0].isupper() or said.isupper():
        return False
    before = _WORD_BEFORE.search(text, max(0, phrase.start - LONGEST_MOMENT), phrase.start)
    after = text[phrase.end : phrase.end + 2]
    goes_on = (after[:1] == " " and after[1:].isupper()) or "-" in said
    return bool(before and before[0][0].isupper()) and goes_on and not any(sign.isdigit() for sign in said)


def _begins_as_name(phrase: Phrase, text: str, rules: Grammar) -> bool:
    if phrase.start or not text[0].isupper() or phrase.end == len(text):
        return False
    return fold_text(text[: phrase.end]) in rules.words.words("also_names")


def _grammars(folded: Folded, language: str) -> list[Grammar]:
    """Return the member's own, and English where there is a word it could be in, by itself or among the others."""
    own, *others = (grammar(spoken) for spoken in spoken_with(language))
    if not others or not _LATIN.search(folded.text):
        return [own]
    mixed = len(folded.text) <= LONGEST_MOMENT
    return [own, *others, mixed_grammar(language)] if mixed else [own, *others]


def shown(text: str) -> str:
    """Shorten what was typed to what a sentence can quote."""
    return text if len(text) <= SHOWN_AT_MOST else text[: SHOWN_AT_MOST - 1] + "…"


def _longest(found: list[Phrase], length: int) -> Iterator[Phrase]:
    """Of readings that overlap keep the longest; of equals the member's own language, which comes first."""
    taken = bytearray(length)
    for phrase in sorted(found, key=lambda phrase: phrase.start - phrase.end):
        if not any(taken[phrase.start : phrase.end]):
            taken[phrase.start : phrase.end] = b"x" * (phrase.end - phrase.start)
            yield phrase


def _placed(found: list[Phrase], text: str, now: datetime, month_first: str) -> Iterator[FoundMoment]:
    for phrase in found[:_IN_PASSING]:
        said = shown(clean(text[phrase.start : phrase.end]))
        try:
            moment = place(phrase.pieces, now, said, month_first)
        except Refusal as no:
            if phrase.apart and no.text_id != "moment-unreadable":
                raise
            continue
        yield FoundMoment(moment, phrase.start, phrase.end, phrase.apart)


def _nothing_else(tokens: list[Token], phrase: Phrase) -> bool:
    rest = (*tokens[: phrase.first], *tokens[phrase.last :])
    return all(any(kind in token.meanings for kind in _SILENT) and "minus" not in token.meanings for token in rest)


def _month_first(language: str, now: datetime, region: str) -> str:
    """Return the marks that put the month first, by the language and, where it has several customs, region or zone."""
    zone, region = str(now.tzinfo), region.partition(" ")[0]
    customs = grammar(spoken_with(language)[0]).words.data["month_first"]
    return "".join(
        custom["marks"]
        for custom in customs
        if not custom["zones"]
        or region in custom["regions"]
        or (region not in custom["not_regions"] and zone.startswith(tuple(custom["zones"])))
    )
