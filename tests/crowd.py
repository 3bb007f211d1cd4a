"""Very many clients, each with an open promise and its notice, written by the database itself in a few statements."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Column, Integer, MetaData, String, Table, cast, insert, literal, select, text

from storage.db import Database, Session
from storage.models import Callback, CallbackState, Client, Notice, NoticeKind, NoticeState
from storage.models.clients import Kind
from storage.rules.funnel import Heat, Stage

MOMENTS = 1000  # the promises fall on so many minutes
_moments = Table(
    "moments", MetaData(), Column("k", Integer), Column("at", Callback.due_at.type), prefixes=["TEMPORARY"]
)


async def promise_all(db: Database, team: Sequence[int], many: int, first: datetime) -> None:
    """`many` clients dealt out to the members `team` (their ids follow one another); all promises come after `first`."""
    async with db.begin() as session:
        await session.execute(text("CREATE TEMPORARY TABLE moments (k integer, at timestamp with time zone)"))
        moments = [{"k": k, "at": first + timedelta(minutes=k)} for k in range(MOMENTS)]
        await session.execute(insert(_moments), moments)
        await _clients(session, team, many)
        await _promises(session)
        await session.execute(text("DROP TABLE moments"))
    async with db.begin() as session:
        await session.execute(text("ANALYZE"))


async def _clients(session: Session, team: Sequence[int], many: int) -> None:
    first = select(literal(1).label("i")).cte("numbers", recursive=True)
    numbers = first.union_all(select(first.c.i + 1).where(first.c.i < many))
    at, day = _moments.c.at, numbers.c.i % 28 + 1
    values = {
        Client.kind: literal(Kind.PERSON, Client.kind.type),
        Client.name: literal("Client ") + cast(numbers.c.i, String),
        Client.stage: literal(Stage.WHITE, Client.stage.type),
        Client.heat: literal(Heat.COLD, Client.heat.type),
        Client.owner_id: team[0] + numbers.c.i % len(team),
        Client.created_by: literal(team[0]),
        Client.created_at: at,
        Client.changed_at: at,
        Client.silent_since: at,
        Client.birth_day: day,
        Client.birth_month: numbers.c.i % 12 + 1,
        Client.birth_key: (numbers.c.i % 12 + 1) * 100 + day,
    }
    made = select(*values.values()).join_from(numbers, _moments, _moments.c.k == numbers.c.i % MOMENTS)
    await session.execute(insert(Client).from_select(list(values), made, include_defaults=False))


async def _promises(session: Session) -> None:
    open_ones = select(Client.id, Client.owner_id, Client.created_at, literal(CallbackState.OPEN, Callback.state.type))
    into = [Callback.client_id, Callback.member_id, Callback.due_at, Callback.state]
    await session.execute(insert(Callback).from_select(into, open_ones, include_defaults=False))
    values = {
        Notice.kind: literal(NoticeKind.CALLBACK, Notice.kind.type),
        Notice.priority: literal(0),
        Notice.member_id: Callback.member_id,
        Notice.callback_id: Callback.id,
        Notice.due_at: Callback.due_at,
        Notice.try_at: Callback.due_at,
        Notice.unsure: literal(value=False),
        Notice.state: literal(NoticeState.WAITING, Notice.state.type),
        Notice.attempts: literal(0),
        Notice.payload: literal({}, Notice.payload.type),
    }
    await session.execute(insert(Notice).from_select(list(values), select(*values.values()), include_defaults=False))
