"""The morning digest: one message, the team's figures in that of those in charge."""

import pytest

pytestmark = pytest.mark.usefixtures("no_pauses")


@pytest.fixture
async def worked(boris, li):
    """Boris has called twice and promised a call, Li has called once."""
    await boris.says("/add Смирнова Анна, +7 916 765-43-21")
    await boris.says("/call Смирнова: недозвон, сегодня 18:00")
    await boris.says("/call Смирнова: занято, завтра 12:00")
    await li.says("/add 王伟, +86 138 1234 5678")
    await li.says("/call 王伟: 没接, 明天上午11点")


def digests(person):
    return [seen for seen in person.received if seen.text.startswith("☀️")]


async def test_the_head_s_tells_the_team_s_figures(vera, ann, boris, worked, at):
    await at("09:00", 26)
    (digest,) = digests(vera)
    assert digest.text.startswith("☀️ Good morning, Vera!")
    assert "Calls of 25 November: 3 · overdue: 1 · still due today: 1" in digest.text
    assert "• 李雷: calls 1, overdue 1, today 0\n• Борис: calls 2, overdue 0, today 1" in digest.text
    assert "Ann:" not in digest.text
    await vera.presses("By person", on=digest)
    assert "Callbacks of the team" in vera.sees.text
    assert not digests(ann), "an owner with nothing to do is left in peace"
    (own,) = digests(boris)
    assert "Команда" not in own.text
    assert "Смирнова" in own.text


async def test_a_promise_overdue_for_weeks_is_counted_wherever_overdue_ones_are(vera, boris, worked, clock, program):
    clock.move(days=50)
    await program.tick()
    (own,) = digests(boris)
    assert "Просрочено\n1. чт, 26 ноября 2026, 12:00 — Смирнова Анна" in own.text
    (digest,) = digests(vera)
    assert "• Борис: calls 0, overdue 1, today 0" in digest.text
    await boris.says("/callbacks")
    assert "🔴 Просрочено · 1" in boris.sees.buttons
    await vera.says("/callbacks")
    assert "• Борис: 1 — overdue 1, today 0" in vera.sees.text


async def test_an_owner_s_own_promises_stand_in_the_same_message(ann, worked, at):
    await ann.says("/add Bolt, +7 495 111-22-33")
    await ann.says("/call Bolt: order, tomorrow 10:00")
    await at("09:00", 26)
    (digest,) = digests(ann)
    assert "1. 10:00 — Bolt" in digest.text
    assert "• Mine: calls 1, overdue 0, today 1" in digest.text
    await ann.presses("✅ 1", on=digest)
    assert "Done: Bolt" in ann.sees.text


async def test_whoever_works_alone_has_no_figures_of_a_team(vera, at):
    await vera.says("/add Bolt, +7 495 111-22-33")
    await vera.says("/call Bolt: order")
    await at("09:00", 26)
    assert not digests(vera)


async def test_on_monday_the_calls_are_those_of_friday(vera, boris, at):
    await vera.says("/settings")
    await vera.presses("Working days")
    await vera.presses("Mon–Fri")
    assert "Working days: Mon–Fri" in vera.sees.text
    await at("12:00", 27)
    await boris.says("/add Смирнова Анна, +7 916 765-43-21")
    await boris.says("/call Смирнова: недозвон")
    for day in (28, 29):
        await at("09:00", day)
    assert not digests(vera)
    await at("09:00", 30)
    (digest,) = digests(vera)
    assert "Calls of 27 November: 1" in digest.text


async def test_a_digest_wanted_at_noon_or_late_greets_by_the_time_it_comes(vera, boris, worked, at):
    await boris.says("/settings")
    await boris.presses("Утренняя сводка")
    await boris.presses("Другое время")
    await boris.says("18:30")
    await at("15:00", 26)
    assert digests(vera)[0].text.startswith("☀️ Good afternoon, Vera!")
    await at("18:30", 26)
    assert digests(boris)[-1].text.startswith("☀️ Добрый вечер, Борис!")
