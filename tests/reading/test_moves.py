"""Lines that put a promise off: whose, and until when."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.moves import read_move
from storage.rules.refusal import Refusal

MOSCOW = ZoneInfo("Europe/Moscow")
NOW = datetime(2026, 11, 25, 12, 0, tzinfo=MOSCOW)  # a Wednesday

MOVES = [
    ("ru", "перенеси Иванова на пятницу", "Иванов", "2026-11-27 10:00"),
    ("ru", "перенеси Иванову на пятницу", "Иванова", "2026-11-27 10:00"),
    ("ru", "перенеси Ивана Петрова на пятницу", "Иван Петров", "2026-11-27 10:00"),
    ("ru", "отложи Анну Смирнову на завтра", "Анна Смирнова", "2026-11-26 10:00"),
    ("ru", "отложи Смирнова Анна на завтра", "Смирнова Анна", "2026-11-26 10:00"),
    ("ru", "сдвинь Достоевского на завтра", "Достоевский", "2026-11-26 10:00"),
    ("ru", "сдвинь Марину на завтра", "Марина", "2026-11-26 10:00"),
    ("ru", "сдвинь Игоря на завтра", "Игорь", "2026-11-26 10:00"),
    ("ru", "Перенеси звонок Петру Иванову с четверга на пятницу в 15:00", "Петр Иванов", "2026-11-27 15:00"),
    ("ru", "перенести перезвон Кузнецовой Анне на завтра", "Кузнецова Анна", "2026-11-26 10:00"),
    ("ru", "отложи ООО Вектор на неделю", "ООО Вектор", "2026-12-02 10:00"),
    ("ru", "отложи Иванова на 2 часа", "Иванов", "2026-11-25 14:00"),
    ("ru", "отложи на завтра Иванова", "Иванов", "2026-11-26 10:00"),
    ("ru", "пожалуйста, перенеси встречу с Ивановым на 5 декабря 11:00", "Иванов", "2026-12-05 11:00"),
    ("ru", "сдвинь Ромашку", "Ромашку", None),
    ("en", "snooze Ivanov till Monday 10", "Ivanov", "2026-11-30 10:00"),
    ("en", "move Smith to Friday", "Smith", "2026-11-27 10:00"),
    ("en", "postpone the call with John Smith until tomorrow 3pm", "John Smith", "2026-11-26 15:00"),
    ("en", "push Acme Ltd back to next week", "Acme Ltd", "2026-11-30 10:00"),
    ("en", "reschedule Smith from Tuesday to Friday 11am", "Smith", "2026-11-27 11:00"),
    ("en", "snooze Smith for 2 hours", "Smith", "2026-11-25 14:00"),
    ("en", "delay Smith by a week", "Smith", "2026-12-02 10:00"),
    ("en", "snooze Smith", "Smith", None),
    ("fr", "reporte Martin à lundi", "Martin", "2026-11-30 10:00"),
    ("fr", "décale le rappel de Jean Dupont à vendredi 15h", "Jean Dupont", "2026-11-27 15:00"),
    ("fr", "reporte l'appel avec Lefèvre de mardi à jeudi", "Lefèvre", "2026-11-26 10:00"),
    ("fr", "repousse Dupont au 5 décembre", "Dupont", "2026-12-05 10:00"),
    ("fr", "reporte Martin de deux heures", "Martin", "2026-11-25 14:00"),
    ("zh", "把王伟改到周五", "王伟", "2026-11-27 10:00"),
    ("zh", "王伟推迟到周五下午三点", "王伟", "2026-11-27 15:00"),
    ("zh", "将李娜的回访改到明天上午10点", "李娜", "2026-11-26 10:00"),
    ("zh", "把王伟从周二改到周五", "王伟", "2026-11-27 10:00"),
    ("zh", "推迟王伟到下周一", "王伟", "2026-11-30 10:00"),
    ("zh", "把王伟推迟一小时", "王伟", "2026-11-25 13:00"),
    ("en", "snooze till Monday 10", "", "2026-11-30 10:00"),
    ("ru", "отложи до пятницы 10", "", "2026-11-27 10:00"),
    ("fr", "reporte à lundi 10h", "", "2026-11-30 10:00"),
    ("zh", "推迟到周一10点", "", "2026-11-30 10:00"),
]
NO_MOVES = [
    ("ru", "Перенёс встречу на пятницу"),
    ("ru", "Иванов попросил перенести на пятницу"),
    ("ru", "отложи"),
    ("en", "Smith: meeting moved to Friday"),
    ("en", "till Monday"),
    ("fr", "Martin a reporté à lundi"),
    ("zh", "王伟没接电话，周五再打"),
    ("en", "snooze " + "Smith " * 60 + "till Monday"),
]


@pytest.mark.parametrize(("language", "line", "who", "until"), MOVES)
def test_a_line_says_whose_promise_and_until_when(language, line, who, until):
    read = read_move(line, now=NOW, language=language, region="RU")
    assert read is not None
    assert read.who == who
    assert (f"{read.moment.at:%Y-%m-%d %H:%M}" if read.moment else None) == until


@pytest.mark.parametrize(("language", "line"), NO_MOVES)
def test_other_lines_are_left_alone(language, line):
    assert read_move(line, now=NOW, language=language, region="RU") is None


def test_english_is_understood_beside_the_member_s_own_language():
    read = read_move("snooze Иванов till Friday", now=NOW, language="ru")
    assert read
    assert read.moment


@pytest.mark.parametrize("line", ["перенеси Иванова на вчера", "перенеси Иванова на 31 ноября"])
def test_a_moment_that_cannot_be_is_refused(line):
    with pytest.raises(Refusal):
        read_move(line, now=NOW, language="ru")
