"""A seller at work while the program dies and returns: acts at random, remembers, and looks at everything in the end."""

import random
import re
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta

from tests.chaos.phone import Phone, Told
from tests.chaos.sheet import REPEATED, Sheet, word
from tests.chaos.stage import Stage
from tests.telegram import Seen

ENTRIES_AT_MOST = 9  # a page of the history shows them all
QUESTIONS = ("What is the name", "The phone of", "Which company", "Birthday?", "Where did they come from")
ANY_QUESTION = re.compile("|".join(map(re.escape, QUESTIONS)))
ONCE = re.compile(r"Saved: \w+$|Good morning, .*", re.MULTILINE)
NEVER = re.compile("already on the card|in the base already|could not be processed|from another version")
GO_ON = "Go on with it"
LATE = timedelta(minutes=1)


class Seller:
    """One person; cards are their own, so that what must be true follows from what they did, in their order."""

    def __init__(self, stage: Stage, person_id: int, seed: int) -> None:
        self.stage, self.phone = stage, Phone(stage, person_id)
        self.chance = random.Random(f"{seed}-{person_id}")
        self.sheets: list[Sheet] = []
        self.done: list[tuple[str, int]] = []
        self.cut_off: list[tuple[str, int]] = []
        self.retyped = 0
        self._number = (person_id % 10) * 10_000

    # Doing things.

    async def works(self, acts: int) -> None:
        for _ in range(acts):
            await self._act()
            if self.chance.random() < 0.3:
                self.stage.repeat(self.chance)
        free = [sheet for sheet in self.sheets if not sheet.gone and not sheet.open]
        if free:
            await self._promises(self.chance.choice(free))

    async def _act(self) -> None:
        on_cards = (
            self._logs_by_line,
            self._logs_by_buttons,
            self._notes,
            self._moves,
            self._edits,
            self._promises,
            self._archives,
            self._searches,
            self._looks,
        )
        ready = [sheet for sheet in self.sheets if not sheet.gone and len(sheet.entries) < ENTRIES_AT_MOST]
        if not ready or self.chance.random() < 0.25:
            await self.chance.choice((self._adds_by_line, self._adds_by_form))()
        else:
            await self.chance.choice(on_cards)(self.chance.choice(ready))

    def _new_word(self) -> str:
        self._number += 1
        return word(self._number)

    def _new_sheet(self) -> Sheet:
        name = self._new_word()
        digits = f"{self._number:07d}"
        return Sheet(name, f"+7 916 {digits[:3]}-{digits[3:5]}-{digits[5:]}")

    async def _adds_by_line(self) -> None:
        sheet = self._new_sheet()
        self.sheets.append(sheet)
        seen = await self._typed(f"/add {sheet.name}, {sheet.phone}", f"Saved: {sheet.name}")
        if seen and self.chance.random() < 0.15:
            sheet.gone = True
            await self._pressed("Undo", seen, "not in the base any more")

    async def _logs_by_line(self, sheet: Sheet) -> None:
        note, before, free = self._new_word(), sheet.copy(), sheet.open is None
        seen = await self._typed(f"/call {sheet.name}: no answer, {note}, in 2 hours", note)
        sheet.call(f"📞 No answer: {note}", self.phone.place, self.stage.now)
        self._promised(sheet, hours=2)
        if seen and free and self.chance.random() < 0.2:
            sheet.restore(before)
            sheet.close(self.phone.place, self.stage.now)
            await self._pressed("Undo", seen, "Undone")

    async def _logs_by_buttons(self, sheet: Sheet) -> None:
        if sheet.entries[-1].startswith("📞 Reached"):
            return  # twice within a second is taken for a thumb that trembles
        card = await self._card(sheet)
        asked = await self.phone.presses("Call", card, "how did the call end")
        if asked is None:
            return
        logged = await self._pressed("Reached", asked, f"Logged: {sheet.name}")
        sheet.call("📞 Reached", self.phone.place, self.stage.now)
        if logged and not self.phone.interrupted and self.chance.random() < 0.7:
            note = self._new_word()
            await self._typed(note, note)
            sheet.entries[-1] += f": {note}"

    async def _notes(self, sheet: Sheet) -> None:
        asked = await self.phone.is_asked("📝 Note", await self._card(sheet), "what is worth remembering")
        if asked is None:
            return
        note, before = self._new_word(), sheet.copy()
        seen = await self._typed(note, "Note saved")
        sheet.entries.append(f"📝 {note}")
        if seen and self.chance.random() < 0.3:
            sheet.restore(before)
            await self._pressed("Undo", seen, "Undone")

    async def _moves(self, sheet: Sheet) -> None:
        to = {"⚪ White": "🔘 Grey", "🔘 Grey": "🟢 Green"}.get(sheet.stage)
        if to is None:
            return
        ways = await self.phone.presses("🚦 Stage", await self._card(sheet), "Where to?")
        if ways is None:
            return
        before = sheet.copy()
        seen = await self._pressed(to, ways, "Stage: ")
        sheet.stage = to
        sheet.entries.append(f"🚦 {to}")
        if seen and self.chance.random() < 0.3:
            sheet.restore(before)
            await self._pressed("Undo", seen, "Undone")

    async def _edits(self, sheet: Sheet) -> None:
        facts = await self.phone.presses("✏️ Edit", await self._card(sheet), f"✏️ {sheet.name}")
        asked = facts and await self.phone.is_asked("Company", facts, "Which company")
        if asked is None:
            return
        company = f"{self._new_word()} Ltd"
        await self._typed(company, f"→ {company}")
        sheet.company = company

    async def _promises(self, sheet: Sheet) -> None:
        asked = await self.phone.presses("⏰ Callback", await self._card(sheet), f"call {sheet.name} back")
        if asked is None:
            return
        await self._pressed("In 1 hour", asked, f"Callback: {sheet.name}")
        self._promised(sheet, hours=1)

    async def _archives(self, sheet: Sheet) -> None:
        """Put away and brought back: both are said."""
        if sheet.open:
            return
        card = await self._card(sheet)
        if not any("🗄 Archive" in label for label in card.buttons):
            return
        away = await self._pressed("🗄 Archive", card, "In the archive.")
        if away is None:
            found = await self.phone.sees(f"/archive {sheet.name}", "Found in the archive: ")
            away = await self.phone.opens(sheet.name, found, "In the archive since")
        await self._pressed("Restore", away, "Restored.")

    async def _searches(self, sheet: Sheet) -> None:
        """Inline: an answer may be lost with the life that had it; one that comes shows the card."""
        sandbox, ends = self.stage.sandbox, self.stage.ends
        query_id = sandbox.inline(self.phone.id, sheet.name)
        await self.phone.wait(lambda: sandbox.inline_answer(query_id) is not None or self.stage.ends > ends, "inline")
        answer = sandbox.inline_answer(query_id)
        if answer is not None:
            assert answer["results"][0]["title"] == sheet.name, answer  # those that look like it may follow

    async def _looks(self, sheet: Sheet) -> None:
        if wrong := await self.differs(sheet):
            raise AssertionError(wrong)

    # A form, question by question; after a death the person asks where they were.

    async def _adds_by_form(self) -> None:
        sheet = self._new_sheet()
        self.sheets.append(sheet)
        began, reached = self.phone.last_id, 0
        seen = await self._typed("/add", QUESTIONS[0])
        while seen is None or "Saved:" not in seen.text:
            if seen is None or self.phone.interrupted:
                seen = await self._goes_on(sheet, began)
                continue
            step = next(step for step, question in enumerate(QUESTIONS) if question in seen.text)
            if step < reached:
                self.retyped += 1
            reached = step + 1
            seen = await self._answers(step, sheet, seen)

    async def _answers(self, step: int, sheet: Sheet, asked: Seen) -> Seen | None:
        if step < 2:
            return await self._typed((sheet.name, sheet.phone)[step], QUESTIONS[step + 1])
        return await self._pressed("Skip", asked, [*QUESTIONS, f"Saved: {sheet.name}"][step + 1])

    async def _goes_on(self, sheet: Sheet, began: int) -> Seen | None:
        """Where was I? The card may be there by now; a form that waits is gone on with; or it has to be begun anew."""
        found = await self.phone.sees(f"/find {sheet.phone[3:]}", re.compile("Nothing found|Responsible: "))
        if sheet.phone in found.text:
            return Seen({**found.raw, "text": f"Saved: {sheet.name}"})
        waiting = self.phone.newest(lambda seen: any(GO_ON in label for label in seen.buttons), began)
        if waiting is not None:
            return await self.phone.presses(GO_ON, waiting, ANY_QUESTION)
        return await self._typed("/add", QUESTIONS[0])

    # Reminders.

    def _promised(self, sheet: Sheet, **after: float) -> None:
        sheet.promise(self.stage.now + timedelta(**after), self.phone.place, self.stage.now)

    async def answers_reminders(self) -> None:
        """Wait for the reminder of each promise that is due, and do something about it."""
        for sheet in self.sheets:
            promise = sheet.open
            if promise is None or promise.due + LATE > self.stage.now:
                continue
            since = promise.place
            await self.phone.wait(lambda s=sheet, p=since: self._reminders(s, p), f"Call {sheet.name}")
            reminder = self.phone.newest(lambda seen, name=sheet.name: f"Call {name}" in seen.text)
            if reminder is not None:
                await self.chance.choice((self._keeps, self._snoozes, self._leaves))(sheet, reminder)

    def _reminders(self, sheet: Sheet, since: int = 0) -> list[Told]:
        return [told for told in self.phone.told(since) if told.edits is None and f"Call {sheet.name}" in told.text]

    async def _keeps(self, sheet: Sheet, reminder: Seen) -> None:
        sheet.close(self.phone.place, self.stage.now)
        await self._pressed("Done", reminder, f"Done: {sheet.name}")

    async def _snoozes(self, sheet: Sheet, reminder: Seen) -> None:
        asked = await self.phone.presses("Snooze", reminder, "remind you when")
        if asked is not None:
            await self._pressed("In 15 min", asked, "I will remind you")
            self._promised(sheet, minutes=15)

    async def _leaves(self, sheet: Sheet, reminder: Seen) -> None:
        """Nothing is done: it is overdue, and stays promised."""

    # What counts: it was typed or pressed, so it happens once, answered or not.

    async def _typed(self, text: str, then: str) -> Seen | None:
        return await self._noted(text, lambda: self.phone.says(text, then))

    async def _pressed(self, label: str, on: Seen, then: str) -> Seen | None:
        whole = next(button for button in on.buttons if label in button)
        return await self._noted(whole, lambda: self.phone.presses(label, on, then))

    async def _noted(self, what: str, doing: Callable[[], Awaitable[Seen | None]]) -> Seen | None:
        terms, ends, place = self.stage.terms, self.stage.ends, self.phone.place
        self.done.append((what, place))
        seen = await doing()
        if seen is None:
            self.cut_off.append((what, place))
            if self.stage.terms - terms == self.stage.ends - ends:
                self.stage.findings.append(
                    f"{self.phone.id}: {what!r} was never answered, though the program was let end"
                )
        return seen

    async def _card(self, sheet: Sheet) -> Seen:
        return await self.phone.sees(
            f"/find {sheet.phone[3:]}", re.compile(f"{sheet.name}\n.*Responsible: ", re.DOTALL)
        )

    # Looking.

    async def differs(self, sheet: Sheet) -> str | None:
        """Open the card and its history, and compare."""
        if sheet.gone:
            seen = await self.phone.sees(f"/find {sheet.phone[3:]}", "🔍")
            return None if "Nothing found" in seen.text else f"{sheet.name}: was undone, and is there"
        card = await self._card(sheet)
        text = card.text
        history = await self.phone.opens("History", card, "📜")
        return sheet.differs(text, history.text)

    async def audit(self) -> list[str]:
        """All that is wrong with what this person was told."""
        wrong = [said for sheet in self.sheets if (said := await self.differs(sheet))]
        for sheet in self.sheets:
            wrong += sheet.pushes_differ(self._reminders(sheet), self.stage.now - LATE)
        wrong += self._told_too_often()
        wrong += [f"{self.phone.id} was refused: {said}" for said in self.phone.refusals()]
        return wrong + [said for what, place in self.cut_off for said in self._never_told(what, place)]

    def _told_too_often(self) -> list[str]:
        """What nobody is told who types each thing once: a second "saved", a second good morning, a refusal."""
        plain = [told.text for told in self.phone.told() if REPEATED not in told.text]
        once = Counter(found[0] for text in plain if (found := ONCE.search(text)))
        wrong = [f"{self.phone.id} was told {times} times: {what}" for what, times in once.items() if times > 1]
        return wrong + [f"{self.phone.id} was told: {text}" for text in plain if NEVER.search(text)]

    def _never_told(self, what: str, place: int) -> list[str]:
        """Whoever got no answer hears after the restart what was saved, in their own words: once, or once more with the mark."""
        news = [told.text for told in self.phone.told(place) if "↻" in told.text and f"“{what}”" in told.text]
        unmarked = sum(REPEATED not in text for text in news)
        times = sum(same == what and at >= place for same, at in self.done)  # a button may be pressed again
        return (
            []
            if news and unmarked <= times
            else [f"{self.phone.id} was told {len(news)} times of {what!r} that was cut off"]
        )
