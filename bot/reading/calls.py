"""A line about a call: who, how it ended, what was said, and when to call again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.reading.letters import READ_AT_MOST, weighed
from bot.reading.moments import FoundMoment, Moment
from bot.reading.naming import BREATH, EDGES, who_and_what
from bot.reading.outcomes import FoundOutcome, find_outcomes, telling_most
from bot.reading.pasted import unpasted
from bot.reading.promises import find_promise
from bot.reading.remarks import goes_on, only_about_calling, says_nothing
from storage.rules.outcomes import Outcome
from storage.rules.refusal import Refusal
from storage.rules.text import clean_lines

_LAST_WORDS = 200  # letters
_MOST_PARTS = 40  # more than anybody types; what is beyond is kept as it is


@dataclass(frozen=True)
class CallLine:
    """`called` is how the client was called in the line, `who` the same as names are by themselves.

    `note`: what the outcome and the moment do not say, or ""; `words`: all that was said but the moment.
    """

    who: str
    outcome: Outcome | None
    note: str
    moment: Moment | None
    called: str = ""
    words: str = ""


def read_call(line: str, *, now: datetime, language: str, region: str = "") -> CallLine:
    """Raise Refusal "call-empty", "call-without-client", or what is wrong with a moment that stands by itself."""
    text = unpasted(clean_lines(line)[:READ_AT_MOST])[0].replace("\n", ", ")
    if not text:
        raise Refusal("call-empty")
    text, beyond = weighed(text)
    named = who_and_what(text, now, language)
    if not named.who:
        raise Refusal("call-without-client")
    said = named.said
    found = find_promise(said, now, language, region)
    outcomes = find_outcomes(_without(said, found), language)
    if all(outcome.kind == "hint" for outcome in outcomes):
        outcomes = find_outcomes(named.lead, language) or outcomes
    outcome = telling_most(outcomes)
    note = _note(said, found, outcome, language)
    if note and outcome is not None and all(one.kind == "hint" for one in outcomes):
        outcome = None  # "on holiday till May, call back in May" is a plan
    last = found or find_promise(beyond[-_LAST_WORDS:], now, language, region)  # a long story ends so
    moment = last.moment if last else None
    words = note or _note(said, found, None, language)
    return CallLine(named.who, outcome, f"{note} {beyond}".strip(), moment, named.called, words)


def _without(said: str, found: FoundMoment | None) -> str:
    """Cut the moment out of what was said: "asked, tomorrow at ten, to call back" asked to call back."""
    return _joined(said[: found.start], said[found.end :]) if found else said


def _joined(before: str, after: str) -> str:
    before, after = before.rstrip(), after.lstrip()
    chinese = all("\u3400" <= sign <= "\u9fff" for sign in (before[-1:], after[:1]) if sign)
    return f"{before}{after}" if chinese else f"{before} {after}"


def _note(said: str, found: FoundMoment | None, outcome: Outcome | None, language: str) -> str:
    """Keep each part that says more than the outcome and the moment."""
    kept = []
    for i, (start, end) in enumerate(_parts(said)):
        part = said[start:end]
        if found and start < found.end and found.start < end:
            part = _joined(said[start : max(start, found.start)], said[min(end, found.end) : end])
        part = part.strip(EDGES)
        if i < _MOST_PARTS:
            part = _remaining(part, outcome, language, beside=found is not None)
        if part:
            kept.append(part)
    return ", ".join(kept)


def _parts(said: str) -> Iterator[tuple[int, int]]:
    at = 0
    for border in BREATH.finditer(said):
        yield at, border.start()
        at = border.end()
    yield at, len(said)


def _remaining(part: str, outcome: Outcome | None, language: str, *, beside: bool) -> str:
    """Return what a part says beside the outcome; `beside`: a moment was found, so that "call back" says nothing new."""
    found = find_outcomes(part, language)
    if outcome and found and all(_said_by(outcome, one) for one in found):
        rest = _cut(part, found).strip(EDGES)
        if not rest or says_nothing(rest, language):
            return ""
        if len(found) == 1 and found[0].kind == "plain":
            part = _behind(part, found[0], language)
    return "" if beside and only_about_calling(part, language) else part


def _said_by(outcome: Outcome, one: FoundOutcome) -> bool:
    """Say whether the outcome of the line says what these words do: who refused has picked up."""
    return one.kind != "telling" and (
        one.outcome is outcome or (one.outcome is Outcome.REACHED and one.kind == "plain")
    )


def _cut(part: str, found: Sequence[FoundOutcome]) -> str:
    for outcome in reversed(found):
        part = part[: outcome.start] + part[outcome.end :]
    return part


def _behind(part: str, outcome: FoundOutcome, language: str) -> str:
    """Leave the outcome's name out where it begins the part, and a part that goes on with it whole: "meeting at theirs"."""
    rest = part[outcome.end :].strip(EDGES)
    if part[: outcome.start].strip(EDGES) or goes_on(rest, language):
        return part
    return rest
