"""Which days go with which hours: "Mon-Fri 9-18, Sat 10-14", "9-12 and 14-18 on weekdays"."""

from collections.abc import Iterator
from itertools import groupby

from storage.rules.windows import DAYS, USUAL, Span

Phrase = tuple[frozenset[int] | None, Span | None]
"""Days, or hours, or neither for a comma."""

COMMA: Phrase = (None, None)
_Group = tuple[set[int], list[Span]]


def week_of(phrases: list[Phrase]) -> tuple[tuple[Span, ...], ...]:
    """Spans by day of all that was said together."""
    week: list[list[Span]] = [[] for _ in range(DAYS)]
    for wanted, spans in _groups(phrases):
        for day in wanted or range(DAYS):
            week[day] += spans or USUAL.week[day]
    return tuple(_joined(spans) for spans in week)


def _groups(phrases: list[Phrase]) -> list[_Group]:
    """Days with their hours. A part between commas that has but one of both goes with the part it must belong to."""
    groups: list[_Group] = []
    kept: _Group = (set(), [])  # waits for its counterpart
    days_first = True
    for part in _parts(phrases):
        first, *more = _within(part)
        *whole, last = (kept[0] | first[0], kept[1] + first[1]), *more
        groups, kept = groups + whole, (set(), [])
        if all(last):
            groups.append(last)
            days_first = part[0][0] is not None
        elif groups and bool(last[1]) is days_first:
            groups[-1] = (groups[-1][0] | last[0], groups[-1][1] + last[1])
        else:
            kept = last
    if any(kept):  # what has no counterpart at the end shares that of the last
        days, spans = groups[-1] if groups else (set[int](), [])
        groups.append((kept[0] or days, kept[1] or spans))
    return groups


def _parts(phrases: list[Phrase]) -> Iterator[list[Phrase]]:
    """What stands between commas."""
    for parted, part in groupby(phrases, key=COMMA.__eq__):
        if not parted:
            yield list(part)


def _within(part: list[Phrase]) -> list[_Group]:
    """The order people keep to is one of two: days and then their hours, or hours and then their days."""
    groups: list[_Group] = []
    before = None
    for days, span in part:
        leads = (days is not None) is (part[0][0] is not None)
        if leads and before is not True:
            groups.append((set(), []))
        groups[-1][0].update(days or ())
        groups[-1][1].extend([span] if span else [])
        before = leads
    return groups


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """In order, those that touch as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
