from storage.rules.outcomes import BUTTONS, Outcome


def test_the_first_six_outcomes_are_the_buttons() -> None:
    assert list(BUTTONS) == list(Outcome)[:6]
    assert len(set(Outcome)) == 10
