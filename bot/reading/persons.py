"""Where a person's name ends and a remark about the person begins."""

from bot.reading.customs import customs_for, is_patronymic
from bot.reading.letters import fold_text

_SHORTEST_WITH_REMARK = 3


def split_person(text: str, language: str) -> tuple[str, str]:
    """Return the name and the remark: it begins at the first small letter after capitals, or after a patronymic."""
    words = text.split()
    customs = customs_for(text, language)
    if len(words) < _SHORTEST_WITH_REMARK or not words[0][:1].isupper():
        return text, ""
    for i, word in enumerate(words):
        small = word[:1].islower() and fold_text(word) not in customs.particles | customs.patronymic_words
        if i and small and not is_patronymic(word, customs):
            return " ".join(words[:i]), " ".join(words[i:])
    return text, ""
