"""Roles: what each may see and do, the first cut of the table of roles."""

from enum import StrEnum


class Role(StrEnum):
    VIEWER = "viewer"
    SELLER = "seller"
    HEAD = "head"
    OWNER = "owner"


class Scope(StrEnum):
    """Which cards: those one is responsible for, or every one."""

    OWN = "own"
    ALL = "all"


_IN_CHARGE = frozenset((Role.HEAD, Role.OWNER))

_INVITES: dict[Role, frozenset[Role]] = {
    Role.VIEWER: frozenset(),
    Role.SELLER: frozenset(),
    Role.HEAD: frozenset((Role.SELLER,)),
    Role.OWNER: frozenset(Role),
}


def sees(role: Role) -> Scope:
    return Scope.OWN if role is Role.SELLER else Scope.ALL


def may_edit(role: Role, is_own: bool) -> bool:
    """Whether a card may be changed, logged on and reminded of; `is_own` says that the member is its responsible."""
    return role in _IN_CHARGE or (role is Role.SELLER and is_own)


def may_take(role: Role) -> bool:
    """Whether the promises that a colleague does not keep may be taken over."""
    return role in _IN_CHARGE


def watches(role: Role, other: Role) -> bool:
    """Whether somebody in charge is told what a colleague has not done in time."""
    return (role in _IN_CHARGE and other is Role.SELLER) or (role is Role.OWNER and other is Role.HEAD)


def may_archive(role: Role) -> bool:
    return role in _IN_CHARGE


def may_set_rhythm(role: Role) -> bool:
    """Whether the role says how often the clients of a stage are to be talked to."""
    return role in _IN_CHARGE


def may_invite(by: Role, role: Role) -> bool:
    """Whether `by` may let somebody in as `role`."""
    return role in _INVITES[by]


def may_see_member(role: Role) -> bool:
    """Whether a colleague's zone and number of cards may be looked at; names and roles are known to everybody."""
    return role in _IN_CHARGE


def masks_numbers(role: Role) -> bool:
    return role is Role.VIEWER
