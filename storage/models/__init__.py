"""The tables, by area."""

from storage.models.clients import PLAIN_FACTS, Client, Contact, Kind, Phone, Tag
from storage.models.history import Callback, CallbackState, Change, Entry, EntryKind
from storage.models.people import Claim, Invite, Member
from storage.models.table import Table
from storage.models.traffic import HalfFilled, InboxUpdate, Notice, NoticeKind, NoticeState, UpdateState

__all__ = [
    "PLAIN_FACTS",
    "Callback",
    "CallbackState",
    "Change",
    "Claim",
    "Client",
    "Contact",
    "Entry",
    "EntryKind",
    "HalfFilled",
    "InboxUpdate",
    "Invite",
    "Kind",
    "Member",
    "Notice",
    "NoticeKind",
    "NoticeState",
    "Phone",
    "Table",
    "Tag",
    "UpdateState",
]
