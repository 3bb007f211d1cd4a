import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phonenumbers import PhoneNumberFormat, format_number, parse

from storage.rules.phones import mask


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+79167654321", "+7 916 •••-••-21"),
        ("+33612345678", "+33 6 12 •• •• 78"),
        ("+8613812345678", "+86 138 •••• ••78"),
        ("+16502530000", "+1 650-•••-••00"),
        ("+3725012345", "+372 5•• ••45"),  # a short one shows less, so that four stay hidden
        ("+112", "+1 ••"),
        ("+0001112233", "+000•••••33"),  # of no country
        ("+9999", "+••••"),
        ("", ""),
    ],
)
def test_a_masked_number(number: str, shown: str) -> None:
    assert mask(number) == shown


@settings(deadline=None)
@given(st.text("0123456789", min_size=1, max_size=15).map("+{}".format))
def test_at_least_four_digits_are_hidden_or_else_all_of_the_national_ones(number) -> None:
    shown = mask(number)
    hidden = shown.count("•")
    digits = sum(sign.isdigit() for sign in shown)
    assert hidden >= 4 or digits <= 3  # what is left is a country code at most
    assert digits <= 3 + 3 + 2


USUAL = st.one_of(
    st.from_regex(r"\+79[0-9]{9}", fullmatch=True),
    st.from_regex(r"\+33[67][0-9]{8}", fullmatch=True),
    st.from_regex(r"\+861[3-9][0-9]{9}", fullmatch=True),
    st.from_regex(r"\+1[2-9][0-9]{2}[2-9][0-9]{6}", fullmatch=True),
)


@settings(deadline=None)
@given(USUAL)
def test_usual_numbers_are_written_as_the_library_writes_them(number) -> None:
    written = format_number(parse(number), PhoneNumberFormat.INTERNATIONAL)
    shown = mask(number)
    assert [sign if sign == "•" else kept for sign, kept in zip(shown, written, strict=True)] == [*shown]


@settings(deadline=None)
@given(st.integers(79000000000, 79999999999).map("+{}".format))
def test_the_ends_of_a_number_are_recognised_by_who_knows_it(number) -> None:
    assert mask(number).startswith(f"+7 {number[2:5]} •")
    assert mask(number).endswith(f"•-{number[-2:]}")
