"""Finding a card: by any part of a name, by the digits of a phone, in the chat and inline."""

import pytest

from tests.telegram import Person


@pytest.fixture
async def smirnova(boris):
    """Anna Smirnova of Romashka, on Boris's list."""
    await boris.shares("+79167654321", "Анна", "Смирнова")
    return boris.sees


async def test_one_hit_opens_at_once(boris, smirnova):
    for typed in ("смирн", "СМИРНОВА", "/find анна", "765-43-21", "89167654321", "4321"):
        await boris.says(typed)
        assert "Смирнова Анна" in boris.sees.text, typed
        assert "+7 916 765-43-21" in boris.sees.text


async def test_several_hits_are_a_list_of_cards(boris, smirnova):
    await boris.shares("+79167654322", "Пётр", "Смирнов")
    await boris.says("смирнов")
    assert "2" in boris.sees.text
    await boris.presses("Пётр")
    assert "Смирнов Пётр" in boris.sees.text


async def test_accents_and_yo_do_not_matter(ann, boris):
    await ann.shares("+33612345678", "Jean", "Lefèvre")
    await ann.says("LEFEVRE")
    assert "Jean Lefèvre" in ann.sees.text
    await boris.shares("+79160000001", "Пётр", "Королёв")
    await boris.says("королев петр")
    assert "Королёв" in boris.sees.text


async def test_nothing_found_says_what_to_try(boris):
    await boris.says("Незнакомцев")
    assert "ничего не найдено" in boris.sees.text


async def test_signs_of_the_query_language_are_only_signs(boris, smirnova):
    for typed in ("%", "_", "%%%", "'; DROP TABLE clients", "a" * 4000, "«»", "<b>"):
        await boris.says(typed)
        assert "ничего не найдено" in boris.sees.text, typed


async def test_a_line_without_anything_to_be_seen_is_told_how_to_search(boris, smirnova):
    for typed in ("\u202e", "/find \u2060", "/find"):
        await boris.says(typed)
        assert "«»" not in boris.sees.text, typed
        assert any("Смирнова Анна" in label for label in boris.sees.buttons), typed


@pytest.mark.parametrize(
    ("language", "quoted"),
    [("fr", "«\u00a0Durand & fils\u00a0»"), ("zh", "“Durand & fils”"), ("en", "“Durand & fils”")],
)
async def test_each_language_has_its_quotes_and_pages_turn_all_the_same(sandbox, program, language, quoted):
    sandbox.add_person(id=1005, first_name="Zoé", last_name=None, username=None, language_code=language)
    await program.admit(1005, "Zoé", "seller", language, "Europe/Paris")
    zoe = Person(sandbox, 1005, program.handled)
    for number in range(10):
        await zoe.shares(f"+3361234567{number}", f"Fils{number}", "Durand")
    await zoe.says("Durand & fils")
    assert zoe.sees.text.startswith(f"🔍 {quoted}\n")
    await zoe.presses("▶")
    assert zoe.sees.text.startswith(f"🔍 {quoted}\n")
    assert len([label for label in zoe.sees.buttons if "Durand" in label]) == 2


async def test_a_tax_number_is_listed_as_it_is_written(boris):
    for digit, name in enumerate(("Ван", "Ли")):
        await boris.says(f"/add {name}, +861381234567{digit}, 税号91110000802100433B")
    await boris.says("91110000802100433b")
    assert [label for label in boris.sees.buttons if "🔎 91110000802100433B" in label]


async def test_a_line_longer_than_a_search_comes_to_the_new_card_whole(boris):
    line = f"Петрова Анна, {'очень ' * 30}просит прайс #прайс"
    await boris.says(line)
    await boris.presses("Завести")
    await boris.says("+7 916 765-43-21")
    assert "🏷 #прайс" in boris.sees.text


async def test_a_long_list_is_turned_page_by_page(boris):
    for number in range(20):
        await boris.shares(f"+791611111{number:02}", f"Имя{number}", "Петров")
    await boris.says("петров")
    assert "1–8 из 20" in boris.sees.buttons
    await boris.presses("▶")
    assert "9–16 из 20" in boris.sees.buttons
    await boris.presses("▶")
    assert "17–20 из 20" in boris.sees.buttons
    await boris.presses("◀")
    assert "9–16 из 20" in boris.sees.buttons


async def test_a_card_of_a_list_leads_back_to_its_page(boris):
    for number in range(20):
        await boris.shares(f"+791611111{number:02}", f"Имя{number}", "Петров")
    await boris.says("петров")
    await boris.presses("▶")
    listed = boris.sees.buttons
    await boris.presses("Петров Имя")
    assert "Петров Имя" in boris.sees.text
    assert "Ответственный: Борис" in boris.sees.text
    await boris.presses("К списку")
    assert boris.sees.buttons == listed


async def test_the_nearest_of_those_nobody_meant_leads_back_too(boris, smirnova):
    await boris.says("Смирнова Ольга")
    await boris.presses("Смирнова")
    assert "+7 916 765-43-21" in boris.sees.text
    await boris.presses("К списку")
    assert "ничего не найдено" in boris.sees.text
    assert any("Завести" in button for button in boris.sees.buttons)


async def test_a_card_opened_elsewhere_leads_to_no_list(boris, smirnova):
    await boris.says("/find")
    await boris.presses("Смирнова")
    assert "К списку" not in str(boris.sees.buttons)


async def test_inline_gives_masked_results_for_this_person_alone(boris, ann, li, zed, smirnova):
    page = await boris.searches_page("смир")
    (result,) = page["results"]
    assert result["title"] == "Смирнова Анна"
    assert "•" in result["description"]
    assert page["is_personal"]
    assert page["cache_time"] == 0
    assert len(await ann.searches("смир")) == 1
    assert await li.searches("смир") == []
    assert await zed.searches("смир") == []


async def test_a_chosen_result_is_minimal_and_its_link_opens_the_card(boris, sandbox, smirnova):
    page = await boris.searches_page("смир")
    posted = sandbox.choose_inline(boris.id, page["inline_query_id"], page["results"][0]["id"])
    assert "765-43" not in posted["text"]
    (link,) = [entity["url"] for entity in posted["entities"] if entity["type"] == "text_link"]
    await boris.says(f"/start {link.rpartition('start=')[2]}")
    assert "+7 916 765-43-21" in boris.sees.text


async def test_inline_pages_are_of_fifty(ann):
    for number in range(53):
        await ann.shares(f"+4915112345{number:03}", f"Max{number}", "Mustermann")
    first = await ann.searches_page("muster")
    assert len(first["results"]) == 50
    second = await ann.searches_page("muster", first["next_offset"])
    assert len(second["results"]) == 3
    assert not second.get("next_offset")


async def test_a_command_is_about_the_one_who_is_called_so_whatever_notes_say(boris):
    await boris.says("/add Ромашкин Олег, +7 916 222-33-02")
    await boris.says("/add Лютиков, +7 916 222-33-03")
    await boris.says("/call Лютиков: недозвон, ромашкин просил за него")
    await boris.says("/call Ромашкин: недозвон")
    assert "Ромашкин Олег" in boris.sees.text.splitlines()[0]
    await boris.says("/find ромашкин")
    assert any("Лютиков" in label for label in boris.sees.buttons)
    assert any("Ромашкин Олег" in label for label in boris.sees.buttons)


@pytest.fixture
async def muscovite(boris):
    """Smirnov of Moscow."""
    await boris.says("/add Смирнов Пётр, +7 916 222-33-44, Москва")
    return boris.sees


async def test_a_mistyped_filter_opens_the_card_and_says_how_it_was_understood(boris, muscovite):
    assert "Москва" in muscovite.text
    for typed in ("город:Масква", "/find город:Масква", "гроод:Масква", "город:Масква смирн"):
        await boris.says(typed)
        assert "Опечатка? Искали город:Москва" in boris.sees.text, typed
        assert "Смирнов Пётр" in boris.sees.text


async def test_a_mistyped_filter_is_told_of_in_the_chosen_language(boris, ann, muscovite):
    await ann.says("город:Масква")
    assert "A typing error? Searched for city:Москва" in ann.sees.text
    (result,) = await ann.searches("город:Масква")
    assert result["description"].startswith("✏️ city:Москва")
    (result,) = await boris.searches("гроод:Москва")
    assert result["description"].startswith("✏️ город:Москва")


async def test_a_filter_that_is_not_understood_is_one_tap_away(boris, muscovite):
    await boris.shares("+79167654322", "Гроод", "Москва")
    await boris.shares("+79167654323", "Гроод", "Москва")
    await boris.says("гроод:Москва")
    assert "💡 Возможно: город:Москва" in boris.sees.buttons
    righting = boris.sees.data("💡")
    await boris.presses("город:Москва")
    assert boris.sees.text.startswith("🔍 «город:Москва»")
    assert [label for label in boris.sees.buttons if "Смирнов" in label]
    await boris.presses_data(righting, boris.sees, forged=True)
    assert boris.sees.text.startswith("🔍 «город:Москва»")
    assert not [label for label in boris.sees.buttons if "💡" in label]


@pytest.mark.parametrize("typed", ["Ёлкин Захар +79261112233", "王伟 +8613812345678", "Zoé, +33 6 12 34 56 78"])
async def test_what_nobody_is_called_inline_becomes_a_new_client_in_the_chat(boris, typed):
    page = await boris.searches_page(typed)
    assert page["results"] == []
    assert page["button"]["text"] == "➕ Завести как нового клиента"
    await boris.says(f"/start {page['button']['start_parameter']}")
    assert typed in boris.sees.text.partition("\n")[0]
    await boris.presses("Завести как нового")
    assert typed.split()[0].strip(",") in boris.sees.text.partition("\n")[0]


@pytest.mark.on_either
async def test_of_a_long_line_typed_inline_the_first_words_are_carried(boris):
    page = await boris.searches_page("Константинопольский Аристарх Вениаминович")
    await boris.says(f"/start {page['button']['start_parameter']}")
    assert "«Константинопольский»" in boris.sees.text
    assert (await boris.searches_page("ы" * 80))["button"] is None


@pytest.mark.on_either
async def test_only_who_may_add_is_led_to_a_new_client(sandbox, program, boris, smirnova):
    assert (await boris.searches_page("смир"))["button"] is None
    sandbox.add_person(id=1004, first_name="Вера", last_name=None, username=None, language_code="ru")
    await program.admit(1004, "Вера", "viewer", "ru", "Europe/Moscow")
    sandbox.open_chat(1004)
    viewer = Person(sandbox, 1004, program.handled)
    assert (await viewer.searches_page("Ёлкин"))["button"] is None
    assert (await boris.searches_page("Ёлкин"))["button"] is not None


@pytest.mark.on_either
@pytest.mark.parametrize("forged", ["f", "f0", "f____", "f" + "A" * 90, "f=", "f\ud83d"[:2]])
async def test_a_link_that_carries_nonsense_is_answered(boris, forged):
    await boris.says(f"/start {forged}")
    assert boris.sees.text


@pytest.mark.on_either  # the same words whatever keeps them
@pytest.mark.parametrize("line", ["др:13", "день рождения:0", "birthday:13", "生日:99"])
async def test_a_number_that_is_no_month_is_said_to_be_none(boris, line):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67, 12.01.1985")
    await boris.says(line)
    assert f"Месяца {line.partition(':')[2]} нет" in boris.sees.text
    assert "Иванов" not in boris.sees.text
