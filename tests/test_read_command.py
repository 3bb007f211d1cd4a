"""`kartoteka read`: what the bot would understand, on the console."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
AT = ("--now", "2026-11-25T11:20")


def kartoteka(*arguments, typed="", folder=ROOT):
    """The command as it is run by hand, away from anybody's settings."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "bot", "read", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        env=environment,
        cwd=folder,
        check=False,
    )


def test_each_line_of_the_input_is_one_object(tmp_path):
    lines = [
        "Иванов: не берёт, перезвонить завтра в 10",
        "послезавтра в 15",
        "Смирнова",
        "Анна Смирнова\\n8 916 765-43-21",
    ]
    done = kartoteka(*AT, "--json", "-", typed="\n".join(lines), folder=tmp_path)
    call, moment, search, client = map(json.loads, done.stdout.splitlines())
    assert call["kind"] == "call"
    assert (call["client"], call["outcome"], call["moment"]) == ("Иванов", "no_answer", "2026-11-26T10:00")
    assert (moment["kind"], moment["moment"]) == ("search", "2026-11-27T15:00")
    assert (search["kind"], search["moment"]) == ("search", None)
    assert (client["kind"], client["phones"]) == ("client", ["+79167654321"])
    assert client["name"] == {"display": "Анна Смирнова", "last": "Смирнова", "first": "Анна", "middle": None}


def test_language_zone_and_region_are_the_typist_s(tmp_path):
    told = ("--language", "fr", "--timezone", "Europe/Paris", "--region", "fr")
    done = kartoteka(*AT, *told, "--json", "Jean Lefèvre, 06 12 34 56 78, né le 12 mars", folder=tmp_path)
    read = json.loads(done.stdout)
    assert read["phones"] == ["+33612345678"]
    assert read["birthday"] == "--03-12"


def test_without_json_it_is_to_be_read(tmp_path):
    done = kartoteka(*AT, "Иванов: не берёт, завтра в 10", folder=tmp_path)
    assert done.stdout.split() == [
        "kind:",
        "call",
        "moment:",
        "2026-11-26T10:00",
        "outcome:",
        "no_answer",
        "client:",
        "Иванов",
    ]


def test_a_promise_put_off_is_a_line_of_its_own_kind(tmp_path):
    done = kartoteka(*AT, "--json", "перенеси Иванова на пятницу", folder=tmp_path)
    read = json.loads(done.stdout)
    assert (read["kind"], read["client"], read["moment"]) == ("move", "Иванов", "2026-11-27T10:00")


@pytest.mark.parametrize("wrong", [("--language", "tlh"), ("--region", "Mars")])
def test_an_unknown_language_or_country_is_a_sentence(wrong, tmp_path):
    done = kartoteka(*wrong, "завтра", folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("--language wants one of en, fr, ru, zh")


def test_what_is_refused_says_why(tmp_path):
    done = kartoteka(*AT, "--json", "вчера в 15", folder=tmp_path)
    assert json.loads(done.stdout)["refusal"] == "moment-past"


@pytest.mark.parametrize("wrong", [("--timezone", "Mars/Base"), ("--now", "soon")])
def test_a_wrong_option_is_a_sentence(wrong, tmp_path):
    done = kartoteka(*wrong, "завтра", folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("--timezone wants")


def test_it_starts_quickly_for_it_imports_nothing_heavy():
    seen = (
        "import sys; sys.argv = ['kartoteka', 'read', 'Иванов Пётр, 8 916 123-45-67']\n"
        "try:\n    from bot.__main__ import main; main()\n"
        "finally:\n    print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", seen], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "+79161234567" in done.stdout
    assert not {"aiogram", "aiohttp", "sqlalchemy", "alembic", "fluent"} & set(done.stderr.split())
