"""How often the clients of a stage are to be talked to, where the team has said so."""

from sqlalchemy.orm import Mapped, mapped_column

from storage.models.table import Table, choice_of
from storage.rules.funnel import Stage


class StageRhythm(Table):
    """Every so many days; 0 is never, whatever the preset says."""

    __tablename__ = "stage_rhythms"

    stage: Mapped[Stage] = mapped_column(choice_of(Stage), primary_key=True)
    days: Mapped[int]
