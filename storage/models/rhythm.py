"""How often the clients of a stage, or those who bear a tag, are to be talked to, where the team has said so."""

from sqlalchemy.orm import Mapped, mapped_column

from storage.models.table import Short, Table, choice_of
from storage.rules.funnel import Stage


class StageRhythm(Table):
    """Every so many days; 0 is never, whatever the preset says."""

    __tablename__ = "stage_rhythms"

    stage: Mapped[Stage] = mapped_column(choice_of(Stage), primary_key=True)
    days: Mapped[int]


class TagRhythm(Table):
    """Every so many days; 0 is never, NULL nothing any more. `key` is as a tag's; `name` tells it where no card bears it."""

    __tablename__ = "tag_rhythms"

    key: Mapped[Short] = mapped_column(primary_key=True)
    name: Mapped[Short]
    days: Mapped[int | None] = mapped_column(default=None)
