"""The sentences and words of the rules in the four languages, rendered as they are."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from fluent.runtime import FluentBundle, FluentResource

from storage.rules.funnel import Heat, Stage, check_move
from storage.rules.outcomes import Outcome
from storage.rules.refusal import Refusal
from storage.rules.text import clean
from storage.rules.visibility import Role

LOCALES = Path(__file__).parents[2] / "bot" / "locales"
LANGUAGES = ("ru", "en", "fr", "zh")
ALERT = 200
COLOURS = ("⚪", "🔘", "🟢", "🟡", "🟢🟡", "🥇", "💎", "🔴🟢", "🔴🥇", "🔴💎")


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> FluentBundle:
    bundle = FluentBundle([request.param], use_isolating=False)
    bundle.add_resource(FluentResource((LOCALES / request.param / "rules.ftl").read_text(encoding="utf-8")))
    return bundle


def say(words: FluentBundle, text_id: str, values: dict[str, Any] | None = None) -> str:
    pattern = words.get_message(text_id).value
    text, errors = words.format_pattern(pattern, values or {})
    assert not errors
    return str(text)


def refusals() -> Iterable[Refusal]:
    for current in Stage:
        for to in Stage:
            try:
                check_move(current, to)
            except Refusal as refusal:
                yield refusal
    try:
        clean("x" * 300, limit=200)
    except Refusal as refusal:
        yield refusal
    yield from (Refusal("not-allowed"), Refusal("not-found"), Refusal("changed-meanwhile"))


def test_every_refusal_is_a_sentence_that_fits_an_alert(words) -> None:
    for refusal in refusals():
        text = say(words, refusal.text_id, refusal.values)
        assert text[-1] in ".。"
        assert len(text.encode("utf-16-le")) // 2 <= ALERT
        assert "<" not in text
        assert "{" not in text


def test_a_refused_move_names_both_stages(words) -> None:
    for current in Stage:
        text = say(words, "stage-not-reachable", {"stage": current, "to": Stage.RED_PLATINUM})
        assert say(words, f"stage-{hyphened(current)}") in text
        assert say(words, "stage-red-platinum") in text


@pytest.mark.parametrize(("prefix", "kind"), [("stage", Stage), ("heat", Heat), ("outcome", Outcome), ("role", Role)])
def test_every_value_has_a_word_of_its_own(words, prefix: str, kind: type[StrEnum]) -> None:
    found = {say(words, f"{prefix}-{hyphened(value)}") for value in kind}
    assert len(found) == len(kind)
    assert all(word.strip() for word in found)


def test_the_ten_colours(words) -> None:
    shown = [say(words, f"stage-{hyphened(stage)}") for stage in Stage]
    assert [text.split(" ")[0] for text in shown] == list(COLOURS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_languages_have_the_same_texts(language: str) -> None:
    assert ids(language) == ids("en")


def ids(language: str) -> list[str]:
    lines = (LOCALES / language / "rules.ftl").read_text(encoding="utf-8").splitlines()
    return [line.split(" =")[0] for line in lines if line[:1].isalpha()]


def hyphened(value: StrEnum) -> str:
    return value.replace("_", "-")
