"""How the bot gets its updates: getUpdates, and the webhook settings that switch it off."""

from bot.sandbox.errors import bad_request
from bot.sandbox.methods.table import method
from bot.sandbox.params import Params
from bot.sandbox.people import Json
from bot.sandbox.world import World

LONGEST_POLL = 50


@method("getUpdates")
async def get_updates(world: World, params: Params) -> list[Json]:
    world.updates.allow(params.document("allowed_updates", "allowed_updates"))
    limit = params.integer("limit", 100, 1, 100)
    return await world.updates.read(params.integer("offset"), limit, params.integer("timeout", 0, 0, LONGEST_POLL))


@method("setWebhook")
def set_webhook(world: World, params: Params) -> bool:
    """Keep the address. Nothing is delivered to it: the sandbox is for long polling."""
    url = params.text("url")
    if url and not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    world.updates.webhook_url = url
    world.updates.allow(params.document("allowed_updates", "allowed_updates"))
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    if url:
        world.updates.terminate("terminated by setWebhook request")
    return True


@method("deleteWebhook")
def delete_webhook(world: World, params: Params) -> bool:
    world.updates.webhook_url = ""
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    return True


@method("getWebhookInfo")
def get_webhook_info(world: World, _: Params) -> Json:
    return {
        "url": world.updates.webhook_url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    }


@method("logOut", "close")
def leave(_: World, __: Params) -> bool:
    """Agree: the sandbox has no other server to move to."""
    return True
