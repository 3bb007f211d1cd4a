"""Every press there is, and what it means: ids and enumerations only, for ever.

A button lives as long as the chat it stands in. So a press is never renamed and loses no field; new fields come
last, with a default.
"""

from datetime import date
from typing import Annotated, Self

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from storage.rules.agenda import Span
from storage.rules.choices import Choice, Excuse
from storage.rules.funnel import Heat, Stage
from storage.rules.outcomes import Outcome
from storage.rules.visibility import Role

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


class Menu(Press, prefix="m"):
    """The main menu."""


class Undo(Press, prefix="u"):
    change_id: Id


class OfForm(Press, prefix="-"):
    """A press that belongs to a half-filled form: all others leave the form."""

    form: Name


class FormBack(OfForm, prefix="fb"):
    step: Count


class FormSkip(OfForm, prefix="fs"):
    step: Count


class FormPick(OfForm, prefix="fp"):
    """One of the answers a question offers, by its place."""

    step: Count
    choice: Count


class FormCancel(OfForm, prefix="fc"):
    pass


class FormResume(OfForm, prefix="fr"):
    pass


class OpenCard(Press, prefix="c"):
    client_id: Id


class OpenHistory(Press, prefix="ch"):
    client_id: Id
    offset: Count = 0


class OpenFiles(Press, prefix="cl"):
    client_id: Id
    offset: Count = 0


class SendFile(Press, prefix="cg"):
    """Send a file of the card once more."""

    client_id: Id
    file_id: Id


class SendPlace(Press, prefix="cj"):
    client_id: Id


class MoveThings(Press, prefix="ck"):
    """What was kept here belongs to another client."""

    client_id: Id
    change_id: Id


class UndoAdded(Press, prefix="ua"):
    """Take back one of the cards made from a file (`first_id` is the change that made the first), or with 0 all of them."""

    first_id: Id
    change_id: Count = 0


class OpenEdit(Press, prefix="ce"):
    client_id: Id


class EditField(Press, prefix="cf"):
    """Ask for a new value of a field of the card."""

    client_id: Id
    field: str


class ClearField(Press, prefix="cx"):
    client_id: Id
    field: str


class SetZone(Press, prefix="cq"):
    """The client lives in this zone: what was asked beside the first promise."""

    client_id: Id
    zone: str


class DropPhone(Press, prefix="cp"):
    client_id: Id
    phone_id: Id


class OpenStages(Press, prefix="cs"):
    client_id: Id


class MoveCard(Press, prefix="cm"):
    client_id: Id
    to: Stage


class WarmCard(Press, prefix="cw"):
    client_id: Id
    heat: Heat


class AddNote(Press, prefix="cn"):
    client_id: Id


class OpenContacts(Press, prefix="ct"):
    client_id: Id


class AddContact(Press, prefix="ca"):
    client_id: Id


class DropContact(Press, prefix="cd"):
    client_id: Id
    contact_id: Id


class SendContact(Press, prefix="cv"):
    """Send the card as a contact that the phone can save."""

    client_id: Id


class ArchiveCard(Press, prefix="cz"):
    client_id: Id


class RestoreCard(Press, prefix="cr"):
    client_id: Id


class OpenArchive(Press, prefix="za"):
    offset: Count = 0


class FindMore(Press, prefix="f"):
    """Another page of a search; the words searched for stand in the message itself."""

    offset: Count


class AddSearched(Press, prefix="fa"):
    """A new client of what was searched for in vain; the words stand in the message itself."""


class PickClient(Press, prefix="lp"):
    """Choose whose call is to be logged."""

    client_id: Id


class LogCall(Press, prefix="l"):
    """Ask how a call ended; from a reminder it names the promise it keeps."""

    client_id: Id
    callback_id: Count = 0


class PickOutcome(Press, prefix="lo"):
    """Log a call. `asked` is the second the question was shown at, so that two taps log one call."""

    client_id: Id
    outcome: Outcome
    asked: Count
    callback_id: Count = 0


class AcceptStage(Press, prefix="ls"):
    """Accept the stage that orders speak for."""

    client_id: Id
    to: Stage


class CorrectCall(Press, prefix="lc"):
    """Show what of a logged call may have been misunderstood."""

    client_id: Id
    entry_id: Id


class SetOutcome(Press, prefix="lu"):
    """The call ended otherwise."""

    client_id: Id
    entry_id: Id
    outcome: Outcome


class MoveCall(Press, prefix="lm"):
    """The call was another client's: the one named here."""

    client_id: Id
    entry_id: Id


class CorrectCard(Press, prefix="cc"):
    """Show what of a line about a client may have been misunderstood."""

    client_id: Id


class SwapNames(Press, prefix="cy"):
    """What was read as the company is the name, and the name the company."""

    client_id: Id


class FactToNote(Press, prefix="cb"):
    """What was read as this fact is a note."""

    client_id: Id
    field: str


class NoteToFact(Press, prefix="nf"):
    """What was kept as this note is that fact of the card."""

    client_id: Id
    entry_id: Id
    field: str


class OpenCallback(Press, prefix="b"):
    """Ask when to call a client back."""

    client_id: Id


class SetCallback(Press, prefix="bs"):
    client_id: Id
    choice: Choice


class SetCallbackAt(Press, prefix="ba"):
    """Call back at a moment that was proposed, in minutes since 1970."""

    client_id: Id
    minute: Count


class NoCallback(Press, prefix="bn"):
    """No call back; a promise named here is called off."""

    client_id: Id
    callback_id: Count = 0


class Calendar(Press, prefix="k"):
    """A month to pick a day from. `callback_id` is 0 for a new promise, else the one to be put off."""

    client_id: Id
    callback_id: Count
    year: Annotated[int, Field(ge=2000, le=2200)]
    month: Annotated[int, Field(ge=1, le=12)]


class PickDay(Press, prefix="kd"):
    client_id: Id
    callback_id: Count
    year: Annotated[int, Field(ge=2000, le=2200)]
    month: Annotated[int, Field(ge=1, le=12)]
    day: Annotated[int, Field(ge=1, le=31)]


class PickTime(Press, prefix="kt"):
    """A day and a time of it, in minutes after midnight."""

    client_id: Id
    callback_id: Count
    year: Annotated[int, Field(ge=2000, le=2200)]
    month: Annotated[int, Field(ge=1, le=12)]
    day: Annotated[int, Field(ge=1, le=31)]
    minute: Annotated[int, Field(ge=0, le=1439)]


class Done(Press, prefix="d"):
    """A promise was kept. `today`: pressed in the day's list, `span`: in that list of callbacks; it is shown again. So below."""

    callback_id: Id
    client_id: Id
    today: bool = False
    span: Span | None = None


class OpenSnooze(Press, prefix="s"):
    callback_id: Id
    client_id: Id
    today: bool = False
    span: Span | None = None


class Snooze(Press, prefix="ss"):
    callback_id: Id
    client_id: Id
    choice: Choice
    today: bool = False
    span: Span | None = None


class SnoozeToWindow(Press, prefix="sw"):
    """Put a promise off until the client may be called."""

    callback_id: Id
    client_id: Id
    today: bool = False
    span: Span | None = None


InRow = Done | OpenSnooze | Snooze | SnoozeToWindow
"""What may be pressed in the row of a list, which is then shown again."""


class SayHeldUp(Press, prefix="sh"):
    """Why a promise is put off again and again."""

    client_id: Id
    excuse: Excuse


class TypeHeldUp(Press, prefix="st"):
    """Ask for a reason in words."""

    client_id: Id


class OpenToday(Press, prefix="t"):
    offset: Count = 0


class OpenCallbacks(Press, prefix="a"):
    """A list of promises; `whose` is a member, or 0 for one's own, `on` the ordinal of the day for a list of one."""

    span: Span
    whose: Count = 0
    offset: Count = 0
    on: Annotated[int, Field(ge=0, le=LAST_DAY)] = 0


class OpenMonth(Press, prefix="am"):
    """A month with the number of promises on each day; `whose` as in their lists. The year 0 is the present month."""

    year: Annotated[int, Field(ge=0, le=2200)] = 0
    month: Annotated[int, Field(ge=1, le=12)] = 1
    whose: Count = 0


class SendCalendar(Press, prefix="ai"):
    """Send one's own promises as a calendar file."""


class SendPicture(Press, prefix="ap"):
    """Send a list of promises as a picture; the fields are those of `OpenCallbacks`."""

    span: Span
    whose: Count = 0
    on: Annotated[int, Field(ge=0, le=LAST_DAY)] = 0


class SendEvent(Press, prefix="ae"):
    """Send the promise to a client as a calendar file."""

    client_id: Id


class OpenTeamCallbacks(Press, prefix="at"):
    """Who of the team has promised how much."""

    offset: Count = 0


class NextCard(Press, prefix="n"):
    """Whose turn it is in the queue when as many as `skipped` were passed over; so below."""

    skipped: Count = 0


class NextOutcome(Press, prefix="no"):
    """Log the call of whose turn it was, and go on. `asked` as in `PickOutcome`; `callback_id` is the promise it keeps, or 0."""

    client_id: Id
    outcome: Outcome
    asked: Count
    callback_id: Count
    skipped: Count = 0


class NextDone(Press, prefix="nd"):
    client_id: Id
    callback_id: Id
    skipped: Count = 0


class NextSnooze(Press, prefix="ns"):
    client_id: Id
    callback_id: Id
    choice: Choice
    skipped: Count = 0


class AskNext(Press, prefix="nb"):
    """What follows from the call that was just logged, asked in a message of its own."""

    client_id: Id
    entry_id: Id


class OpenSettings(Press, prefix="o"):
    pass


class OpenSetting(Press, prefix="os"):
    """Show the choices of one setting."""

    name: str


class SetSetting(Press, prefix="ov"):
    """Choose a value of a setting: a language, a zone's name, minutes after midnight ("540", "540-1080"), days."""

    name: str
    value: str


class TypeSetting(Press, prefix="ot"):
    """Ask for a value of a setting that is not among those offered."""

    name: str


class OpenTeam(Press, prefix="e"):
    offset: Count = 0


class InviteAs(Press, prefix="ei"):
    role: Role


class OpenMember(Press, prefix="em"):
    member_id: Id


class DismissMember(Press, prefix="ed"):
    """Ask whether somebody is really to leave the team."""

    member_id: Id


class ConfirmDismiss(Press, prefix="ec"):
    member_id: Id


class Blank(Press, prefix="_"):
    """A button that is only read: a calendar's heading."""
