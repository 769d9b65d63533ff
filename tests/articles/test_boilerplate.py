import pytest

from graphsvc.articles.boilerplate import is_boilerplate


@pytest.mark.parametrize(
    "line",
    [
        "More AP soccer: https://example.org/soccer and https://example.org/sports",
        "Follow us on Twitter",
        "Follow Jane Doe on Twitter @janedoe",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "Copyright 2018 A Paper. All rights reserved.",
        "© A Paper",
        "Share on Facebook",
        "Share",
        "12 comments",
        "READ MORE: Kestrel signs on",
        "VIDEO: Kestrel strikes twice",
        "Sign up for our newsletter",
        "More to follow...",
        "___",
        "***",
        "ENDS",
        "AP writer John Roe contributed to this report.",
        "https://example.org/soccer",
    ],
)
def test_what_pages_put_around_articles_is_boilerplate(line):
    assert is_boilerplate(line, 0, len(line))


@pytest.mark.parametrize(
    "line",
    [
        "More than 50,000 saw Rovers win.",
        "Share of the points was fair, said Kestrel.",
        "Read had scored twice for City.",
        "Rovers saved their best for last.",
        "Follow that, said Kestrel after his goal.",
        "Live on a wet night, Rovers won as the report at https://example.org told on Sunday.",
        "All rights reserved " * 40,
    ],
)
def test_what_an_article_tells_is_not(line):
    assert not is_boilerplate(line, 0, len(line))
