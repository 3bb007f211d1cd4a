"""Pages of a list that may have become shorter since its buttons were shown."""


def page_start(offset: int, total: int) -> int:
    """Where the page begins that is shown for `offset`: one that is no more is the first."""
    return offset if offset < total else 0
