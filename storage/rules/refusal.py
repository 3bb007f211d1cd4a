"""Refusal: a "no" that names the text to show for it."""


class Refusal(Exception):  # noqa: N818 - not a fault of the program but an answer to a person
    """`text_id` is a message of the .ftl files and `values` its variables; raised at any depth, shown in one place."""

    def __init__(self, text_id: str, /, **values: object) -> None:
        # The values may be personal, so str() and with it any log line carries the name of the text only.
        super().__init__(text_id)
        self.text_id = text_id
        self.values = values
