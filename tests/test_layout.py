"""Every setting is documented where people look for it."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def names() -> set[str]:
    return {name.upper() for name in Settings.model_fields}


def test_every_setting_stands_in_the_example_with_a_comment(names):
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    described: dict[str, str] = {}
    for before, line in zip(["", *lines], lines, strict=False):
        if said := re.match(r"(?:# )?([A-Z_]+)=", line):
            described[said[1]] = before
    assert described.keys() == names
    assert {name for name, comment in described.items() if not comment.startswith("# ")} == set()


def test_the_example_holds_the_defaults(names):
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    shown = dict(re.findall(r"^(?:# )?([A-Z_]+)=(.+)$", text, re.MULTILINE))
    defaults = {name.upper(): field.default for name, field in Settings.model_fields.items()}
    said = {name: str(default).rstrip("/") for name, default in defaults.items() if default is not None}
    assert {name: value.lower() for name, value in shown.items()} == {
        name: value.lower() for name, value in said.items()
    }


def test_the_example_is_a_good_env_file():
    settings = Settings(_env_file=ROOT / ".env.example")
    assert settings.bot_token is None
    assert settings.owner_id is None


def test_every_setting_stands_in_the_readme(names):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {name for name in names if f"`{name}`" not in readme} == set()
