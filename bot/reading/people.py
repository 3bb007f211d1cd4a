"""A person's name among other words: where it begins and where it ends, in the order the language puts its parts."""

from collections.abc import Iterator, Sequence

from bot.reading.customs import INITIALS, JOINED_AT_MOST, Customs, family_length
from bot.reading.letters import fold_text

# What a word can be in a name. "?" is a word nothing is known of, and may be a family's or a rare given name.
_GIVEN, _FAMILY, _PATRONYMIC, _INITIALS, _PATRONYMIC_WORD, _UNKNOWN = "GFPIW?"
_WORTH = {_GIVEN: 4, _FAMILY: 3, _PATRONYMIC: 4, _INITIALS: 3, _PATRONYMIC_WORD: 3, _UNKNOWN: 1}
# Rows of parts as people say them where the family comes first, or patronymics are in use; the surest first.
_ROWS = (
    *("FGP", "GPF", "?GP", "GP?", "FGGW", "?GGW", "FG?W", "?G?W", "F??W", "F?P", "?PF", "GGW", "FGG", "FG", "GF"),
    *("GP", "FI", "IF", "?I", "I?", "FII", "IIF", "?II", "II?", "FP", "?G", "G?", "G", "F?", "F"),
)
_MOST_WORDS = 24
_TWO = 2


def find_person(words: Sequence[str], customs: Customs) -> tuple[int, int] | None:
    """Return the first word of a name and the one after its last; None when no word shows that there is one."""
    some = words[:_MOST_WORDS]
    if customs.order == "joined":
        return next(((i, i + 1) for i, word in enumerate(some) if _is_joined(word, customs)), None)
    spans = _by_rows(some, customs) if customs.order == "family" else _given_leads(some, customs)
    best = max(spans, default=None)
    return (-best[1], best[2]) if best else None


def _is_joined(word: str, customs: Customs) -> bool:
    """王伟 and 王先生, but not a word of everyday length."""
    title = next((end for end in customs.titles_after if word.endswith(end) and len(word) > len(end)), "")
    bare = word.removesuffix(title)
    if title:
        known = family_length(bare, customs) > 0 or fold_text(bare[:1]) in customs.family
        return known and len(bare) <= JOINED_AT_MOST - 1
    return 1 < len(word) <= JOINED_AT_MOST and family_length(word, customs) > 0


def _is_name(word: str, shouted: bool) -> bool:
    """Say whether a word can be part of a name: it has letters, and a capital where the words around have."""
    return (
        any(sign.isalpha() for sign in word)
        and not any(sign.isdigit() for sign in word)
        and (shouted or word[1:2] == "'" or any(half[:1].isupper() for half in word.split("-")))  # "al-Sayed"
    )


def _by_rows(words: Sequence[str], customs: Customs) -> Iterator[tuple[int, int, int]]:
    small = not any(word[:1].isupper() for word in words)
    parts = [_parts_of(word, customs) if _is_name(word, small) or _lowly(word, customs) else "" for word in words]
    for start in range(len(words)):
        for row in _ROWS:
            end = start + len(row)
            if end <= len(words) and all(role in parts[start + i] for i, role in enumerate(row)):
                lone = row == _FAMILY and len(words) > 1
                if lone and any(word[:1].islower() for word in words) and not small:
                    continue  # a street, or somebody spoken of
                yield sum(_WORTH[role] for role in row) - lone, -start, end


def _lowly(word: str, customs: Customs) -> bool:
    """оглы and the like are written small beside capitals; a patronymic may be."""
    return fold_text(word) in customs.patronymic_words or customs.is_patronymic(word)


def _parts_of(word: str, customs: Customs) -> str:
    bare = word.strip(".,") if not INITIALS.fullmatch(word) else word
    if INITIALS.fullmatch(word):
        return _INITIALS
    roles = _PATRONYMIC_WORD if fold_text(bare) in customs.patronymic_words else ""
    roles += _GIVEN if customs.is_given(bare) else ""
    roles += _PATRONYMIC if customs.is_patronymic(bare) else ""
    roles += _FAMILY if customs.is_family(bare) and not customs.is_given(bare) else ""
    return roles + _UNKNOWN


def _given_leads(words: Sequence[str], customs: Customs) -> Iterator[tuple[int, int, int]]:
    small = not any(word[:1].isupper() for word in words)
    for start in range(len(words)):
        end, worth = _given_run(words, start, customs, small=small)
        if worth:
            yield worth, -start, end
        turned = _turned(words, start, customs, small=small)
        if turned:
            yield _WORTH[_GIVEN], -start, turned


def _turned(words: Sequence[str], start: int, customs: Customs, *, small: bool) -> int:
    """Return the end of a name whose family leads and is known by what follows only: Zhang Wei, Smirnova Anna."""
    pair = words[start : start + _TWO]
    if len(pair) < _TWO or not all(_is_name(word, small) for word in pair) or customs.is_given(pair[0]):
        return 0
    beside = customs.titles | customs.particles
    return start + _TWO if customs.is_given(pair[1]) and fold_text(pair[0]) not in beside else 0


def _given_run(words: Sequence[str], start: int, customs: Customs, *, small: bool) -> tuple[int, int]:
    """Titles, given names and initials, particles and the family's name, or the family's name in capitals first."""
    at, worth = start, 0
    while at < len(words) and fold_text(words[at]) in customs.titles:
        at, worth = at + 1, worth + 4
    first = at
    if _leads_in_capitals(words, at, customs):
        at, worth = at + 1, worth + 1
        while at < len(words) and customs.is_given(words[at]) and not words[at].isupper():
            at, worth = at + 1, worth + 4
        return at, worth
    while at < len(words) and _fits(words[at], customs, small=small):
        at, worth = at + 1, worth + (4 if customs.is_given(words[at]) else 1)
    given = at - first
    while at < len(words) and given and _is_particle(words[at], customs):
        at += 1
    particles = at - first - given
    titled = first > start
    if at < len(words) and (given or titled) and _is_name(words[at], small):
        at, worth = at + 1, worth + 1
        if titled and not given and at < len(words) and _is_name(words[at], small) and len(words) == at + 1:
            at, worth = at + 1, worth + 1
    elif particles:
        at -= particles
    if at < len(words) and at - first >= _TWO and fold_text(words[at]) in customs.suffixes:
        at += 1
    surely = (
        any(customs.is_given(word) for word in words[first : first + given]) or titled or (given and at - first > given)
    )
    return (at, worth) if surely and worth else (start, 0)


def _is_particle(word: str, customs: Customs) -> bool:
    return fold_text(word) in customs.particles


def _leads_in_capitals(words: Sequence[str], at: int, customs: Customs) -> bool:
    """DUPONT Jean."""
    if at + 1 >= len(words) or not words[at].isupper() or len(words[at]) < _TWO or INITIALS.fullmatch(words[at]):
        return False
    return customs.is_given(words[at + 1]) and not words[at + 1].isupper() and not customs.is_given(words[at])


def _fits(word: str, customs: Customs, *, small: bool) -> bool:
    if INITIALS.fullmatch(word):
        return True
    return customs.is_given(word) and _is_name(word, small)
