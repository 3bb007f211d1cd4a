import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.rules.refusal import Refusal
from storage.rules.text import clean, clean_lines

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
RAINBOW = "\U0001f3f3\ufe0f\u200d\U0001f308"
SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
NASTY = "\x00\x07\x1f\x7f\x85\x9f\u00ad\u061c\u200b\u200c\u200d\u200e\u202e\u2028\u2066\u2069\ufeff\ufe0f\U000e0041"
texts = st.text(st.characters() | st.sampled_from(NASTY + " \t\n\r\u00a0\u3000e\u0301и\u0306" + FAMILY + SCOTLAND))
SEEN_AS_NOTHING = set(NASTY) - set("\u200d\ufe0f\U000e0041")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Анна \t Петрова\n", "Анна Петрова"),
        ("ООО\u00a0«Ромашка»\u3000", "ООО «Ромашка»"),
        ("e\u0301te\u0301", "été"),
        ("и\u0306од", "йод"),
        ("e\u200b\u0301", "é"),  # composed after what stood between was removed
        ("An\x00na\x07\x1b[31m\x9f", "Anna[31m"),
        ("one\r\ntwo\x0bthree\x0cfour\x85five\u2028six\u2029seven", "one two three four five six seven"),
        ("\u202eevil\u202c \u2066x\u2069\u200e\u200f\u061c", "evil x"),
        ("Ива\u00adнов\ufeff", "Иванов"),
        ("a\u200db", "ab"),
        ("\u200d", ""),
        (FAMILY, FAMILY),
        (RAINBOW, RAINBOW),
        ("\U0001f469\U0001f3fd\u200d\u2695\ufe0f", "\U0001f469\U0001f3fd\u200d\u2695\ufe0f"),
        (f"{FAMILY}\u200d!", f"{FAMILY}!"),
        ("\U0001f468\u200d\u200d\U0001f469", "\U0001f468\U0001f469"),
        (SCOTLAND, SCOTLAND),
        ("hi\U000e0068\U000e0069\U000e007f", "hi"),
        ("a\ud83d b\ude00", "a\ufffd b\ufffd"),
        ("\ud83d\ude00", "\U0001f600"),
        ("李雷 Müller Łukasz", "李雷 Müller Łukasz"),
        ("", ""),
        (" \n\u200b ", ""),
    ],
)
def test_one_line_of_what_can_be_seen(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("one\ntwo", "one\ntwo"),
        ("  one \t 1 \r\n\r\n two\u2028three\x85four\rfive ", "one 1\n\ntwo\nthree\nfour\nfive"),
        ("\n \n one \n\n", "one"),
        ("e\u200b\u0301\n\x00", "é"),
        ("", ""),
    ],
)
def test_lines_stay_lines(typed: str, kept: str) -> None:
    assert clean_lines(typed) == kept


@settings(deadline=None)
@given(texts, st.sampled_from([clean, clean_lines]))
def test_what_is_clean_stays_as_it_is_and_can_be_stored(text, cleaned) -> None:
    kept = cleaned(text)
    assert cleaned(kept) == kept == unicodedata.normalize("NFC", kept)
    assert kept == kept.strip()
    assert not SEEN_AS_NOTHING & set(kept)
    assert not [sign for sign in kept if unicodedata.category(sign) in {"Cc", "Cs"} and sign != "\n"]
    kept.encode()


@settings(deadline=None)
@given(texts)
def test_one_line_is_the_lines_side_by_side(text) -> None:
    assert clean(text) == " ".join(clean_lines(text).split())
    assert "\n" not in clean(text)


@settings(deadline=None)
@given(st.text("абвгдеёжзийклмн ABCxyz-'0123456789李雷é", min_size=1))
def test_ordinary_letters_are_all_kept(text) -> None:
    assert clean(text) == " ".join(text.split())


@pytest.mark.parametrize("cleaned", [clean, clean_lines])
def test_a_limit_is_of_what_is_left_and_refuses_rather_than_cuts(cleaned) -> None:
    assert cleaned("  abc\u200b ", limit=3) == "abc"
    assert cleaned("", limit=0) == ""
    with pytest.raises(Refusal) as caught:
        cleaned(" abcd ", limit=3)
    assert caught.value.text_id == "text-too-long"
    assert caught.value.values == {"limit": 3, "length": 4}
