"""What a call can end with."""

from enum import StrEnum


class Outcome(StrEnum):
    REACHED = "reached"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    WRONG_NUMBER = "wrong_number"
    REFUSED = "refused"
    ORDER = "order"
    MEETING = "meeting"
    OFFER_SENT = "offer_sent"
    INTERESTED = "interested"
    CALLBACK_ASKED = "callback_asked"


# Offered as buttons, in this order; the others are understood when typed.
BUTTONS = (
    Outcome.REACHED,
    Outcome.NO_ANSWER,
    Outcome.BUSY,
    Outcome.WRONG_NUMBER,
    Outcome.REFUSED,
    Outcome.ORDER,
)
