"""The data of the search: letters, keyboards, names, Chinese characters; each file says where it comes from."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    """A file of tables, read when it is first asked for."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


def lines(name: str) -> list[str]:
    """The lines of a plain file but for its remarks."""
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]
