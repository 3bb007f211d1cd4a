"""What comes back every year on its day: birthdays, and the other dates of a client."""

from enum import StrEnum

TITLE_LIMIT = 60


class Occasion(StrEnum):
    """`other` is named in somebody's own words."""

    BIRTHDAY = "birthday"
    CONTRACT = "contract"
    WEDDING = "wedding"
    FOUNDED = "founded"
    OTHER = "other"


# Offered as buttons, in this order; a birthday is a fact of the card.
BUTTONS = (Occasion.CONTRACT, Occasion.WEDDING, Occasion.FOUNDED)
