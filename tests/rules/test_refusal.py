import pytest

from storage.rules.refusal import Refusal


def test_a_refusal_names_its_text_and_values() -> None:
    refusal = Refusal("phone-taken", name="Anna", text_id=5)
    assert refusal.text_id == "phone-taken"
    assert refusal.values == {"name": "Anna", "text_id": 5}


def test_a_refusal_in_a_log_tells_nothing_personal() -> None:
    with pytest.raises(Refusal) as caught:
        raise Refusal("phone-taken", name="Anna")
    assert str(caught.value) == "phone-taken"
    assert "Anna" not in repr(caught.value)
