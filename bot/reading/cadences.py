"""How often: "30 days", "every 2 weeks", "раз в месяц", "tous les 15 jours", "每季度"; and that it is never."""

import re

from storage.rules.fold import fold
from storage.rules.refusal import Refusal
from storage.rules.rhythm import LONGEST

LONGEST_SAID = 40
MOST_WORDS = 5
_WORD_OF = (
    (1, "day days d день дня дней дн д сутки jour jours j 天 日"),
    (
        7,
        "week weeks wk w weekly неделя недели недель неделю нед еженедельно semaine semaines sem hebdomadaire 周 星期 个星期 礼拜",
    ),
    (30, "month months mo monthly месяц месяца месяцев мес ежемесячно mois mensuel 月 个月"),
    (
        90,
        "quarter quarters quarterly квартал квартала кварталов ежеквартально trimestre trimestres trimestriel 季度 个季度 季",
    ),
    (182, "полгода полугодие semestre semestres 半年"),
    (365, "year years yearly год года лет ежегодно an ans année annee années annees 年"),
)
_UNITS = {fold(word): days for days, words in _WORD_OF for word in words.split()}
_NEVER = {
    fold(word)
    for word in (
        "never",
        "off",
        "no",
        "none",
        "никогда",
        "нет",
        "не надо",
        "выкл",
        "jamais",
        "non",
        "不",
        "从不",
        "无",
        "不用",
    )
}
_AS_STAGE = {
    fold(word)
    for word in (
        "stage",
        "as stage",
        "by stage",
        "default",
        "reset",
        "этап",
        "как этап",
        "как на этапе",
        "по этапу",
        "как у этапа",
        "сбросить",
        "étape",
        "selon l'étape",
        "comme l'étape",
        "阶段",
        "按阶段",
        "默认",
    )
}
_LESS_THAN_NONE = re.compile(r"(?<!\d)[-–−]\d")
_AROUND = re.compile(
    r"^(?:(?:раз|once|one|une|fois|кажд(?:ый|ую|ое|ые|ых)|every|each|all|a|in|в|за|tous|toutes|chaque|les|la|le|par|每隔?)\s*)+"
)
_SAID = re.compile(r"(\d{1,4}|两|二|三|半)?\s*([^\W\d]+(?: [^\W\d]+)?)?")
_COUNTS = {"两": 2, "二": 2, "三": 3}


def read_cadence(text: str) -> int | None:
    """The days from one talk to the next, 0 for never, None as the stage has it. Raises Refusal "cadence-unreadable"."""
    said = fold(text)
    if said in _NEVER | _AS_STAGE:
        return 0 if said in _NEVER else None
    if (
        not _LESS_THAN_NONE.search(text)
        and len(said) <= LONGEST_SAID
        and (found := _SAID.fullmatch(_AROUND.sub("", said).removesuffix("一次").strip()))
    ):
        days = _days(found[1] or "", found[2] or "")
        if 0 < days <= LONGEST:
            return days
    raise Refusal("cadence-unreadable")


def cadence_apart(text: str) -> tuple[str, int | None]:
    """A line that begins with somebody's name and ends with how often. Raises Refusal "cadence-unreadable"."""
    words = re.sub(r"(?<=[\u3400-\u9fff])(?=每)", " ", text).split()
    for first in range(max(0, len(words) - MOST_WORDS), len(words)):
        if first and words[first - 1].lstrip("-–−").isdecimal():  # too many of them, or fewer than none
            continue
        try:
            return " ".join(words[:first]).rstrip(" ,:;，：；—–-"), read_cadence(" ".join(words[first:]))
        except Refusal:
            continue
    raise Refusal("cadence-unreadable")


def _days(number: str, unit: str) -> int:
    """0 where it makes no sense; a bare number is one of days."""
    if number == "半":
        return 182 if unit == "年" else 0
    count = _COUNTS.get(number) or int(number or 1)
    if not unit:
        return count if number else 0
    return count * _UNITS.get(unit, 0)
