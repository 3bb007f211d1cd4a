"""An index that older rules have made is made anew: at once where that is soon done, else the console is told."""

import ast
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.search import edition, keeping, key
from storage.search.keeping import rebuild, see_to_index
from tests.search.conftest import added, found

HERE = Path(edition.__file__).parent
HOW_IT_IS_KEPT = {HERE / name for name in ("dialects.py", "plain.py", "tables/__init__.py")}


@pytest.fixture
async def older(db, olga, monkeypatch):
    """A base whose cards were indexed by rules that knew no letter but one."""
    assert await see_to_index(db)
    with monkeypatch.context() as rules:
        rules.setattr(key, "_written", lambda said: dict.fromkeys("/z" for _ in said))
        await added(db, olga, "Иванов Пётр")
    await _made_by(db, "0" * 64)
    return db


async def _made_by(db, rules: str) -> None:
    async with db.begin() as session:
        await session.execute(text("UPDATE search_edition SET rules = :rules"), {"rules": rules})


async def test_a_small_base_is_made_anew_when_it_is_opened(older, olga):
    assert await found(older, olga, "Иванов") == []
    assert await see_to_index(older)
    assert await found(older, olga, "Иванов") == ["Иванов Пётр"]


async def test_a_large_one_is_left_to_whoever_looks_after_it(older, olga, monkeypatch):
    monkeypatch.setattr(keeping, "_SOON", 0)
    assert not await see_to_index(older)
    assert await found(older, olga, "Иванов") == []
    await rebuild(older, lambda _done, _of: None)
    assert await see_to_index(older)
    assert await found(older, olga, "Иванов") == ["Иванов Пётр"]


async def test_what_the_rules_of_today_have_made_stays_as_it_is(older, olga):
    await _made_by(older, edition.edition())
    assert await see_to_index(older)
    assert await found(older, olga, "Иванов") == []


async def test_another_program_that_has_begun_is_not_disturbed(older, olga):
    async with keeping.alone(older):
        assert await see_to_index(older)
    assert await found(older, olga, "Иванов") == []
    assert await see_to_index(older)
    assert await found(older, olga, "Иванов") == ["Иванов Пётр"]


@pytest.mark.on_either
def test_all_that_a_key_is_made_by_belongs_to_its_rules():
    met, ahead = set[Path](), [HERE / "key.py", HERE / "facts.py"]
    while ahead:
        file = ahead.pop()
        if file not in met | HOW_IT_IS_KEPT:
            met.add(file)
            ahead += [_file(name) for name in _imported(file) if name.startswith("storage.search.")]
    assert {file.name for file in met} <= {Path(name).name for name in edition.RULES}


def _imported(file: Path) -> list[str]:
    return [
        node.module or "" for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)
    ]


def _file(module: str) -> Path:
    path = HERE.parents[1] / module.replace(".", "/")
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
