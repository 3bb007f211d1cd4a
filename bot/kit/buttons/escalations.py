"""Presses about promises that nobody keeps: taken over, one or all, and given back."""

from bot.kit.buttons.press import Count, Id, Press


class Take(Press, prefix="x"):
    """One promise out of the message of that notice."""

    callback_id: Id
    notice_id: Id


class TakeAll(Press, prefix="xa"):
    """All of one colleague's in that message."""

    keeper_id: Id
    notice_id: Id


class GiveBack(Press, prefix="xu"):
    """Undo what was taken by one press."""

    first_id: Id
    notice_id: Count = 0


class TakeOver(Press, prefix="xo"):
    """All that somebody who has left had promised."""

    member_id: Id
