import pytest

from graphsvc.articles.datelines import dateline_at, is_dateline


def head(text, **options):
    found = dateline_at(text, 0, len(text), **options)
    return found and (text[: found[0]], text[found[1] :])


@pytest.mark.parametrize(
    "dateline",
    [
        "BERGAMO, Italy (AP) — ",
        "LONDON (Reuters) - ",
        "MANCHESTER, England, April 5 - ",
        "MANCHESTER, England, April 5 (Reuters) - ",
        "ROME, Dec. 1 (Xinhua) -- ",
        "PARIS, 5 May (AFP) – ",
        "SAN SEBASTIAN, Spain (AP)—",
        "Berlin (dpa) - ",
        "SÃO PAULO (AP) — ",
        "ST. LOUIS, Sept 3, 1996 - ",
        "(Reuters) - ",
        "NEW DELHI (PTI): ",
    ],
)
def test_a_dateline_ends_before_its_dash(dateline):
    text = dateline + "Rovers beat City 2-1."
    assert head(text) == (dateline.rstrip(" —–-:"), "Rovers beat City 2-1.")


@pytest.mark.parametrize(
    "text",
    [
        "Rovers beat City 2-1 - and deserved it.",
        "FC Midtjylland - who had lost four - won.",
        "Rovers (AP) were good.",
        "VAR: The referee looked again.",
        "BERGAMO, Italy (AP) —",
        "(He was late) - Rovers won.",
    ],
)
def test_these_have_none(text):
    assert head(text) is None


def test_a_mere_place_is_a_dateline_only_where_one_is_expected():
    text = "LONDON - Rovers beat City 2-1."
    assert head(text) is None
    assert head(text, bare=True) == ("LONDON", "Rovers beat City 2-1.")


def test_an_agency_that_nobody_knows_may_follow_a_place_where_a_dateline_is_expected():
    text = "LONDON, England (Ballwire) — Rovers beat City 2-1."
    assert head(text, bare=True) == ("LONDON, England (Ballwire)", "Rovers beat City 2-1.")


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("MILAN 1996-08-25", True),
        ("LEEDS, England 1996-08-26", True),
        ("BERGAMO, Italy (AP) —", True),
        ("MANCHESTER, England, April 5", True),
        ("MILAN", False),
        ("LONDON (Reuters) - Rovers won.", False),
        ("ROVERS BEAT CITY 2-1", False),
    ],
)
def test_a_dateline_may_stand_on_a_line_of_its_own(text, alone):
    assert is_dateline(text, 0, len(text)) is alone
