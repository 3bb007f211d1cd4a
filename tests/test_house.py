"""The rules of the house that a machine can keep: who imports whom, who reads a clock, what nothing is called."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROGRAM = sorted(file for package in ("bot", "storage", "jobs") for file in (ROOT / package).rglob("*.py"))
EVERYTHING = [*PROGRAM, *sorted((ROOT / "tests").rglob("*.py"))]
TIMELESS = [file for file in PROGRAM if {"storage", "reading"} & set(file.relative_to(ROOT).parts)]
CLOCKS = {
    *("datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today", "datetime.date.today"),
    *("time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.ctime", "time.strftime"),
}
# The command line, and the code that makes an owner: shown on the console and nowhere else.
CONSOLE = {ROOT / "bot" / "__main__.py", ROOT / "jobs" / "service.py"}
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "base", "common", "misc"}


def named(file: Path) -> str:
    return str(file.relative_to(ROOT))


@cache
def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def used(file: Path) -> Iterator[str]:
    """The names a module uses, in full where they are imported ("datetime.datetime.now")."""
    known = {}
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Import):
            known |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            known |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Attribute | ast.Name):
            first, _, rest = ast.unparse(node).partition(".")
            yield f"{known.get(first, first)}.{rest}".rstrip(".")


def test_imports_point_one_way():
    linted = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert linted.returncode == 0, linted.stdout + linted.stderr


def test_help_comes_quickly_for_it_imports_nothing_heavy():
    seen = (
        "import sys; sys.argv = ['kartoteka', '--help']\n"
        "try:\n    from bot.__main__ import main; main()\n"
        "finally:\n    print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    told = subprocess.run([sys.executable, "-c", seen], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {"run", "sandbox", "demo", "migrate", "claim", "read"} <= set(told.stdout.split())
    assert not {"aiogram", "aiohttp", "sqlalchemy", "alembic"} & set(told.stderr.split())


def test_time_comes_in_as_an_argument():
    assert [named(file) for file in TIMELESS if CLOCKS & set(used(file))] == []


def test_a_module_says_what_it_is():
    assert [named(file) for file in PROGRAM if not ast.get_docstring(parsed(file))] == []


def test_only_the_console_is_printed_to():
    assert [named(file) for file in PROGRAM if file not in CONSOLE and "print" in used(file)] == []


def test_a_name_says_something():
    parts = {part for file in EVERYTHING for part in file.relative_to(ROOT).with_suffix("").parts}
    classes = {
        node.name.lower() for file in EVERYTHING for node in ast.walk(parsed(file)) if isinstance(node, ast.ClassDef)
    }
    assert EMPTY_NAMES & (parts | classes) == set()


def last_word(file: Path, order: ast.expr) -> str:
    """What rows are told apart by in the end: the last thing an order names, looked up where it has a name of its own."""
    if isinstance(order, ast.Starred):
        wanted = ast.unparse(order.value).removesuffix("()")
        made = {ast.unparse(each.targets[0]): each for each in ast.walk(parsed(file)) if isinstance(each, ast.Assign)}
        made |= {each.name: each.body[-1] for each in ast.walk(parsed(file)) if isinstance(each, ast.FunctionDef)}
        return ast.unparse(made[wanted].value.elts[-1])
    return ast.unparse(order)


def test_rows_of_one_moment_come_in_one_order_everywhere():
    orders = [
        (file, node.lineno, last_word(file, node.args[-1]), ast.unparse(node.func))
        for file in PROGRAM
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "order_by"
    ]
    assert len(orders) > 30
    for file, line, last, before in orders:
        decides = last.removesuffix(".desc()").endswith(("id", "None")) or f"group_by({last})" in before
        assert decides, f"{named(file)}:{line}: rows that are equal by {last} come as the database likes"
