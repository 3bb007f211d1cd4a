"""What was measured, as a Markdown table, and its place in the README."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from tests.bench.subject import ROOT

BEGIN, END = "<!-- bench -->", "<!-- /bench -->"


@dataclass(frozen=True)
class Row:
    """One thing measured: `ours` beside `theirs`, and the ratio of the two, median of the rounds."""

    what: str
    ours: str
    theirs: str
    ratio: str


@dataclass(frozen=True)
class Part:
    """The rows of one question, under what the two columns are."""

    title: str
    ours: str
    theirs: str
    rows: Sequence[Row]

    def markdown(self) -> str:
        """The part as GitHub shows it."""
        head = f"| {self.title} | {self.ours} | {self.theirs} | ratio |\n| --- | --: | --: | --: |\n"
        return head + "\n".join(f"| {row.what} | {row.ours} | {row.theirs} | {row.ratio} |" for row in self.rows)


def paired(what: str, ours: Sequence[float], theirs: Sequence[float], unit: str = "{:,.0f}") -> Row:
    """A row of measurements made in turns: the ratio is the median of the rounds' own ratios."""
    ratio = median(a / b for a, b in zip(ours, theirs, strict=True))
    return Row(what, unit.format(median(ours)), unit.format(median(theirs)), f"{ratio:.2f}")


def p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20, method="inclusive")[-1]


def report(parts: Sequence[Part], rounds: int) -> str:
    """All parts, with as much of the machine as the ratios need."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    machine = f"{cores} cores, Python {platform.python_version()}"
    said = f"Medians of {rounds} rounds, both sides in turns within one run, on {machine}; the ratios are what counts."
    return "\n\n".join([*(part.markdown() for part in parts), said])


def write(text: str) -> None:
    """Put the tables between the two marks of the README. Raises SystemExit when it has none."""
    readme = ROOT / "README.md"
    before, begin, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise SystemExit(f"README.md has no {BEGIN} … {END}")
    readme.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")
