"""What the program says in its log from a warning on, line by line as an operator reads it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def warnings_heard() -> Iterator[list[str]]:
    """The lines said while this is open."""
    lines: list[str] = []

    class Lines(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(self.format(record))

    root = logging.getLogger()
    heard = Lines(logging.WARNING)
    heard.setFormatter(root.handlers[0].formatter)
    root.addHandler(heard)
    yield lines
    root.removeHandler(heard)
