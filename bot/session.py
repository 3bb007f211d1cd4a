"""How calls are written: as JSON, which costs a fraction of a form; only what carries files is one."""

from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import TelegramMethod
from aiogram.types import InputFile
from aiohttp import JsonPayload


class JsonSession(AiohttpSession):
    """A session whose calls are small: fifty results of a search, percent by percent, take as long as to find them."""

    def build_form_data(self, bot: Bot, method: TelegramMethod[Any]) -> Any:
        """What is to be sent as the body of a call."""
        files: dict[str, InputFile] = {}
        said = method.model_dump(warnings=False).items()
        values = {name: self.prepare_value(value, bot, files, _dumps_json=False) for name, value in said}
        if files:
            return super().build_form_data(bot, method)
        return JsonPayload({name: value for name, value in values.items() if value is not None and value != ""})
