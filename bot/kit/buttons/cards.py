"""Presses at a card: what it shows, what is changed on it, the archive, the search."""

from bot.kit.buttons.press import Count, Id, Press
from storage.rules.funnel import Heat, Stage


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


class OpenContactHours(Press, prefix="co"):
    """When a contact person may be called, and by which clock."""

    client_id: Id
    contact_id: Id


class EditContactFact(Press, prefix="cu"):
    """Ask for a contact person's hours, or for their zone."""

    client_id: Id
    contact_id: Id
    field: str


class ClearContactFact(Press, prefix="ci"):
    client_id: Id
    contact_id: Id
    field: str


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


class FindRighted(Press, prefix="fh"):
    """Search again, with the filter that was perhaps mistyped written right; the words stand in the message itself."""


class AddSearched(Press, prefix="fa"):
    """A new client of what was searched for in vain; the words stand in the message itself."""


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
