"""A quick start: aiogram imported so that each of its models is built at its first use instead of all at import.

aiogram rebuilds some 440 pydantic models when it is imported, which takes seconds and a hundred megabytes; a bot uses a
few dozen. Where a later aiogram or pydantic no longer does it this way, nothing is changed and the start is slow again.
"""

import sys
from typing import Any, Literal, Optional, Union

from pydantic import BaseModel


def import_aiogram() -> None:
    """Import aiogram the quick way; of no effect when it has been imported already."""
    if "aiogram" not in sys.modules:
        _import_without_rebuilding()
        _rebuild_when_used()


def _import_without_rebuilding() -> None:
    """Import aiogram's types and methods while `model_rebuild` does nothing."""
    eager = BaseModel.__dict__["model_rebuild"]
    BaseModel.model_rebuild = classmethod(lambda cls, **_: None)  # type: ignore[method-assign,assignment]
    try:
        import aiogram.methods
        import aiogram.types  # noqa: F401
    finally:
        BaseModel.model_rebuild = eager  # type: ignore[method-assign]


def _rebuild_when_used() -> None:
    """Give the names that a model's annotations speak of whenever pydantic builds it, as aiogram would have."""
    from aiogram import types
    from aiogram.client.context_controller import BotContextController
    from aiogram.client.default import Default
    from aiogram.methods import Response

    names = {"List": list, "Optional": Optional, "Union": Union, "Literal": Literal, "Any": Any, "Default": Default}
    names |= {name: getattr(types, name) for name in types.__all__}
    build = BaseModel.__dict__["model_rebuild"].__func__

    def model_rebuild(cls: type[BaseModel], /, **options: Any) -> bool | None:
        given = options.pop("_types_namespace", None)
        options.pop("_parent_namespace_depth", None)
        built: bool | None = build(cls, _types_namespace={**names, **(given or {})}, **options)
        return built

    for family in (BotContextController, Response):
        family.model_rebuild = classmethod(model_rebuild)  # type: ignore[assignment]
