"""Under the reminder of one promise: what may be answered, and the card behind it."""

from aiogram.types import CallbackQuery

from bot.features.card import card_screen
from bot.kit.buttons.callbacks import Done, OpenPushed, OpenSnooze
from bot.kit.buttons.calls import LogCall
from bot.kit.feature import Feature
from bot.kit.screen import Button, Row, show
from bot.kit.texts import Texts
from bot.request import Request
from storage import clients, nags

feature = Feature()


def answers(client_id: int, callback_id: int, t: Texts) -> list[Row]:
    return [
        [Button(t.plain("push-log"), LogCall(client_id=client_id, callback_id=callback_id))],
        [
            Button(t.plain("push-done"), Done(callback_id=callback_id, client_id=client_id)),
            Button(t.plain("push-snooze"), OpenSnooze(callback_id=callback_id, client_id=client_id)),
        ],
        [Button(t.plain("push-card"), OpenPushed(client_id=client_id, callback_id=callback_id))],
    ]


@feature.press(OpenPushed)
async def open_pushed(query: CallbackQuery, callback_data: OpenPushed, request: Request) -> None:
    """The card takes the place of the reminder, so the next nag must not take it away."""
    async with request.db.begin() as session:
        card = await clients.card(session, request.member, callback_data.client_id)
        await nags.leave_message(session, request.member, callback_data.client_id, callback_data.callback_id)
    await show(query, card_screen(card, request.t, request.now))
