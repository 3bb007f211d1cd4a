"""No kind of notice is left out where it is said how each of them is told."""

from storage.manners import MANNERS
from storage.models import NoticeKind


def test_every_kind_of_notice_has_its_manner():
    assert set(MANNERS) == set(NoticeKind)
