from itertools import product

import pytest

from storage.rules.visibility import Role, Scope, masks_numbers, may_archive, may_edit, may_invite, sees


@pytest.mark.parametrize(
    ("role", "scope", "edits_own", "edits_others", "archives", "masked"),
    [
        (Role.VIEWER, Scope.ALL, False, False, False, True),
        (Role.SELLER, Scope.OWN, True, False, False, False),
        (Role.HEAD, Scope.ALL, True, True, True, False),
        (Role.OWNER, Scope.ALL, True, True, True, False),
    ],
)
def test_the_table_of_roles(
    role: Role,
    scope: Scope,
    edits_own: bool,
    edits_others: bool,
    archives: bool,
    masked: bool,
) -> None:
    assert sees(role) is scope
    assert may_edit(role, is_own=True) is edits_own
    assert may_edit(role, is_own=False) is edits_others
    assert may_archive(role) is archives
    assert masks_numbers(role) is masked


@pytest.mark.parametrize(("by", "role"), list(product(Role, Role)))
def test_who_lets_whom_in(by: Role, role: Role) -> None:
    allowed = by is Role.OWNER or (by is Role.HEAD and role is Role.SELLER)
    assert may_invite(by, role) is allowed


@pytest.mark.parametrize("role", Role)
def test_who_may_change_what_is_not_theirs_sees_everything(role: Role) -> None:
    assert not may_edit(role, is_own=False) or sees(role) is Scope.ALL
