"""Search: what a card is found by, and the query that finds it."""

from storage.search.query import matching
from storage.search.words import search_key, search_key_of

__all__ = ["matching", "search_key", "search_key_of"]
