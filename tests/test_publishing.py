"""What Telegram shows of the bot before a word is said."""

from bot.publishing import publish


def changing(sandbox) -> list[str]:
    return [call.method for call in sandbox.calls if call.method.startswith("set")]


async def test_commands_and_descriptions_are_published_in_each_language(sandbox, program, ann, boris, li, zed):
    await publish(program.bot)
    words = {
        person: {each["command"]: each["description"] for each in sandbox.bot.commands_for(sandbox.people[person.id])}
        for person in (ann, boris, li, zed)
    }
    assert words[ann]["find"] == "Find a card"
    assert words[boris]["find"] == "Найти карточку"
    assert words[li]["find"] == "查找客户卡片"
    assert words[zed]["find"] == "Trouver une fiche"
    assert list(words[ann])[:4] == ["add", "call", "find", "today"]
    assert (await program.bot.get_my_description(language_code="ru")).description.startswith("Клиентская база")
    assert (
        await program.bot.get_my_short_description()
    ).short_description == "Clients, calls and callbacks of a sales team"
    assert (await program.bot.get_chat_menu_button()).type == "commands"


async def test_what_is_published_already_is_left_alone(sandbox, program):
    await publish(program.bot)
    assert changing(sandbox)
    sandbox.calls.clear()
    await publish(program.bot)
    assert changing(sandbox) == []
    await program.bot.set_my_commands([], language_code="zh")
    sandbox.calls.clear()
    await publish(program.bot)
    assert changing(sandbox) == ["setMyCommands"]
