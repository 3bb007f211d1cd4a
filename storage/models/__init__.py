"""The tables, by area."""

from storage.models.clients import PLAIN_FACTS, Account, Client, Contact, Kind, Phone, Tag
from storage.models.history import Attachment, Callback, CallbackState, Change, Entry, EntryKind, Escalation, FileKind
from storage.models.occasions import YearlyDate
from storage.models.people import Claim, Invite, Member
from storage.models.rhythm import StageRhythm, TagRhythm
from storage.models.search import FoundBy, IndexEdition, KnownWord
from storage.models.table import Table
from storage.models.traffic import Burst, HalfFilled, InboxUpdate, Notice, NoticeKind, NoticeState, UpdateState

__all__ = [
    "PLAIN_FACTS",
    "Account",
    "Attachment",
    "Burst",
    "Callback",
    "CallbackState",
    "Change",
    "Claim",
    "Client",
    "Contact",
    "Entry",
    "EntryKind",
    "Escalation",
    "FileKind",
    "FoundBy",
    "HalfFilled",
    "InboxUpdate",
    "IndexEdition",
    "Invite",
    "Kind",
    "KnownWord",
    "Member",
    "Notice",
    "NoticeKind",
    "NoticeState",
    "Phone",
    "StageRhythm",
    "Table",
    "Tag",
    "TagRhythm",
    "UpdateState",
    "YearlyDate",
]
