"""The article in a page, and what the page puts around it."""

import pytest

from graphsvc.articles.pages import fragment_parts, page_of
from graphsvc.articles.pages.elements import paragraphs_of
from graphsvc.articles.pages.figures import captions_lifted
from graphsvc.articles.pages.tables import layout_undone, rows_told
from graphsvc.articles.pages.tickers import entries_joined
from graphsvc.articles.pages.trees import tree_of
from graphsvc.errors import UnreadableArticle

MARKED = '<div><i class="minute">%d</i><div>%s</div></div>'


def paragraphs(markup):
    return list(paragraphs_of(tree_of(f"<div>{markup}</div>")))


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        ("<p>a <b>b</b>c</p><p>d", ["a bc", "d"]),
        ("a<br>b<br><br>c", ["a\nb", "c"]),
        ("<ul><li>a<li>b</ul>c", ["a", "b", "c"]),
        ("a<script>x()</script> b<!-- c -->", ["a b"]),
        ("one\n  two&nbsp;three", ["one two three"]),
        ("<p> </p>", []),
    ],
)
def test_blocks_stand_apart(markup, blocks):
    assert paragraphs(markup) == blocks


@pytest.mark.parametrize(
    ("markup", "captions"),
    [
        ("<figure><img><figcaption>A <b>scores</b></figcaption></figure>", ["A scores"]),
        ('<div class="wp-caption"><img><p class="wp-caption-text">A</p></div>', ["A"]),
        ('<span class="imageCaption">A</span>', ["A"]),
        ("<aside><figure><figcaption>Other</figcaption></figure></aside>", []),
        ('<p class="closed-captioned">A</p>', []),
        (f"<figure><figcaption>{'long ' * 100}</figcaption></figure>", []),
    ],
)
def test_captions_are_found_wherever_they_stand(markup, captions):
    tree = tree_of(f"<div>{markup}</div>")
    assert captions_lifted(tree) == captions
    assert [each.text for each in tree.iter("p") if each.text in captions] == captions


@pytest.mark.parametrize(
    ("markup", "entries"),
    [
        ("<li><b>5'</b> Goal!</li><li><b>90+2'</b> Over.</li>", ["5' Goal!", "90+2' Over."]),
        ("<dl><dt>5'<dd>Goal!<dt>9'<dd>Over.</dl>", ["5' Goal!", "9' Over."]),
        ("<tr><td>5 min<td>Goal!<tr><td>9 min<td>Over.", ["5 min Goal!", "9 min Over."]),
        (
            f"{MARKED % (5, '<h4>Goal</h4><p>A.')}{MARKED % (9, 'Over.')}",
            ["5' Goal – A.", "9' Over."],
        ),
        (
            "<li><i>1-0</i> <b>5'</b> Poe</li><li><p>GOAL! 2-0</p><b>9'</b> Lee</li>",
            ["5' 1-0 Poe", "9' GOAL! 2-0 – Lee"],
        ),
        (
            "<li>20:47 <b class=minute>5:</b> Poe</li><li>11-1 <b class=minute>1</b> Lee</li>",
            ["5' 20:47 Poe", "1' 11-1 Lee"],
        ),
        ("<li><b class=minute>20:45</b> Off</li><li><b class=minute>20:49</b> Poe</li>", []),
        ("<li><b>5'</b> Goal!</li>", []),
        ("<li>Poe <b>5'</b></li><li>Lee <b>9'</b></li>", []),
        ("<td><b>5</b></td><td>a</td><td><b>6</b></td><td>b</td>", []),
    ],
)
def test_entries_of_a_ticker_become_paragraphs(markup, entries):
    inside = f"<table>{markup}</table>" if markup.startswith("<t") else markup
    assert entries_joined(tree_of(f"<div>{inside}</div>")) == entries


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ("<tr><th>A<th>B<tr><td>a<td>b<tr><td>c<td>d", ["A: a, c", "B: b, d"]),
        ("<tr><th>A<th><th>B<tr><td>1<td>Shots<td>2", ["A, B", "1, Shots, 2"]),
        ("<tr><td>1<td>Rovers", ["1, Rovers"]),
        ("<tr><td><td>", []),
    ],
)
def test_tables_of_data_become_lines(rows, lines):
    assert rows_told(tree_of(f"<div><table>{rows}</table></div>")) == lines


def test_tables_that_only_place_things_are_undone():
    tree = tree_of("<table><tr><td><h1>A</h1><table><tr><td>1</table></table>")
    layout_undone(tree)
    assert [each.tag for each in tree.iter("table", "td")] == ["table", "td"]


def test_a_fragment_is_all_of_one_article():
    parts = fragment_parts("One. <p>Two.</p><div class='cookie-note'>Three.</div>")
    assert [part.text for part in parts] == ["One.", "Two."]


def test_a_page_that_names_cookies_about_all_of_itself_is_read():
    story = page_of(b"<div class='cookies-unset'><h1>Win</h1><p>Rovers won at City.</p></div>")
    assert story.text == "Win\n\nRovers won at City."


def test_a_logo_is_no_headline_where_the_article_has_one():
    text = "Rovers beat City 2-1 on Saturday with two late goals. " * 5
    page = f"<h1>A Paper</h1><article><h1>Rovers win</h1><p>{text}</p></article>"
    assert page_of(page.encode()).metadata.headline == "Rovers win"


def test_a_page_that_says_nothing_is_refused():
    with pytest.raises(UnreadableArticle, match="no article was found in this page"):
        page_of(b"<html><body><script>x()</script></body></html>")
