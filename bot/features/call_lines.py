"""A call in one line, `/call Ivanov: no answer, tomorrow 15:00`, or as plain text about a client of mine."""

from aiogram.types import Message

from bot.features.call_questions import OFFERED, WHO, asked_who, by_line, of_client
from bot.features.card import client_label
from bot.features.told_calls import WHO_LIMIT, Told, as_told, told_by, told_of_somebody
from bot.kit.buttons.calls import PickClient
from bot.kit.feature import Feature
from bot.kit.screen import Button, Screen, show
from bot.reading.lines import call_by_number, tells_of_call
from bot.reading.naming import who_and_what
from bot.request import Request
from storage import clients
from storage.calls import NOTE_LIMIT
from storage.clients import Page
from storage.models import Client
from storage.rules.fold import fold
from storage.rules.refusal import Refusal
from storage.rules.text import clean, clean_lines
from storage.rules.visibility import may_edit
from storage.search import Field

feature = Feature()


@feature.command("call")
@feature.key("menu-call")
async def call(message: Message, line: str, request: Request) -> None:
    """`/call` asks whose; `/call Ivanov: no answer, tomorrow 15:00` logs and promises at once."""
    member, t, now = request.member, request.t, request.now
    if not may_edit(member.role, is_own=True):
        raise Refusal("not-allowed")
    if line:
        told = told_of_somebody(line, t, now, request.region)
        async with request.db.begin() as session:
            screen = await (by_line if told["who"] else asked_who)(session, member, told, t, now)
    else:
        async with request.db.begin() as session:
            await WHO.enter(session, member, now)
            recent = await clients.recent(session, member, OFFERED)
        asked = WHO.screen(t)
        picks = [[Button(client_label(client, t), PickClient(client_id=client.id))] for client in recent]
        screen = Screen(asked.text, rows=[*picks, *asked.rows], protect=True)
    await show(message, screen)


async def try_number(message: Message, line: str, request: Request) -> bool:
    """Take a plain text for a call, if a number in it is on a card already and an outcome or a moment stands beside it."""
    member, t, now = request.member, request.t, request.now
    if not may_edit(member.role, is_own=True):
        return False
    try:
        told = call_by_number(clean_lines(line), now=now.astimezone(t.zone), language=t.language, region=request.region)
    except Refusal:
        return False  # a date of the client's own, perhaps
    async with request.db.read() as session:
        holder = await clients.holder_of(session, told[1]) if told else None
        taken = await clients.phone_taken(session, member, holder) if holder else None
    if told is None or holder is None or taken is None:
        return False
    if "client_id" not in taken.values:
        raise taken  # a colleague's: whom to ask
    async with request.db.begin() as session:
        screen = await of_client(session, member, holder.id, _beside_name(as_told(told[0]), holder), t, now)
    await show(message, screen)
    return True


def _beside_name(told: Told, client: Client) -> Told:
    """Keep in the note what stood in the place of a name and is none of the client's."""
    said = told["who"]
    known = {*fold(client.name).split(), *fold(client.company or "").split()}
    if set(fold(said).split()) <= known:
        return told
    return {**told, "note": clean_lines(", ".join(filter(None, [said, told["note"]])), NOTE_LIMIT)}


async def names_and_tells(line: str, request: Request) -> bool:
    """Whether a line begins with what a client is called, letter by letter, and tells an outcome or a moment after it.

    Words may lead to the name ("called Smith, no answer"), when it is not the client in question anyway.
    """
    t, now, said = request.t, request.now.astimezone(request.t.zone), clean(line)
    if not tells_of_call(said, t.language, now):
        return False
    named = who_and_what(said, now, t.language)
    who = clean(named.who)[:WHO_LIMIT]
    begins = said.startswith(who)
    if not who or not (begins or named.lead):
        return False
    async with request.db.read() as session:
        hits = (await clients.find(session, request.member, who, request.now, limit=1)).found.hits
    in_question = request.filling.answers.get("client_id") if request.filling else None
    return bool(hits) and hits[0].is_spelt_so and (begins or hits[0].client_id != in_question)


async def try_line(message: Message, line: str, request: Request) -> bool:
    """Take a plain text for a call, if it names a client of mine and tells an outcome or a moment; False for anything else.

    Words that are all on one card are that card's, whatever they could tell: "Meeting Point Ltd".
    """
    t, now = request.t, request.now.astimezone(request.t.zone)
    if not may_edit(request.member.role, is_own=True) or not tells_of_call(line, t.language, now):
        return False
    who = clean(who_and_what(clean(line), now, t.language).who)[:WHO_LIMIT]
    async with request.db.read() as session:
        named = bool(who) and _by_name(await clients.find(session, request.member, who, request.now, limit=1))
        whole = clean(line)[:WHO_LIMIT]
        if not named or _by_name(await clients.find(session, request.member, whole, request.now, limit=1)):
            return False
    told = told_by(line, t, request.now, request.region)
    if not (told["outcome"] or told["at"]):
        return False
    async with request.db.begin() as session:
        screen = await by_line(session, request.member, told, t, request.now)
    await show(message, screen)
    return True


def _by_name(page: Page) -> bool:
    """Whether a client is called so, or their firm is; a guess is none, nor is a word of a note."""
    hits = page.found.hits
    return bool(hits) and not hits[0].is_guess and hits[0].field <= Field.COMPANY
