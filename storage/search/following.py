"""Which cards a unit of work touches: noted as their rows are written, so that the index follows before the commit."""

from typing import Any

from sqlalchemy import event, select
from sqlalchemy.orm import ORMExecuteState, Session, object_session

from storage.models import Account, Client, Contact, Entry, Phone, Tag

_TOUCHED = "touched cards"
_CARD = {
    Client: Client.id,
    Phone: Phone.client_id,
    Tag: Tag.client_id,
    Contact: Contact.client_id,
    Account: Account.client_id,
    Entry: Entry.client_id,
}


def _written(_mapper: Any, _connection: Any, row: Any) -> None:
    if session := object_session(row):
        touched(session).add(row.id if isinstance(row, Client) else row.client_id)


for model in _CARD:
    for moment in ("after_insert", "after_update", "before_delete"):
        event.listen(model, moment, _written)


@event.listens_for(Session, "do_orm_execute")
def _stated(state: ORMExecuteState) -> None:
    """An UPDATE or DELETE that is stated rather than written row by row: the cards are those of the rows it is about to change."""
    if not (state.is_update or state.is_delete):
        return
    mapper = state.bind_mapper
    column = _CARD.get(mapper.class_) if mapper else None
    if column is None:
        return
    about = select(column).distinct()
    condition = getattr(state.statement, "whereclause", None)
    if condition is not None:
        about = about.where(condition)
    touched(state.session).update(state.session.scalars(about))


def touched(session: Session) -> set[int]:
    """The cards that a session has written to since they were last taken; to be added to, and emptied."""
    cards: set[int] = session.info.setdefault(_TOUCHED, set())
    return cards
