"""Whatever is typed: an answer or a refusal, soon, and nothing that was not there."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.kit.texts import Texts
from bot.reading.birthdays import read_birthday
from bot.reading.calls import read_call
from bot.reading.clients import read_client
from bot.reading.moments import find_moment, read_moment
from bot.reading.names import read_name
from bot.reading.phones import find_phones, read_phone, show_phone
from storage.rules.refusal import Refusal
from storage.rules.text import clean_lines
from tests.reading.tables import rows

LANGUAGES = ("ru", "en", "fr", "zh")
REGIONS = ("RU", "FR", "CN", "US", "GB", "", "ZZ")
NOW = datetime(2026, 11, 25, 11, 20, tzinfo=ZoneInfo("Europe/Moscow"))
TODAY = NOW.date()
READERS = {
    "read_moment": lambda text, language: read_moment(text, NOW, language),
    "find_moment": lambda text, language: find_moment(text, NOW, language),
    "read_call": lambda text, language: read_call(text, now=NOW, language=language),
    "read_client": lambda text, language: read_client(text, region="RU", language=language, today=TODAY),
    "read_name": read_name,
    "read_birthday": lambda text, language: read_birthday(text, language, TODAY),
    "read_phone": lambda text, language: read_phone(text, "RU"),
    "find_phones": lambda text, language: find_phones(text, "RU"),
    "show_phone": lambda text, language: show_phone(text),
}

# Lone surrogates too: they come from badly cut emoji.
ANY = st.text(st.characters(codec=None), max_size=80)
SPOKEN = [word for language in LANGUAGES for typed, _ in rows(f"moments_{language}") for word in typed.split()]
MIXED = st.lists(
    st.one_of(
        st.sampled_from([*SPOKEN, ",", ":", "-", "31", "0", "99999", "+7", "8 916", "«", "ООО", "GmbH", "公司"]),
        st.text("0123456789 .,:/-+()", max_size=12),
        st.text(max_size=5),
    ),
    max_size=14,
).map(" ".join)


def answer(reader, text, language):
    try:
        return READERS[reader](text, language)
    except Refusal:
        return None


@pytest.mark.parametrize("reader", READERS)
@settings(max_examples=150, deadline=None)
@given(text=st.one_of(ANY, MIXED), language=st.sampled_from((*LANGUAGES, "xx")))
def test_nothing_but_a_refusal_is_raised(reader, text, language):
    answer(reader, text, language)


@settings(max_examples=200, deadline=None)
@given(text=st.one_of(ANY, MIXED), region=st.sampled_from(REGIONS))
def test_phones_are_found_in_order_and_inside_the_text(text, region):
    places = [place for phone in find_phones(text, region) for place in (phone.start, phone.end)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)


@settings(max_examples=200, deadline=None)
@given(text=MIXED, language=st.sampled_from(LANGUAGES))
def test_a_moment_is_found_inside_the_text_and_lies_ahead(text, language):
    found = answer("find_moment", text, language)
    if found is not None:
        assert 0 <= found.start < found.end <= len(text)
        assert NOW < found.moment.at <= NOW + timedelta(days=5 * 366)


@settings(max_examples=200, deadline=None)
@given(text=MIXED, language=st.sampled_from(LANGUAGES))
def test_a_call_invents_no_letters(text, language):
    read = answer("read_call", text, language)
    if read is not None:
        assert set(read.who + read.note) <= set(clean_lines(text)) | set(", ")  # letters are composed


@settings(max_examples=200, deadline=None)
@given(text=st.one_of(ANY, MIXED), language=st.sampled_from(LANGUAGES))
def test_what_is_found_in_a_text_is_found_in_it_alone_or_not_at_all(text, language):
    """Nothing is made up of letters that are not there: the found words by themselves say the same."""
    found = answer("find_moment", text, language)
    if found is not None and found.apart:
        alone = answer("read_moment", text[found.start : found.end], language)
        assert alone is None or alone == found.moment


ZONES = st.sampled_from(sorted(available_timezones()))


@settings(max_examples=300, deadline=None)
@given(minutes=st.integers(1, 5 * 365 * 24 * 60), language=st.sampled_from(LANGUAGES), zone=ZONES.map(ZoneInfo))
def test_a_moment_that_the_bot_writes_reads_back_to_itself(minutes, language, zone):
    now = NOW.astimezone(zone)
    at = (now + timedelta(minutes=minutes)).astimezone(UTC).replace(second=0)
    t = Texts(language, zone)
    for written in (t.moment(at), t.short(at), f"{at.astimezone(zone):%Y-%m-%d %H:%M}"):
        read = read_moment(written, now, language)
        assert read.at.replace(tzinfo=None, fold=0) == at.astimezone(zone).replace(tzinfo=None, fold=0)


def refusals():
    sources = (Path(__file__).parents[2] / "bot" / "reading").glob("*.py")
    return sorted(
        {
            name
            for path in sources
            for name in re.findall(
                r'"((?:phone|name|birthday|moment|client|call)-[a-z-]+)"', path.read_text(encoding="utf-8")
            )
        }
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", refusals())
def test_every_refusal_has_its_sentence(name, language):
    values = {"said": "ы" * 60, "limit": 200, "years": 5, "year": "1900", "digits": 5}
    sentence = Texts(language, ZoneInfo("Europe/Moscow")).plain(name, **values)
    assert len(sentence) <= 200
    assert "<" not in sentence
    assert re.search(r"\d|[:：]|например|for example|par exemple|例如", sentence) or name == "name-too-long"
