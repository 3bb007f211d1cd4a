"""Small facts typed by themselves."""

import pytest

from bot.reading.facts import read_tin
from storage.rules.refusal import Refusal


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("ИНН 7707083893", "7707083893"),
        ("gb 123 4567 89", "GB123456789"),
        ("SIRET : 732 829 320 00074", "73282932000074"),
        ("税号：91110000802100433B", "91110000802100433B"),
        ("CHE-123.456.788 MWST", "CHE123456788"),
    ],
)
def test_a_tax_number_is_read_without_its_label_and_signs(said, number):
    assert read_tin(said) == number


@pytest.mark.parametrize("said", ["", "ИНН", "123456", "1" * 40, "GB", "нет", "12 34"])
def test_what_is_no_tax_number_is_refused(said):
    with pytest.raises(Refusal, match="tin-unreadable"):
        read_tin(said)
