"""Reading the JSON bodies of the control API: each field of the type expected."""

import json
from typing import Any

from aiohttp import web

from bot.sandbox.people import Json


class BodyError(ValueError):
    """What is wrong with the body, in a sentence for whoever sent it."""


async def read_body(request: web.Request) -> Json:
    """Give the JSON object that came; an empty body is an empty object. Raises ValueError."""
    body = json.loads(await request.read() or b"{}")
    if not isinstance(body, dict):
        raise BodyError("a JSON object is expected")
    return body


def text(body: Json, name: str) -> str:
    if not isinstance(value := body.get(name), str):
        raise BodyError(f"{name} must be a string")
    return value


def optional_text(body: Json, name: str) -> str | None:
    return text(body, name) if body.get(name) is not None else None


def integer(body: Json, name: str) -> int:
    if not isinstance(value := body.get(name), int):
        raise BodyError(f"{name} must be a whole number")
    return value


def optional_integer(body: Json, name: str) -> int | None:
    return integer(body, name) if body.get(name) is not None else None


def number(body: Json, name: str) -> float:
    value: Any = body.get(name)
    if not isinstance(value, (int, float)):
        raise BodyError(f"{name} must be a number")
    return float(value)


def document(body: Json, name: str) -> Json:
    if not isinstance(value := body.get(name), dict):
        raise BodyError(f"{name} must be an object")
    return value
