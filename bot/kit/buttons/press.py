"""A press as data of a button, and what its fields may hold."""

from datetime import date
from typing import Annotated, Self

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

Id = Annotated[int, Field(ge=1, le=2**31 - 1)]
Count = Annotated[int, Field(ge=0, le=2**31 - 1)]
FIRST_DAY, LAST_DAY = date(2000, 1, 1).toordinal(), date(2200, 12, 31).toordinal()
Name = Annotated[str, Field(pattern=r"^[a-z-]+$")]  # of a form: it goes to the database


class Press(CallbackData, prefix="-"):
    """A press whose later fields may be missing from a button made by an older version."""

    @classmethod
    def unpack(cls, value: str) -> Self:
        """Read a button's data. Raises TypeError or ValueError (pydantic's too) for what this program never wrote."""
        missing = len(cls.model_fields) - value.count(cls.__separator__)
        defaults = [field for field in cls.model_fields.values() if not field.is_required()]
        if 0 < missing <= len(defaults):
            tail = [cls._text(field.default) for field in list(cls.model_fields.values())[-missing:]]
            value = cls.__separator__.join([value, *tail])
        return super().unpack(value)

    @staticmethod
    def _text(default: object) -> str:
        return "" if default is None else str(int(default) if isinstance(default, bool) else default)
