"""Whom to call next: the order of a seller's queue, and when a client without a promise belongs into it."""

from datetime import timedelta
from enum import StrEnum

HOT_RESTS = timedelta(days=2)
SILENT_AFTER = timedelta(days=30)


class Why(StrEnum):
    """Why a client's turn has come, the most urgent first."""

    DUE = "due"
    HOT = "hot"
    SILENT = "silent"
