"""Forms: one question after another, each answer checked, kept in the database until the last one makes something of them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram.types import Contact

from bot.kit.buttons.chat import FormBack, FormCancel, FormPick, FormSkip
from bot.kit.screen import Button, Screen, in_rows
from bot.kit.texts import Html, Texts
from storage import fsm
from storage.db import Session
from storage.models import Member
from storage.rules.refusal import Refusal

Answers = Mapping[str, Any]


@dataclass(frozen=True)
class Said:
    """What somebody answered: typed text (cleaned, lines kept) or a shared contact; neither for a sticker and the like."""

    text: str | None
    contact: Contact | None
    answers: Answers
    member: Member
    t: Texts
    now: datetime
    region: str

    def words(self) -> str:
        """The typed text. Raises Refusal "form-text-wanted" when something else was sent."""
        if not self.text:
            raise Refusal("form-text-wanted")
        return self.text


@dataclass(frozen=True)
class Filled:
    """A form with all its answers, and who filled it."""

    answers: Answers
    member: Member
    t: Texts
    now: datetime


Reader = Callable[[Said], Any]
Asker = Callable[[Texts, Answers], Html]
Check = Callable[[Session, Said, Any], Awaitable[None]]
Offers = Callable[[Texts, Answers], Sequence[tuple[str, Any]]]
Beside = Callable[[Texts, Answers], Sequence[Button]]


@dataclass(frozen=True)
class Question:
    """One question: how to ask it, how to read what comes back into a JSON value, what may be pressed instead of typing.

    `read` and `check` raise Refusal with a sentence that says what to send instead; `check` may look into the database.
    `beside` gives buttons that do something else than answer.
    """

    key: str
    ask: str | Asker
    read: Reader
    optional: bool = False
    check: Check | None = None
    offers: Offers | None = None
    beside: Beside | None = None

    def asked(self, t: Texts, answers: Answers) -> Html:
        """The question in words."""
        return t(self.ask) if isinstance(self.ask, str) else self.ask(t, answers)


@dataclass(frozen=True)
class Form:
    """Questions in order, and what becomes of the answers: `finish` works in the transaction that ends the form.

    `parks`: when something else comes between, the person is told that the form waits and can be gone on with.
    `cancelled`: the text that says what Cancel came to. `passes`: refusals of a reader by which a message is no answer at all,
    so that it is taken as if nothing had been asked. `takes_things`: files and forwarded messages are no answers, but come to
    what is asked about. `begun`: it is entered with something the person has typed, so that there is something to go on with
    from the first question on. `gives_way`: a line that says by itself of whom it is and what is to be done is no answer.
    """

    name: str
    questions: tuple[Question, ...]
    finish: Callable[[Session, Filled], Awaitable[Screen]]
    parks: bool = False
    cancelled: str = "form-cancelled"
    passes: frozenset[str] = frozenset()
    takes_things: bool = False
    begun: bool = False
    gives_way: bool = False

    async def enter(
        self, session: Session, member: Member, now: datetime, answers: Answers | None = None, *, step: int = 0
    ) -> None:
        """Begin the form in the caller's transaction; `answers` may hold what is known already."""
        await fsm.save(session, member.id, fsm.Filling(self.name, step, answers or {}), now)

    def screen(self, t: Texts, step: int = 0, answers: Answers | None = None) -> Screen:
        """The question at `step`, with its ways out: the offered answers, Skip, Back, Cancel."""
        question = self.questions[step]
        known = answers or {}
        offered = question.offers(t, known) if question.offers else ()
        picks = [
            Button(label, FormPick(form=self.name, step=step, choice=place)) for place, (label, _) in enumerate(offered)
        ]
        ways = [Button(t.plain("form-back"), FormBack(form=self.name, step=step))] if step else []
        if question.optional:
            ways.append(Button(t.plain("form-skip"), FormSkip(form=self.name, step=step)))
        ways.append(Button(t.plain("form-cancel"), FormCancel(form=self.name)))
        others = [[button] for button in question.beside(t, known)] if question.beside else []
        return Screen(question.asked(t, known), rows=[*in_rows(picks, 2), *others, ways], protect=True)
