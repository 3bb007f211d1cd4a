"""Answering inline queries: each result checked as Telegram checks it, with the message it would post."""

from typing import Any

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.markup import check_markup
from bot.sandbox.methods.answers import TOO_OLD
from bot.sandbox.methods.media import contact
from bot.sandbox.methods.table import method
from bot.sandbox.params import Params
from bot.sandbox.people import Json
from bot.sandbox.texts import checked_message
from bot.sandbox.world import World

MAX_RESULTS = 50
MAX_ID_BYTES = 64
MAX_OFFSET_BYTES = 64
ANSWERED_WITHIN_SECONDS = 300


@method("answerInlineQuery")
def answer_inline_query(world: World, params: Params) -> bool:
    button = _button(params)
    results = _results(params.document("results", "JSON encoded inline query results"))
    query_id = params.text("inline_query_id")
    search = world.searches.get(query_id)
    if search is None or search.answer is not None or world.now() - search.at > ANSWERED_WITHIN_SECONDS:
        raise bad_request(TOO_OLD)
    if len(params.text("next_offset").encode()) > MAX_OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    search.answer = {
        "results": results,
        "next_offset": params.text("next_offset"),
        "cache_time": params.integer("cache_time", 300, 0, 86_400),
        "is_personal": params.flag("is_personal"),
        "button": button,
    }
    world.changed("inline", id=query_id)
    return True


def _results(results: Any) -> list[Json]:
    if results is None:
        return []
    if not isinstance(results, list):
        raise bad_request("expected an Array of inline query results")
    if len(results) > MAX_RESULTS:
        raise bad_request("too many inline query results specified")
    checked = [_parsed(result) for result in results]
    ids = [result["id"] for result in checked]
    if not all(1 <= len(result_id.encode()) <= MAX_ID_BYTES for result_id in ids):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(ids)) != len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    return checked


def _parsed(result: Any) -> Json:
    if not isinstance(result, dict):
        raise bad_request("can't parse inline query result: Inline query result must be an object")
    try:
        return _result(result)
    except ApiError as error:
        words = error.description.removeprefix("Bad Request: ")
        raise bad_request(f"can't parse inline query result: {words[:1].upper()}{words[1:]}") from None


def _result(result: Json) -> Json:
    """Give the result with `message`: what choosing it posts."""
    kind = result.get("type")
    if kind == "article":
        _need(result, "id", "title")
        message = _content(result.get("input_message_content"))
    elif kind == "contact":
        _need(result, "id", "phone_number", "first_name")
        given = result.get("input_message_content")
        message = _content(given) if given else contact(result)
    else:
        raise bad_request("unsupported type specified")
    markup = check_markup(result.get("reply_markup"))
    if markup is not None:
        if markup.kind != "inline":
            raise bad_request("inline keyboard expected")
        message |= {"reply_markup": markup.value}
    return {**result, "message": message}


def _content(content: Any) -> Json:
    if not isinstance(content, dict):
        raise bad_request("input message content is not specified")
    if "phone_number" in content:
        _need(content, "phone_number", "first_name")
        return contact(content)
    return checked_message(
        str(content.get("message_text") or ""), str(content.get("parse_mode") or ""), content.get("entities")
    ).as_text()


def _need(value: Json, *fields: str) -> None:
    for field in fields:
        if not isinstance(value.get(field), str):
            raise bad_request(f'can\'t find field "{field}"')


def _button(params: Params) -> Json | None:
    button = params.document("button", "inline query results button JSON object")
    if button is None:
        return None
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad_request("can't parse inline query results button: Can't find field \"text\"")
    if "web_app" in button:
        return {"text": button["text"], "web_app": button["web_app"]}
    start = button.get("start_parameter")
    if not isinstance(start, str):
        raise bad_request(
            "can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field"
        )
    if not (1 <= len(start) <= 64 and start.isascii() and start.replace("_", "").replace("-", "").isalnum()):
        raise bad_request("START_PARAM_INVALID")
    return {"text": button["text"], "start_parameter": start}
