"""One feature, one file: its screens, handlers and forms; here the list of them."""

from bot.features import adding, card, finding, settings, start, team, undo
from bot.kit import filling

ALL = (start.feature, filling.feature, undo.feature, card.feature, adding.feature, finding.feature, settings.feature, team.feature)
