"""Being away: the days offered, and who may decide for whom."""

from datetime import UTC, date, datetime, timedelta

import pytest

from storage.rules.absences import LONGEST, check_return, may_send_away, usual_days
from storage.rules.refusal import Refusal
from storage.rules.visibility import Role
from storage.rules.working import EVERY_DAY

WEDNESDAY, FRIDAY, SUNDAY = date(2026, 11, 25), date(2026, 11, 27), date(2026, 11, 29)
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("today", "work_days", "offered"),
    [
        (WEDNESDAY, EVERY_DAY, ["11-26", "11-27", "11-30", "12-02"]),
        (WEDNESDAY, "12345", ["11-26", "11-27", "11-30", "12-02"]),
        (FRIDAY, "12345", ["11-30", "12-01", "12-04"]),
        (FRIDAY, EVERY_DAY, ["11-28", "11-29", "11-30", "12-04"]),
        (SUNDAY, "12345", ["11-30", "12-01", "12-07"]),
        (WEDNESDAY, "6", ["11-28", "12-05"]),
        (WEDNESDAY, "", ["11-26", "11-27", "11-30", "12-02"]),
    ],
)
def test_the_days_offered_are_days_of_work(today, work_days, offered):
    assert [f"{day:%m-%d}" for day in usual_days(today, work_days)] == offered


@pytest.mark.parametrize(("later", "text"), [(timedelta(), "away-past"), (LONGEST * 2, "away-too-long")])
def test_nobody_comes_back_in_the_past_or_after_years(later, text):
    with pytest.raises(Refusal) as refused:
        check_return(NOW + later, NOW)
    assert refused.value.text_id == text


def test_a_head_decides_for_all_but_the_owner_and_a_seller_for_nobody():
    assert all(may_send_away(Role.OWNER, other) for other in Role)
    assert {other for other in Role if may_send_away(Role.HEAD, other)} == set(Role) - {Role.OWNER}
    assert not any(may_send_away(by, other) for by in (Role.SELLER, Role.VIEWER) for other in Role)
