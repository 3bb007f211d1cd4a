"""A plain text, without a command: a call of a client of mine, a new client, or a search."""

import pytest


@pytest.fixture
async def clients(boris):
    """Two people of one name, and a company."""
    await boris.says("/add Иванов Пётр, +7 916 123-45-67, ООО Ромашка")
    await boris.says("/add Иванов Сергей, +7 916 123-45-68")
    await boris.says("/add Смирнова Анна, +7 916 765-43-21")


@pytest.mark.parametrize(
    "line",
    [
        "Смирнова не берёт, перезвонить завтра в 10",
        "недозвон Смирнова, завтра в 10",
        "позвонил Смирновой, не берёт, завтра в 10",
        "4321 недозвон завтра в 10",
        "смирнова недозвон завтра 10:00",
    ],
)
async def test_a_call_needs_no_command_and_no_colon(boris, clients, line):
    await boris.says(line)
    assert "Записано: Смирнова Анна — Недозвон" in boris.sees.text
    assert "чт, 26 ноября 2026, 10:00, Москва — завтра" in boris.sees.text
    await boris.presses("Отменить")
    assert "Недозвон" not in boris.sees.text


async def test_of_several_clients_one_is_chosen_and_the_rest_of_the_line_is_kept(boris, clients):
    await boris.says("Иванов не берёт, перезвонить завтра в 10")
    assert sum("Иванов" in label for label in boris.sees.buttons) == 2
    await boris.presses("Иванов Сергей")
    assert "Записано: Иванов Сергей — Недозвон" in boris.sees.text
    assert "чт, 26 ноября 2026, 10:00, Москва" in boris.sees.text


async def test_an_outcome_beside_nobody_known_is_a_search(boris, clients):
    await boris.says("Кузнецов не берёт")
    assert "«Кузнецов не берёт»" in boris.sees.text


async def test_words_of_a_card_are_that_card_though_they_could_tell_an_outcome(boris, clients):
    await boris.says("/add Орлова Вера, +7 916 765-43-22, Кафе Встреча")
    await boris.says("Орлова Встреча")
    assert "+7 916 765-43-22" in boris.sees.text
    assert "Записано: " not in boris.sees.text


async def test_a_line_pasted_from_a_signature_is_a_card_with_its_city(boris):
    await boris.says(
        "С уважением,\nПавлов Олег\nменеджер по закупкам\nООО «Заря»\nг. Казань\nтел.: 8 843 123-45-67 доб. 12"
    )
    assert "Павлов Олег" in boris.sees.text
    for fact in ("менеджер по закупкам", "ООО «Заря»", "Казань", "+7 843 123-45-67", "доб. 12"):
        assert fact in boris.sees.text


async def test_the_moment_is_echoed_in_full_with_the_days_until_then(boris, clients):
    await boris.says("Смирнова: думает, 1 декабря в 11")
    assert "вт, 1 декабря 2026, 11:00, Москва — через 6 дней" in boris.sees.text
    assert any("Отменить" in label for label in boris.sees.buttons)


@pytest.mark.parametrize(
    "line",
    [
        "+7 916 765-43-21 не берёт, завтра в 10",
        "Смирнова 8 916 765 43 21: недозвон, завтра в 10",
        "Смирнова Анна, +79167654321, недозвон, перезвонить завтра в 10",
        "недозвон +79167654321 завтра в 10",
    ],
)
async def test_a_number_of_a_card_with_an_outcome_is_a_call_of_its_client(boris, clients, line):
    await boris.says(line)
    assert "Записано: Смирнова Анна — Недозвон" in boris.sees.text
    assert "чт, 26 ноября 2026, 10:00, Москва" in boris.sees.text


async def test_words_beside_the_number_that_name_nobody_are_kept(boris, clients):
    await boris.says("+7 916 765-43-21 секретарь Ольга: недозвон")
    assert "Записано: Смирнова Анна — Недозвон" in boris.sees.text
    assert "секретарь Ольга" in boris.sees.text


async def test_a_call_to_a_colleague_s_number_says_whom_to_ask(boris, clients, li):
    await li.says("+7 916 765-43-21 没接")
    assert "Борис" in li.sees.text
    assert "Смирнова" not in li.sees.text


async def test_a_number_of_nobody_is_a_new_client_whatever_is_told_beside(boris):
    await boris.says("Орлова Вера +7 916 765-43-99 думает")
    assert "Сохранено: Орлова Вера" in boris.sees.text


async def test_all_that_a_line_says_is_on_the_card(boris):
    await boris.says(
        "Павлов Олег, закупщик, ООО Заря, Казань, oleg@zarya.example, sklad@zarya.example, 8 843 123-45-67 доб. 12, "
        "8 916 000-11-22, 12.03.1985, с выставки, #опт #vip, любит звонки утром, Полёт, бухгалтер"
    )
    said = ("Павлов Олег", "закупщик", "ООО Заря", "Казань", "oleg@zarya.example", "sklad@zarya.example", "доб. 12")
    for fact in (*said, "+7 843 123-45-67", "+7 916 000-11-22", "12 марта 1985", "выставка", "#опт", "#vip"):
        assert fact in boris.sees.text
    for rest in ("любит звонки утром", "Полёт", "бухгалтер"):
        assert rest in boris.sees.text


async def test_a_line_without_a_number_asks_for_it_alone_and_keeps_the_rest(boris):
    await boris.says("/add Павлов Олег, закупщик, ООО Заря, Казань, 12.03.1985, с выставки, #опт, любит звонки утром")
    assert "Телефон" in boris.sees.text
    await boris.says("8 843 123-45-67")
    assert "Сохранено: Павлов Олег" in boris.sees.text
    for fact in ("закупщик", "ООО Заря", "Казань", "12 марта 1985", "выставка", "#опт", "любит звонки утром"):
        assert fact in boris.sees.text


async def test_an_address_is_a_way_to_reach_somebody_so_nothing_is_asked(boris):
    await boris.says("/add Павлов Олег, oleg@zarya.example")
    assert "Сохранено: Павлов Олег" in boris.sees.text
    assert "oleg@zarya.example" in boris.sees.text


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("Иванов: недозвон", "Кто именно?"),
        ("/call Смирнова, завтра в 10", "чем закончился звонок?"),
        ("/call недозвон, завтра в 10", "Кому звонили?"),
        ("/add Павлов Олег, ООО Заря", "Телефон"),
    ],
)
async def test_what_is_missing_is_one_question(boris, clients, line, question):
    before = len(boris.received)
    await boris.says(line)
    assert len(boris.received) == before + 1
    assert question in boris.sees.text
    assert boris.sees.text.count("?") == 1


async def test_whose_call_it_was_is_asked_and_the_rest_is_kept(boris, clients):
    await boris.says("/call недозвон, завтра в 10")
    await boris.says("Смирнова")
    assert "Записано: Смирнова Анна — Недозвон" in boris.sees.text
    assert "чт, 26 ноября 2026, 10:00, Москва" in boris.sees.text


async def test_calls_told_one_line_after_the_other_are_each_their_clients(boris):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    await boris.says("/add Смирнова Анна, +7 916 123-45-68")
    await boris.says("Иванов недозвон")
    await boris.says("Смирнова недозвон")
    assert "Записано: Смирнова Анна — Недозвон" in boris.sees.text
    await boris.says("Иванов поговорили, завтра 15:00")
    assert "Записано: Иванов Пётр — Поговорили" in boris.sees.text
    await boris.says("позвонил Смирновой, не берёт")
    assert "Записано: Смирнова Анна — Недозвон" in boris.sees.text
    await boris.says("звонил Смирновой, занято")
    assert "📝 звонил Смирновой, занято" in boris.sees.text, "of her it is the question anyway"
    await boris.says("Смирнова недозвон")
    await boris.says("просит перезвонить завтра 15:00")
    assert "Смирнова Анна — чт, 26 ноября 2026, 15:00" in boris.sees.text, "a note is a note"


@pytest.mark.on_either  # the same words whatever keeps them
@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Петров Иван, +7 903 123-45-67, ООО Василёк", "Сохранено: Петров Иван"),
        ("перенеси Смирнову на пятницу", "Смирнова Анна: напомню пт, 27 ноября 2026, 10:00"),
        ("меня не будет до понедельника", "Вы отсутствуете до пн, 30 ноября 2026"),
    ],
)
@pytest.mark.parametrize("question", ["/call", "Иванов недозвон", "/hours Петр 9-18", "Иванов завтра 11:00"])
async def test_a_line_that_says_all_is_no_answer_to_another_question(boris, question, line, answer):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    await boris.says("/add Петренко Ольга, +7 916 123-45-69")
    await boris.says("/add Смирнова Анна, +7 916 123-45-68")
    await boris.says("Смирнова недозвон, завтра 12:00")
    await boris.says(question)
    await boris.says(line)
    assert answer in boris.sees.text


@pytest.mark.on_either  # the same words whatever keeps them
@pytest.mark.parametrize(
    "note", ["просил звонить на +7 903 123-45-67", "Анна Ивановна из бухгалтерии", "секретарь, +7 903 123-45-67"]
)
async def test_a_note_with_a_number_or_a_name_in_it_is_a_note(boris, note):
    await boris.says("/add Иванов Пётр, +7 916 123-45-67")
    await boris.says("Иванов недозвон")
    await boris.says(note)
    assert f"📝 {note}" in boris.sees.text
