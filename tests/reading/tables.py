"""Tables of cases: one a line, what is typed and what is meant by it."""

from pathlib import Path

CASES = Path(__file__).parent / "cases"


def rows(name: str, marks: str = " = ") -> list[tuple[str, str]]:
    lines = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line and not line.startswith("#")]
    return [(typed, meant.strip()) for typed, _, meant in (line.partition(marks) for line in kept)]
