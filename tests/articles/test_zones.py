from hypothesis import example, given
from hypothesis import strategies as st

from graphsvc.articles.zones import zones_of

HEADLINE = "Kestrel double sinks Harbour City"
LEAD = (
    "Tom Kestrel scored twice in the last ten minutes as Rovers beat Harbour City 2-1 in the rain."
)
SECOND = (
    "City had led through Luis Prado, who headed in a corner after twelve minutes of the match."
)
CAPTION = "Tom Kestrel of Rovers, left, celebrates during the match between Rovers and City..."


def zones(*lines, between="\n\n"):
    """The zones of an article made of those lines, as (kind, text)."""
    text = between.join(lines)
    return [(zone.kind.value, text[zone.start : zone.end]) for zone in zones_of(text)]


def kinds(*lines, between="\n\n"):
    return [kind for kind, _ in zones(*lines, between=between)]


def test_a_broadsheet_page():
    assert zones(
        "Premier League",
        HEADLINE,
        "Rovers climb to third after a late show in the rain.",
        "Jane Doe at Mill Lane",
        "Sat 14 Apr 2018 17.02 BST",
        "Last modified on Sat 14 Apr 2018 22.50 BST",
        "Tom Kestrel celebrates his second goal. Photograph: A. Person/Agency",
        LEAD,
        SECOND,
        "Second-half revival",
        LEAD,
        "Topics",
        between="\n",
    ) == [
        ("METADATA", "Premier League"),
        ("HEADLINE", HEADLINE),
        ("PARAGRAPH", "Rovers climb to third after a late show in the rain."),
        ("BYLINE", "Jane Doe at Mill Lane"),
        ("METADATA", "Sat 14 Apr 2018 17.02 BST"),
        ("METADATA", "Last modified on Sat 14 Apr 2018 22.50 BST"),
        ("CAPTION", "Tom Kestrel celebrates his second goal. Photograph: A. Person/Agency"),
        ("PARAGRAPH", LEAD),
        ("PARAGRAPH", SECOND),
        ("BOILERPLATE", "Second-half revival"),
        ("PARAGRAPH", LEAD),
        ("BOILERPLATE", "Topics"),
    ]


def test_an_agency_report_of_the_nineties():
    assert kinds(
        "SOCCER - ROVERS BEAT CITY.",
        "date 1996-08-25",
        "",
        "LEEDS, England 1996-08-25",
        LEAD,
        between="\n",
    ) == ["HEADLINE", "METADATA", "DATELINE", "PARAGRAPH"]


def test_a_crawled_page_without_a_headline():
    assert kinds("date 2017-02-01", "", LEAD, SECOND, between="\n") == [
        "METADATA",
        "PARAGRAPH",
        "PARAGRAPH",
    ]


def test_a_hard_wrapped_wire_report():
    first = """LONDON (AP) -- Tom Kestrel came off the bench and scored twice in
the last ten minutes on Saturday as Rovers beat Harbour City 2-1 and
moved into third place."""
    second = """City had taken the lead in the 12th minute when Luis Prado headed
in a corner."""
    link = "More AP soccer: https://example.org/soccer"
    text = f"ROVERS BEAT CITY\n\nBy Jane Doe\n\n   {first}\n   {second}\n\n___\n\n{link}"
    assert zones(text) == [
        ("HEADLINE", "ROVERS BEAT CITY"),
        ("BYLINE", "By Jane Doe"),
        ("PARAGRAPH", first),
        ("PARAGRAPH", second),
        ("BOILERPLATE", "___"),
        ("BOILERPLATE", link),
    ]


def test_captions_may_stand_above_the_dateline_and_between_paragraphs():
    assert kinds(CAPTION, CAPTION, f"LONDON (AP) — {LEAD}", CAPTION, SECOND) == [
        "CAPTION",
        "CAPTION",
        "PARAGRAPH",
        "CAPTION",
        "PARAGRAPH",
    ]


def test_below_a_caption_one_mark_makes_another():
    assert kinds(HEADLINE, CAPTION, "Luis Prado reacts.", LEAD)[1:] == [
        "CAPTION",
        "CAPTION",
        "PARAGRAPH",
    ]


def test_a_headline_that_depicts_is_still_the_headline():
    assert kinds("Kestrel celebrates 100th goal with a double", LEAD) == ["HEADLINE", "PARAGRAPH"]


def test_a_headline_may_end_with_a_stop_when_no_paragraph_follows_it_at_once():
    assert kinds("Rovers beat City.", "By Jane Doe", LEAD)[0] == "HEADLINE"
    assert kinds("Rovers beat City.", LEAD)[0] == "PARAGRAPH"


def test_a_long_first_block_or_one_with_a_dateline_is_no_headline():
    assert kinds(LEAD + " " + LEAD[:-1], SECOND) == ["PARAGRAPH", "PARAGRAPH"]
    assert kinds("LONDON (AP) — Rovers won", SECOND) == ["PARAGRAPH", "PARAGRAPH"]


def test_a_single_line_is_a_paragraph():
    assert zones(HEADLINE) == [("PARAGRAPH", HEADLINE)]


def test_a_section_name_directly_above_the_text_is_the_headline():
    assert kinds("Match report", LEAD) == ["HEADLINE", "PARAGRAPH"]
    assert kinds("Match report", "By Jane Doe", LEAD) == ["HEADLINE", "BYLINE", "PARAGRAPH"]


def test_short_lines_with_figures_and_lists_are_paragraphs():
    figures = ("Rovers 2-1 City", "Referee: John Roe", "Scorers: Kestrel, Prado")
    assert kinds(HEADLINE, LEAD, SECOND, *figures)[3:] == ["PARAGRAPH"] * 3


def test_a_text_written_without_stops_has_no_interruptions():
    ticker = (
        "Kestrel wins a corner",
        "Prado heads it clear and City break away from Rovers down the left",
    )
    assert kinds(HEADLINE, *ticker, *ticker) == ["HEADLINE", *["PARAGRAPH"] * 4]


def test_a_second_name_is_no_second_byline():
    assert kinds(HEADLINE, "By Jane Doe", "Mill Lane Park", LEAD)[1:3] == ["BYLINE", "PARAGRAPH"]


fragments = st.sampled_from(
    [HEADLINE, LEAD, SECOND, CAPTION, "By Jane Doe", "LONDON (AP) — ", "date 2017-02-01", "\n"]
)


@given(st.one_of(st.text(), st.lists(st.one_of(fragments, st.text())).map("\n".join)))
@example("\x1c\u2028a\x85")
def test_zones_of_any_text_hold_all_that_is_not_blank_and_do_not_overlap(text):
    found = zones_of(text)
    edges = [edge for zone in found for edge in (zone.start, zone.end)]
    assert edges == sorted(edges)
    assert all(zone.start < zone.end <= len(text) for zone in found)
    kept = "".join(text[zone.start : zone.end] for zone in found)
    assert "".join(kept.split()) == "".join(text.split())
