"""A bot without a mind of its own: it does over HTTP what a test tells it, and hands over what people did."""

import asyncio
from typing import Any

import aiohttp

Json = dict[str, Any]

PATIENCE_SECONDS = 60


class FakeBot:
    """Talks to a Bot API server as any bot would; `person` is whom it writes to."""

    def __init__(self, http: aiohttp.ClientSession, url: str, token: str, person: int) -> None:
        self._http = http
        self._url = url
        self._token = token
        self._person = person
        self._next_update = 0

    async def call(self, method: str, **params: Any) -> Any:
        return await self._result(method, json=params)

    async def sends(self, text: str, **params: Any) -> Json:
        return await self.call("sendMessage", chat_id=self._person, text=text, parse_mode="HTML", **params)

    async def sends_file(self, name: str, content: bytes) -> Json:
        form = aiohttp.FormData({"chat_id": str(self._person)})
        form.add_field("document", content, filename=name, content_type="application/octet-stream")
        return await self._result("sendDocument", data=form)

    async def gets(self, kind: str) -> Json:
        """Take the next update of `kind`, passing over the others; TimeoutError when none comes."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                for update in await self.call("getUpdates", offset=self._next_update, limit=1, timeout=10):
                    self._next_update = update["update_id"] + 1
                    if kind in update:
                        return update[kind]

    async def fetches(self, file_id: str) -> bytes:
        path = (await self.call("getFile", file_id=file_id))["file_path"]
        async with self._http.get(f"{self._url}/file/bot{self._token}/{path}") as response:
            return await response.read()

    async def _result(self, method: str, **body: Any) -> Any:
        async with self._http.post(f"{self._url}/bot{self._token}/{method}", **body) as response:
            answer = await response.json()
        assert answer["ok"], answer
        return answer["result"]
