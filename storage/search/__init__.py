"""Search: cards are indexed as they change, and found however they are typed."""

from storage.search.asking import Seeker
from storage.search.finding import QUERY_LIMIT, Found, find, same_name
from storage.search.index import catch_up, index
from storage.search.key import Field
from storage.search.ranking import Hit
from storage.search.wanted import Why

__all__ = ["QUERY_LIMIT", "Field", "Found", "Hit", "Seeker", "Why", "catch_up", "find", "index", "same_name"]
