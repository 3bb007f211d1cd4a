import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.rules.funnel import Heat, Stage, check_move, needs_reason, proposed, reachable
from storage.rules.refusal import Refusal

LEADS = {Stage.WHITE, Stage.GREY, Stage.GREEN, Stage.YELLOW, Stage.GREEN_GOLD}
CUSTOMERS = {Stage.GOLD, Stage.PLATINUM}
SIDES = {
    Stage.RED_GREEN: {Stage.GREEN, Stage.YELLOW, Stage.GREEN_GOLD},
    Stage.RED_GOLD: {Stage.GOLD},
    Stage.RED_PLATINUM: {Stage.PLATINUM},
}
stages = st.sampled_from(Stage)


def refusal(current: Stage, to: Stage, reason: str | None = None) -> Refusal:
    with pytest.raises(Refusal) as caught:
        check_move(current, to, reason)
    return caught.value


def test_ten_stages_and_three_heats_by_value() -> None:
    assert [stage.value for stage in Stage] == [
        "white",
        "grey",
        "green",
        "yellow",
        "green_gold",
        "gold",
        "platinum",
        "red_green",
        "red_gold",
        "red_platinum",
    ]
    assert [heat.value for heat in Heat] == ["cold", "warm", "hot"]


@pytest.mark.parametrize("red", SIDES)
def test_a_red_stage_is_entered_from_its_own_side_and_left_to_it(red: Stage) -> None:
    assert {stage for stage in Stage if red in reachable(stage)} == SIDES[red]
    assert set(reachable(red)) == SIDES[red]


@pytest.mark.parametrize("lead", sorted(LEADS))
def test_a_lead_moves_freely_and_may_become_a_customer(lead: Stage) -> None:
    assert set(reachable(lead)) - set(SIDES) == (LEADS | CUSTOMERS) - {lead}


@pytest.mark.parametrize("customer", sorted(CUSTOMERS))
def test_a_customer_is_never_a_lead_again(customer: Stage) -> None:
    assert set(reachable(customer)) - set(SIDES) == CUSTOMERS - {customer}


@pytest.mark.parametrize("stage", Stage)
def test_what_is_reachable_is_in_the_funnels_order_and_not_the_stage_itself(stage: Stage) -> None:
    order = list(Stage)
    found = [order.index(to) for to in reachable(stage)]
    assert found == sorted(set(found))
    assert order.index(stage) not in found


def test_no_stage_is_a_dead_end_and_none_is_cut_off() -> None:
    assert {to for stage in Stage for to in reachable(stage)} == set(Stage)
    assert all(reachable(stage) for stage in Stage)


@settings(deadline=None)
@given(stages)
def test_the_red_ones_demand_a_reason(stage) -> None:
    assert needs_reason(stage) is (stage in SIDES)


@settings(deadline=None)
@given(stages, stages, st.none() | st.sampled_from(["", " \t", "too dear"]))
def test_a_move_is_allowed_or_refused_with_the_text_that_says_why(current, to, reason) -> None:
    if to is current:
        assert refusal(current, to, reason).text_id == "stage-already"
    elif to not in reachable(current):
        assert refusal(current, to, reason).text_id == "stage-not-reachable"
    elif to in SIDES and reason != "too dear":
        assert refusal(current, to, reason).text_id == "stage-needs-reason"
    else:
        check_move(current, to, reason)


def test_a_refusal_carries_the_stages_it_speaks_of() -> None:
    assert refusal(Stage.GOLD, Stage.GOLD).values == {"stage": Stage.GOLD}
    assert refusal(Stage.WHITE, Stage.RED_GOLD, "why").values == {"stage": Stage.WHITE, "to": Stage.RED_GOLD}
    assert refusal(Stage.GOLD, Stage.RED_GOLD).values == {"to": Stage.RED_GOLD}


@pytest.mark.parametrize(
    ("stage", "orders", "expected"),
    [
        (Stage.WHITE, 0, None),
        (Stage.WHITE, 1, Stage.GOLD),
        (Stage.GREEN_GOLD, 3, Stage.GOLD),
        (Stage.GREEN_GOLD, 4, Stage.PLATINUM),
        (Stage.GOLD, 3, None),
        (Stage.GOLD, 4, Stage.PLATINUM),
        (Stage.PLATINUM, 1, None),
        (Stage.PLATINUM, 9, None),
        (Stage.RED_GREEN, 1, None),
        (Stage.RED_GOLD, 2, None),
        (Stage.RED_PLATINUM, 9, None),
        (Stage.WHITE, -1, None),
    ],
)
def test_orders_propose_a_stage(stage: Stage, orders: int, expected: Stage | None) -> None:
    assert proposed(stage, orders) is expected


@settings(deadline=None)
@given(stages, st.integers(-5, 50))
def test_what_is_proposed_can_be_accepted(stage, orders) -> None:
    to = proposed(stage, orders)
    if to is not None:
        check_move(stage, to)
        assert proposed(to, orders) is None
