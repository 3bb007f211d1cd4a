"""Presses about members: their own settings, and the team."""

from bot.kit.buttons.press import Count, Id, Press
from storage.rules.visibility import Role


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
