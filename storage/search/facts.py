"""What cards say, read from the base in two statements however many cards they are."""

from collections.abc import Sequence
from typing import Any

from storage.models import PLAIN_FACTS, EntryKind
from storage.search.dialects import Dialect
from storage.search.key import Facts
from storage.search.plain import Steps

_LISTS = {"phone": "numbers", "tag": "tags", "person": "company", "note": "notes", "account": "rest"}
_NAMES = ("name", "last_name", "first_name", "middle_name")
_REST = [name for name in PLAIN_FACTS if name not in {"company", "city", "tin"}]
_NOTED = 200  # the latest entries of a history whose words are found
_CARDS = (
    "SELECT id, owner_id, stage, archived_at IS NOT NULL, birth_month, company, city, tin, "  # noqa: S608 - SQL of ours
    f"{', '.join((*_NAMES, *_REST))} FROM clients WHERE id {{chosen}}"
)
_NO_WORDS = ", ".join(f"'{kind}'" for kind in (EntryKind.STAGE, EntryKind.GREETED))  # they hold names of ours
# (client, what it is, text, number, month of birth)
_HANGING = """
SELECT client_id, kind, said, number, month FROM (
    SELECT client_id, 'phone' AS kind, CAST(NULL AS TEXT) AS said, number, CAST(NULL AS INTEGER) AS month, id AS place
    FROM phones WHERE client_id {chosen}
    UNION ALL SELECT client_id, 'account', username, NULL, NULL, id FROM accounts WHERE client_id {chosen}
    UNION ALL SELECT client_id, 'tag', name, NULL, NULL, id FROM tags WHERE client_id {chosen}
    UNION ALL SELECT client_id, 'person', name, phone, birth_month, id FROM contacts WHERE client_id {chosen}
    UNION ALL SELECT client_id, 'note', text, NULL, NULL, -id FROM entries
    WHERE client_id {chosen} AND text IS NOT NULL AND kind NOT IN ({no_words})
) AS hanging ORDER BY client_id, kind, place
"""


def facts_of(dialect: Dialect, client_ids: Sequence[int]) -> Steps[dict[int, Facts]]:
    """The facts of these cards; those that are no more are left out."""
    return _facts(*dialect.among(client_ids))


def facts_between(dialect: Dialect, first: int, last: int) -> Steps[dict[int, Facts]]:
    """The facts of all cards from one to another."""
    return _facts(f"BETWEEN {dialect.sign}1 AND {dialect.sign}2", [first, last])


def _facts(chosen: str, values: Sequence[Any]) -> Steps[dict[int, Facts]]:
    found = {row[0]: _own(row) for row in (yield _CARDS.format(chosen=chosen), values)}
    for client_id, kind, said, number, month in (yield _HANGING.format(chosen=chosen, no_words=_NO_WORDS), values):
        if client_id in found:
            _add(found[client_id], kind, said, number, month)
    return found


def _own(row: Sequence[Any]) -> Facts:
    _, owner_id, stage, archived, month, company, city, tin, *said = row
    facts = Facts(owner_id, stage, archived=bool(archived))
    facts.birth_months = [month] if month else []
    facts.name = [name for name in said[: len(_NAMES)] if name]
    facts.company = [company] if company else []
    facts.city = [city] if city else []
    facts.rest = [fact for fact in (*said[len(_NAMES) :], tin) if fact]
    facts.numbers = ["".join(filter(str.isdigit, tin))] if tin else []
    return facts


def _add(facts: Facts, kind: str, said: str | None, number: str | None, month: int | None) -> None:
    if said:
        listed: list[str] = getattr(facts, _LISTS[kind])
        if kind != "note" or len(listed) < _NOTED:
            listed.append(said)
    if number:
        facts.numbers.append("".join(filter(str.isdigit, number)))
    if month:
        facts.birth_months.append(month)
