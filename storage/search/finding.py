"""Finding: a line as it is typed, and the cards it may mean, the best first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import Member
from storage.rules.text import clean
from storage.rules.visibility import Role
from storage.search.asking import MOST, NEAREST, Asking, Bounds, Seeker, ask, lying_about
from storage.search.choice import FIRST, Choice
from storage.search.filter_words import is_me, written
from storage.search.filters import Filters, filters_in
from storage.search.guesses import errors_between, guessed
from storage.search.key import Field, owner_mark
from storage.search.mending import Mending
from storage.search.plain import Steps, play
from storage.search.ranking import Candidate, Hit, Ranker
from storage.search.wanted import Meaning, Why, lettered_meanings, meanings, retyped_meanings
from storage.search.words import Word, words_of

QUERY_LIMIT = 128
ENOUGH = 10  # hits without guessing, with which nobody wants guesses
GUESSES = 2
WHOLE_NAME = 2


@dataclass(frozen=True)
class Found:
    """Cards in order. `more`: there are others, too many to be looked at. `nearest`: when none is found, the two likest.

    `taken`: how filters with typing errors in them were understood. `hint`: how one is perhaps written that was not, and
    `righted`: the whole line with it. `no_month`: a number that stands in the place of a month.
    """

    hits: Sequence[Hit]
    more: bool = False
    nearest: Sequence[Hit] = ()
    taken: Sequence[str] = ()
    hint: str | None = None
    righted: str = ""
    no_month: str = ""


async def find(session: AsyncSession, seeker: Seeker, line: str, now: datetime, *, archived: bool = False) -> Found:
    """The cards a line may mean, of those the seeker may see. Whatever is typed, nothing is raised."""
    filters = filters_in(clean(line[: QUERY_LIMIT * 4])[:QUERY_LIMIT], seeker.language)
    found = await _find(session, seeker, filters, now, archived=archived)
    hint = filters.hint
    if hint and not found.hits:
        again = await _find(session, seeker, filters_in(filters.righted, seeker.language), now, archived=archived)
        if again.hits:
            return replace(again, taken=again.taken or (hint,))
    return replace(found, hint=hint, righted=filters.righted, no_month=filters.no_month)


async def _find(session: AsyncSession, seeker: Seeker, filters: Filters, now: datetime, *, archived: bool) -> Found:
    """The cards for these filters and their words; for values on no card, those for the nearest there are."""
    owners, called = await _owners(session, filters.owner, seeker)
    filters = replace(filters, taken=(*filters.taken, *(written("owner", name, seeker.language) for name in called)))
    typed = meanings(filters.text, digits_allowed=seeker.sees_numbers)
    if owners == () or not (typed or (filters.any and not words_of(filters.text))):
        return Found(())
    bounds = Bounds(seeker, filters, owners, archived, now)
    found = await _among(session, bounds, typed)
    if not found.hits and filters.values:
        better = await play(session, Mending.beside(Asking.through(session, bounds)).mended(filters))
        if better is not None:
            filters = better
            found = await _among(session, replace(bounds, filters=better), typed)
    return replace(found, taken=filters.taken)


async def _among(session: AsyncSession, bounds: Bounds, typed: Sequence[Meaning]) -> Found:
    if not typed:
        return await _filtered(session, bounds)
    return await play(session, _found(Asking.through(session, bounds), bounds.filters.text, typed))


def _found(asking: Asking, text: str, typed: Sequence[Meaning]) -> Steps[Found]:
    """What is said, and guesses when that is little."""
    hits, more = yield from _sure(asking, typed)
    if other := lettered_meanings(text):
        meant, _ = yield from _sure(asking, other)
        hits = _without_repeats([*meant, *hits])
    if len(hits) >= ENOUGH or any(_is_spelt_out(hit, meaning) for hit in hits for meaning in typed):
        return Found(hits, more)
    possible = yield from guessed(asking.dialect, typed)
    others = [] if hits or _is_known(possible) else retyped_meanings(text)
    hits += yield from _guesses(asking, [*possible, *others], hits)
    if others and not hits:
        hits = yield from _guesses(asking, (yield from guessed(asking.dialect, others)), ())
    nearest = () if hits or asking.bounds.archived else (yield from _nearest(asking, typed))
    return Found(hits, more, nearest)


def _is_spelt_out(hit: Hit, meaning: Meaning) -> bool:
    """Whether several words are spelt as the client is called, the last one perhaps not to its end: nothing else is meant."""
    *whole, last = [sought.word.raw for sought in meaning.words] or [""]
    as_called = bool(whole) and hit.field is Field.NAME and hit.words[:-1] == tuple(whole)
    return as_called and hit.words[-1].startswith(last)


def _is_known(possible: Sequence[Meaning]) -> bool:
    """Whether one of the words stands on some card: then it was typed on the right keyboard."""
    exact = (
        why is Why.TYPO and not errors
        for meaning in possible
        for sought in meaning.words
        for why, errors in sought.alike.values()
    )
    return any(exact)


async def _owners(
    session: AsyncSession, name: str | None, seeker: Seeker
) -> tuple[tuple[int, ...] | None, Sequence[str]]:
    """Whose cards "owner:" asks for, of those whose cards the seeker sees; and what they are called, if it was mistyped.

    None when it is not asked for, nobody's when there is no such member.
    """
    if name is None:
        return None, ()
    if is_me(name):
        return (seeker.member_id,), ()
    wanted = [word for word in words_of(name) if word.sounds]
    everybody = (await session.execute(select(Member.id, Member.name).order_by(Member.id))).all()
    team = [member for member in everybody if wanted and (seeker.sees_all or member.id in seeker.owners)]
    called = [member for member in team if all(_is_called(member.name, word) for word in wanted)]
    nearly = [member for member in team if all(_is_nearly_called(member.name, word) for word in wanted)]
    return tuple(member.id for member in called or nearly), () if called else [member.name for member in nearly]


def _is_called(name: str, typed: Word) -> bool:
    return any(sound.startswith(typed.sounds) for word in words_of(name) for sound in word.sounds)


def _is_nearly_called(name: str, typed: Word) -> bool:
    return any(errors_between(typed, word) <= 1 for word in words_of(name))


async def _filtered(session: AsyncSession, bounds: Bounds) -> Found:
    """Filters alone: the cards changed last come first, but those that have been silent or late the longest."""
    filters = bounds.filters
    if filters.groups or not (filters.overdue or filters.silent_days is not None):
        found, more = await ask(session, bounds, Choice([], MOST))
        hits = _in_order({_unworded(candidate): candidate.changed_at for candidate in found})
    else:
        found = await lying_about(session, bounds)
        hits, more = [_unworded(candidate) for candidate in found], len(found) >= MOST
    return Found(hits, more)


def _unworded(candidate: Candidate) -> Hit:
    return Hit(candidate.client_id, (), Field.MARKS, None, (not candidate.is_own,), candidate.said)


def _sure(asking: Asking, typed: Sequence[Meaning]) -> Steps[tuple[list[Hit], bool]]:
    """What is found as it is typed: words as they stand, then words that are begun; of those who see all first their own."""
    bounds = asking.bounds
    choices = []
    for meaning in typed:
        begun = meaning.begun()
        whole = [meaning.whole()] if meaning.words and meaning.is_telling else []
        own = (
            [[[owner_mark(bounds.seeker.member_id)], *begun]]
            if bounds.seeker.sees_all and bounds.owners is None
            else []
        )
        choices.append(Choice(begun, MOST, [*whole, *own]))
    found, more = yield from asking.cards(choices)
    return _ranked(typed, found), more


def _guesses(asking: Asking, possible: Sequence[Meaning], sure: Sequence[Hit]) -> Steps[list[Hit]]:
    """What may be meant: a piece of a word; typing errors; another keyboard layout, when nothing is found without."""
    found, _ = yield from asking.cards(_begun(possible, FIRST))
    return _without_repeats([*sure, *_ranked(possible, found)])[len(sure) :]


def _without_repeats(hits: Sequence[Hit]) -> list[Hit]:
    """Each card once, where it stands first."""
    first: dict[int, Hit] = {}
    for hit in hits:
        first.setdefault(hit.client_id, hit)
    return list(first.values())


def _nearest(asking: Asking, typed: Sequence[Meaning]) -> Steps[list[Hit]]:
    """When nothing is found: cards with any of the words, or words still further from them."""
    single = [Meaning((sought,)) for meaning in typed for sought in meaning.words if not sought.word.is_number]
    wider = yield from guessed(asking.dialect, single, wider=1)
    found, _ = yield from asking.cards(_begun(wider, NEAREST))
    return [hit._replace(why=hit.why or Why.NEAR) for hit in _ranked(wider, found)[:GUESSES]]


def _begun(possible: Sequence[Meaning], limit: int) -> list[Choice]:
    return [Choice(meaning.begun(), limit) for meaning in possible]


def _ranked(meanings: Sequence[Meaning], found: Sequence[Sequence[Candidate]]) -> list[Hit]:
    """The best way each card fits, in order."""
    best: dict[int, Hit] = {}
    changed: dict[int, Any] = {}
    for meaning, candidates in zip(meanings, found, strict=True):
        ranker = Ranker(meaning)
        for candidate in candidates:
            hit = ranker.hit(candidate)
            if hit and (hit.client_id not in best or hit.order < best[hit.client_id].order):
                best[hit.client_id], changed[hit.client_id] = hit, candidate.changed_at
    return _in_order({hit: changed[hit.client_id] for hit in best.values()})


def _in_order(changed: Mapping[Hit, Any]) -> list[Hit]:
    """The likest first; of equals the one changed last."""
    hits = sorted(changed, key=lambda hit: hit.client_id)
    hits.sort(key=lambda hit: changed[hit], reverse=True)
    hits.sort(key=lambda hit: hit.order)
    return hits


async def same_name(session: AsyncSession, seeker: Seeker, name: str, now: datetime) -> int | None:
    """A card of this very name, in any spelling and order, whoever it belongs to; a single word is no whole name."""
    meaning = next(iter(meanings(clean(name)[:QUERY_LIMIT], digits_allowed=False)), None)
    if meaning is None or len(meaning.words) < WHOLE_NAME:
        return None
    everywhere = replace(seeker, role=Role.OWNER)
    bounds = Bounds(everywhere, Filters(""), None, archived=False, now=now)
    found, _ = await ask(session, bounds, Choice(meaning.whole(), MOST))
    hits = [hit for hit in _ranked([meaning], [found]) if hit.field is Field.NAME and _sounds_same(meaning, hit)]
    return hits[0].client_id if hits else None


def _sounds_same(meaning: Meaning, hit: Hit) -> bool:
    """Whether each word of a card is the very word that was meant, in whatever letters."""
    both = [(sought.word, words_of(raw)[0]) for sought, raw in zip(meaning.words, hit.words, strict=True)]
    return all(one.raw == other.raw or not set(one.sounds).isdisjoint(other.sounds) for one, other in both)
