"""The words in four languages: the same messages with the same variables, all of them used, and none in the code."""

import ast
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, MessageReference, SelectExpression, VariableReference
from fluent.syntax.visitor import Visitor

from bot.features.editing import PHONE
from bot.features.facts import FACTS
from bot.features.funnel import REASONS
from bot.features.preferences import SETTINGS
from bot.features.settings import TYPED
from bot.kit import texts
from bot.kit.texts import LANGUAGES, LOCALES, Texts
from bot.publishing import COMMANDS
from bot.reading.absences import own_absence, read_own_return
from bot.reading.cadences import cadence_apart
from bot.reading.callhours import hours_apart
from bot.reading.calls import read_call
from bot.reading.clients import read_client
from bot.reading.moves import read_move
from bot.reading.occasions import read_occasion_line
from bot.reading.tag_cadences import tag_apart
from storage.models import PLAIN_FACTS, FileKind
from storage.rules import queue
from storage.rules.birthdays import Birthday
from storage.rules.choices import Choice, Excuse
from storage.rules.evening import Evening
from storage.rules.funnel import Heat, Stage
from storage.rules.nagging import Nagging
from storage.rules.occasions import Occasion
from storage.rules.outcomes import Outcome
from storage.rules.visibility import Role
from storage.rules.windows import packed
from storage.search import wanted

ROOT = Path(__file__).parents[1]
# Messages whose names are put together: the beginning of the name stands in the code, the rest is a value.
DYNAMIC = (
    *(
        "stage-",
        "heat-",
        "heat-mark-",
        "outcome-",
        "role-",
        "choice-",
        "excuse-",
        "holiday-",
        "stage-means-",
        "settings-type-",
        "settings-nagging-",
        "settings-evening-",
        "occasion-",
        "greeting-",
    ),  # the values of an enumeration
    *("command-", "source-", "reason-", "why-", "card-", "fact-", "edit-ask-", "team-news-", "unanswered-", "thing-"),
    *("settings-line-", "settings-ask-", "settings-button-", "settings-button-type-", "span-", "button-span-", "next-"),
)
# Of these it is known what the rest can be: each value has its message.
NAMED_BY: dict[str, Iterable[str]] = {
    **{f"{kind.__name__.lower()}-": kind for kind in (Stage, Heat, Outcome, Role, Choice, Excuse, Occasion)},
    "stage-means-": Stage,
    "heat-mark-": Heat,
    "next-": queue.Why,
    "why-": wanted.Why,
    "thing-": FileKind,
    "settings-nagging-": Nagging,
    "settings-evening-": Evening,
    "card-": PLAIN_FACTS,
    "fact-": FACTS,
    "edit-ask-": (*FACTS, PHONE),
    "reason-": REASONS,
    "command-": COMMANDS,
    **{f"settings-{part}-": SETTINGS for part in ("line", "ask", "button")},
    **{f"settings-{part}-": TYPED for part in ("type", "button-type")},
}
# Where words of a language are data: readers of typed text, people and clients to try the bot with.
WORDS_ARE_DATA = (
    "bot/reading/",
    "bot/sandbox/",
    "storage/rules/",
    "storage/demo",
    "storage/search/",
    "bot/playing.py",
)
# Plural forms that are different words in a language; the last one named is what larger numbers take.
PLURALS = {"en": {"one"}, "fr": {"one"}, "ru": {"one", "few", "many"}, "zh": set()}
CATEGORIES = {"zero", "one", "two", "few", "many"}
ALERT = 200
_WORD = re.compile(r"[\u0400-\u04ff]{2,}|[\u3400-\u9fff]{2,}")
_TAG = re.compile(r"<(/?)(\w+)[^>]*>")
_SCREENS = {"Screen", "Button", "answer", "show", "send", "headed", "send_message"}


class Reader(Visitor):
    """What one message needs: its variables, the messages inside it, the forms it distinguishes."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()
        self.forms: list[set[str]] = []

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - named after the node
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)

    def visit_SelectExpression(self, node: SelectExpression) -> None:  # noqa: N802
        self.forms.append({str(getattr(each.key, "name", "") or each.key.value) for each in node.variants})
        self.generic_visit(node)


@cache
def messages(language: str) -> dict[str, Reader]:
    found: dict[str, Reader] = {}
    for file in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, Junk), f"{file}: {entry.content}"
            if isinstance(entry, Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice in {language}"
                found[entry.id.name] = Reader()
                found[entry.id.name].visit(entry)
    return found


def everything_needed(language: str, name: str) -> set[str]:
    """The variables of a message and of the messages inside it."""
    message = messages(language)[name]
    return message.variables.union(*(everything_needed(language, inner) for inner in message.messages))


@cache
def sources() -> dict[str, ast.Module]:
    files = (file for folder in ("bot", "storage", "jobs") for file in sorted((ROOT / folder).rglob("*.py")))
    return {file.relative_to(ROOT).as_posix(): ast.parse(file.read_text(encoding="utf-8")) for file in files}


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Every call in the code: (where, the last part of what is called, the call)."""
    for path, tree in sources().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
                yield f"{path}:{node.lineno}", name, node


def named() -> Iterator[tuple[str, str, ast.expr]]:
    """Every place where the code names a message: (where, what is called, the name)."""
    for where, called, node in calls():
        place = 1 if called == "Question" else 0
        if called in {"t", "own", "plain", "Refusal", "Question", "key"} and len(node.args) > place:
            yield where, called, node.args[place]


def constants(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from constants(body)
            yield from constants(orelse)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_with_the_same_variables(language):
    assert messages(language).keys() == messages("en").keys()
    differing = {
        name: (own.variables, messages("en")[name].variables)
        for name, own in messages(language).items()
        if own.variables != messages("en")[name].variables
    }
    assert differing == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("value", ["word", 0, 1, 2, 5, 21])
def test_every_message_can_be_said(language, value):
    t = Texts(language, ZoneInfo("Europe/Moscow"))
    for name in messages(language):
        said = t(name, **dict.fromkeys(everything_needed(language, name), value))
        assert said.strip(), name
        assert len(said) < 4000, name
        open_tags: list[str] = []
        for closing, tag in _TAG.findall(said):
            assert tag in {"b", "i", "code", "a"}, name
            if closing:
                assert open_tags.pop() == tag, name
            else:
                open_tags.append(tag)
        assert open_tags == [], name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_that_is_only_filled_in_reads_as_it_does_resolved(language):
    filled = [name for name in messages(language) if texts._pieces(language, name)]
    assert len(filled) > len(messages(language)) / 4
    for name in filled:
        values = {value: f"«{value}»" for value in everything_needed(language, name)}
        assert texts._formatted(language, name, values) == texts._resolved(language, name, values), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_take_the_forms_of_their_language(language):
    wrong = {
        name: forms
        for name, message in messages(language).items()
        for forms in message.forms
        if forms & CATEGORIES and forms & CATEGORIES != PLURALS[language]
    }
    assert wrong == {}


def test_every_message_named_in_the_code_is_there():
    missing = {where: text for where, _, node in named() for text in constants(node) if text not in messages("en")}
    assert missing == {}


def test_names_put_together_begin_as_listed():
    unlisted = {
        where: node.values[0].value
        for where, called, node in named()
        if called != "Refusal" and isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant)
        if node.values[0].value not in DYNAMIC
    }
    assert unlisted == {}
    assert [begin for begin in DYNAMIC if not any(name.startswith(begin) for name in messages("en"))] == []


@pytest.mark.parametrize("begin", NAMED_BY)
def test_every_value_has_its_words(begin):
    assert {f"{begin}{value.replace('_', '-')}" for value in NAMED_BY[begin]} - messages("en").keys() == set()


def test_no_message_is_left_unused():
    literals = {
        node.value
        for tree in sources().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    inside = set().union(*(message.messages for message in messages("en").values()))
    unused = {name for name in messages("en") if name not in literals | inside and not name.startswith(DYNAMIC)}
    assert unused == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_fits_an_alert(language):
    t = Texts(language, ZoneInfo("Europe/Moscow"))
    refusals = {text for _, called, node in named() if called == "Refusal" for text in constants(node)}
    for name in refusals & messages(language).keys():
        said = t(name, **dict.fromkeys(everything_needed(language, name), "x" * 20))
        assert "<" not in said, name
        assert len(said) <= ALERT, name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["welcome", "help"])
def test_the_examples_in_the_greeting_and_the_help_are_read_as_they_say(language, name):
    t = Texts(language, ZoneInfo("Europe/Moscow"))
    now = datetime(2026, 11, 25, 12, tzinfo=t.zone)
    said = t(name, **dict.fromkeys(everything_needed(language, name), "x"))
    examples = [example for example in re.findall(r"<code>(.+?)</code>", said) if example != "@"]
    assert examples
    for example in examples:
        if example.startswith("/call "):
            call = read_call(example.removeprefix("/call "), now=now, language=language)
            assert call.outcome is Outcome.NO_ANSWER
            assert call.moment
            assert call.moment.at == datetime(2026, 11, 26, 15, tzinfo=t.zone)
            assert (call.who, call.note) in {("Smith", ""), ("Иванов", ""), ("Lefèvre", ""), ("王伟", "")}
        elif rest := own_absence(example, language):
            back = read_own_return(rest, now, language)
            assert (back.day_only, back.at.date()) == (True, date(2026, 11, 30))
        elif move := read_move(example, now=now, language=language):
            assert move.moment
            assert move.moment.at == datetime(2026, 11, 30, 10, tzinfo=t.zone)
            assert move.who in {"Smith", "Иванов", "Иванова", "Lefèvre", "王伟"}
        elif example.startswith("/hours "):
            assert packed(hours_apart(example.removeprefix("/hours "))[1]) == "12345 540-1080"
        elif example.startswith("/every #"):
            assert tag_apart(example.removeprefix("/every ")) == ("vip", 14)
        elif example.startswith("/every "):
            assert cadence_apart(example.removeprefix("/every "))[1] == 30
        elif example.startswith("/date "):
            read = read_occasion_line(example.removeprefix("/date "), language, now.date())
            assert (read.occasion, read.day) == (Occasion.CONTRACT, Birthday(5, 5, 2019))
            assert read.who in {"Smith", "Иванов", "Lefèvre", "王伟"}
        else:
            line = example.removeprefix("/add ")
            client = read_client(line, region="RU", language=language, today=now.date())
            assert re.split("[,，]", line)[0] == client.name.display
            assert len(client.phones) == 1
            assert client.company
            assert client.note == ""
            assert client.birthday == (Birthday(12, 3, 1985) if example.startswith("/add ") else None)


def test_no_sentence_stands_in_the_code():
    found = {
        f"{path}:{node.lineno}": node.value
        for path, tree in sources().items()
        if not path.startswith(WORDS_ARE_DATA)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _WORD.search(node.value)
    }
    assert found == {}


def test_nothing_is_shown_that_is_not_from_the_texts():
    shown = {
        where: text
        for where, called, node in calls()
        if called in _SCREENS and not where.startswith(WORDS_ARE_DATA)
        for argument in node.args
        for text in constants(argument)
        if any(char.isalpha() for char in text)
    }
    assert shown == {}


def test_the_first_of_a_month_is_spoken_in_french_as_it_is():
    t = Texts("fr", ZoneInfo("Europe/Paris"))
    assert t.weekday(date(2026, 12, 1)) == "mar. 1er décembre 2026"
    assert t.day(date(2026, 12, 1)) == "1er décembre 2026"
    assert t.day_and_month(date(2026, 12, 1)) == "1er décembre"
    assert t.day_and_month(date(2026, 12, 11)) == "11 décembre"


def test_french_punctuation_keeps_to_its_word():
    for file in (LOCALES / "fr").glob("*.ftl"):
        for line in file.read_text(encoding="utf-8").splitlines():
            said = line.partition(" = ")[2] or (line if line.startswith(" ") else "")
            assert not re.search(r"[\w}>] [:;!?»]|« ", said), f"{file.name}: {line}"
