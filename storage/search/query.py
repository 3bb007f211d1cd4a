"""The query that finds cards by a text, as a condition for any SELECT of clients."""

from sqlalchemy import ColumnElement, and_, exists, false

from storage.models import Client, Phone
from storage.rules.visibility import Role, masks_numbers
from storage.search.words import terms


def matching(query: str, role: Role) -> ColumnElement[bool]:
    """Cards that hold every word of the query, or a phone with its digits; nothing for an empty query.

    Who sees numbers masked does not find by them either, or the digits could be guessed one by one.
    """
    words, digits = terms(query)
    if digits:
        found = Client.search_key.contains(digits, autoescape=True)
        if masks_numbers(role):
            return found
        return found | exists().where(Phone.client_id == Client.id, Phone.number.contains(digits, autoescape=True))
    if not words:
        return false()
    return and_(*(Client.search_key.contains(word, autoescape=True) for word in words))
