"""Presses of every screen: the menu, Undo, and the steps of a half-filled form."""

from bot.kit.buttons.press import Count, Id, Name, Press


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


class Blank(Press, prefix="_"):
    """A button that is only read: a calendar's heading."""
