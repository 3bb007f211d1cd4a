"""Answering presses of inline buttons."""

from bot.sandbox.errors import bad_request
from bot.sandbox.methods.table import method
from bot.sandbox.params import Params
from bot.sandbox.tidying import clean
from bot.sandbox.world import World

MAX_ANSWER = 200
ANSWERED_WITHIN_SECONDS = 60
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@method("answerCallbackQuery")
def answer_callback_query(world: World, params: Params) -> bool:
    query_id = params.text("callback_query_id")
    press = world.presses.get(query_id)
    if press is None or press.answer is not None or world.now() - press.at > ANSWERED_WITHIN_SECONDS:
        raise bad_request(TOO_OLD)
    text = clean(params.text("text"))
    if len(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if (url := params.text("url")) and not url.startswith((f"https://t.me/{world.bot.username}?start=", "tg://")):
        raise bad_request("URL_INVALID")
    press.answer = {"text": text or None, "show_alert": params.flag("show_alert"), "url": url or None}
    world.changed("callback", id=query_id)
    return True
