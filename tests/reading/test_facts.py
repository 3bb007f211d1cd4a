"""Small facts typed by themselves."""

import pytest

from bot.reading.facts import read_tin
from bot.reading.taxes import find_tax_number
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


@pytest.mark.parametrize(
    "said", ["ИНН 7707083894", "SIREN 732 829 321", "税号 91110000802100433C", "TVA FR45732829320"]
)
def test_a_tax_number_with_a_mistake_in_it_is_told_from_one_without(said):
    with pytest.raises(Refusal, match="tin-mistyped"):
        read_tin(said)


@pytest.mark.parametrize(
    ("line", "number", "rest"),
    [
        ("Иванов, ИНН 7707083893, 89161234567", "7707083893", "Иванов, ,, 89161234567"),
        ("инн7707083893 89161234567", "7707083893", ", 89161234567"),
        ("ИНН/КПП 7707083893/770701001 счёт", "7707083893", ",КПП 770701001 счёт"),
        ("SIREN 732 829 320 06 12 34 56 78", "732829320", ", 06 12 34 56 78"),
        ("SIRET : 732 829 320 00074", "73282932000074", ","),
        ("n° TVA intracommunautaire : FR 44 732 829 320", "FR44732829320", ","),
        ("TVA BE 0428.759.497, Liège", "BE0428759497", ",, Liège"),
        ("VAT no. GB 980 7806 84", "GB980780684", ","),
        ("公司税号91110000802100433B，王伟", "91110000802100433B", ",，王伟"),
    ],
)
def test_a_tax_number_is_found_by_its_label_and_nothing_else_is_taken(line, number, rest):
    found = find_tax_number(line)
    assert (found.number, found.rest) == (number, rest)


@pytest.mark.parametrize(
    "line", ["VAT 20%", "TVA 20 % 06 12 34 56 78", "длинный 7707083893", "ИНН 7707083894", "tin 12"]
)
def test_what_only_looks_like_a_tax_number_stays_in_the_line(line):
    assert find_tax_number(line) is None
