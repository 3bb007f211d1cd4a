from html import escape, unescape
from re import sub

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.detection import notice
from bot.sandbox.html_reader import read_html
from bot.sandbox.references import HtmlError
from bot.sandbox.rendering import render
from bot.sandbox.tidying import tidy
from bot.sandbox.utf16 import Ruler, units


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>bold</b>", "bold", [("bold", 0, 4)]),
        ("<STRONG>loud</strong>", "loud", [("bold", 0, 4)]),
        ("a <i>b <b>c</b></i>", "a b c", [("italic", 2, 3), ("bold", 4, 1)]),
        ("😀<b>é</b>", "😀é", [("bold", 2, 1)]),
        ("<u>1</u><ins>2</ins><s>3</s><strike>4</strike><del>5</del>", "12345", None),
        ("<b></b>empty", "empty", []),
        ("2 &lt; 3 &amp;&amp; 4 &gt; 3 &quot;", '2 < 3 && 4 > 3 "', []),
        ("&nbsp;&copy;&#65;&#x42;&#0;", "&nbsp;&copy;AB&#0;", []),
        ("a & b", "a & b", []),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ("<span class='tg-spoiler'>s</span><tg-spoiler>t</tg-spoiler>", "st", [("spoiler", 0, 1), ("spoiler", 1, 1)]),
        ("<b>closed by nobody's name</>", "closed by nobody's name", [("bold", 0, 23)]),
    ],
)
def test_markup_becomes_text_and_entities(html, text, entities):
    read, found = read_html(html)
    assert read == text
    if entities is not None:
        assert [(each["type"], each["offset"], each["length"]) for each in found] == entities


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<x>y</x>", 'Unsupported start tag "x" at byte offset 0'),
        ("Пётр <br/>", 'Unsupported start tag "br/" at byte offset 9'),
        ("2 < 3", 'Unsupported start tag "" at byte offset 2'),
        ("<ООО Ромашка>", 'Unsupported start tag "ооо" at byte offset 0'),
        ("<b>bold", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href=x!>y</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
        ("&#xd800;", "Text contains invalid Unicode characters"),
    ],
)
def test_broken_markup_is_refused_in_telegrams_words(html, words):
    with pytest.raises(HtmlError) as refusal:
        read_html(html)
    assert str(refusal.value).startswith(words)


def test_links_lead_where_they_can():
    text, entities = read_html(
        '<a href="https://ya.ru/?a=1&amp;b=2">one</a> <a href="ya.ru">two</a> '
        '<a href="tg://user?id=7">three</a> <a href="javascript:alert(1)">four</a> <a>example.com</a>'
    )
    assert text == "one two three four example.com"
    assert [entity.get("url") for entity in entities] == [
        "https://ya.ru/?a=1&b=2",
        "http://ya.ru/",
        None,
        "http://example.com/",
    ]
    assert entities[2]["user"]["id"] == 7


def test_code_knows_its_language():
    _, (block,) = read_html('<pre><code class="language-python">x</code></pre>')
    assert (block["type"], block["language"]) == ("pre", "python")
    _, entities = read_html("<pre>x</pre><code>y</code>")
    assert [entity["type"] for entity in entities] == ["pre", "code"]


@given(st.text())
def test_escaped_text_comes_back_whole(text):
    text = text.encode("utf-8", "replace").decode()
    assert read_html(escape(text)) == (text.replace("'", "&#x27;").replace("&#x27;", "'"), [])


@given(st.text(alphabet="ab<>&\"'😀é\n", max_size=30), st.data())
def test_rendering_never_lets_a_letter_out_of_its_escape(text, data):
    size = units(text)
    ruler = Ruler(text)
    entities = []
    for kind in ("bold", "text_link", "spoiler"):
        begin, end = sorted(data.draw(st.tuples(st.integers(0, size), st.integers(0, size))))
        if begin < end and ruler.index(begin) is not None and ruler.index(end) is not None:
            entities.append({"type": kind, "offset": begin, "length": end - begin, "url": 'https://x/"><script>'})
    html = render(text, entities)
    assert unescape(sub(r"<[^>]*>", "", html)) == text
    assert "<script" not in html


def test_crossing_entities_are_closed_and_opened_again():
    bold, italic = {"type": "bold", "offset": 0, "length": 2}, {"type": "italic", "offset": 1, "length": 2}
    assert render("abc", [bold, italic]) == "<b>a<i>b</i></b><i>c</i>"


def test_a_link_is_shown_only_if_it_is_safe():
    link = {"type": "text_link", "offset": 0, "length": 1, "url": "javascript:alert(1)"}
    assert render("x", [link]) == '<span class="text_link">x</span>'


def test_a_command_can_be_pressed():
    assert 'data-command="/help"' in render("see /help", notice("see /help", []))


def test_telegram_notices_things_by_itself():
    text = "/add +7 916 123-45-67, ann@example.com, https://ya.ru/x. 1/2 @ann_k"
    found = [(e["type"], Ruler(text).cut(e["offset"], e["length"])) for e in notice(text, [])]
    assert found == [
        ("bot_command", "/add"),
        ("phone_number", "+7 916 123-45-67"),
        ("email", "ann@example.com"),
        ("url", "https://ya.ru/x"),
        ("mention", "@ann_k"),
    ]


def test_nothing_is_noticed_inside_code():
    assert notice("/add", [{"type": "code", "offset": 0, "length": 4}]) == [{"type": "code", "offset": 0, "length": 4}]


def test_edges_and_control_characters_are_tidied_with_the_entities():
    text, entities = read_html("\n  😀\x00a\r\u202e<b>bold </b>\n ")
    text, entities = tidy(text, entities)
    assert text == "😀 abold"
    assert entities == [{"type": "bold", "offset": 4, "length": 4}]


def test_an_entity_of_blanks_goes():
    assert tidy("a b", [{"type": "bold", "offset": 1, "length": 1}]) == ("a b", [])
