from graphsvc.articles.segments import inner_datelines, segments_of
from graphsvc.articles.zones import zones_of

LEAD = "Tom Kestrel scored twice as Rovers beat Harbour City 2-1. It was his best game of the year"
CAPTION = "Tom Kestrel of Rovers, left, celebrates during the match between Rovers and City..."


def segments(*lines):
    text = "\n\n".join(lines)
    zones = zones_of(text)
    found = segments_of(text, zones, inner_datelines(text, zones))
    return [(s.kind.value, s.ordinal, text[s.start : s.end], s.truncated) for s in found]


def test_a_zone_comes_before_its_sentences_and_its_dateline_last():
    first, second = "LONDON (AP) — Rovers won.", "City lost."
    assert segments("Rovers win", f"{first} {second}") == [
        ("HEADLINE", 1, "Rovers win", False),
        ("SENTENCE", 1, "Rovers win", False),
        ("PARAGRAPH", 1, f"{first} {second}", False),
        ("SENTENCE", 2, first, False),
        ("DATELINE", 1, "LONDON (AP)", False),
        ("SENTENCE", 3, second, False),
    ]


def test_a_mere_place_is_a_dateline_in_the_first_paragraph_only():
    found = segments("Rovers win", "LONDON - Rovers won.", "PARIS - City lost.")
    assert [words for kind, _, words, _ in found if kind == "DATELINE"] == ["LONDON"]


def test_furniture_has_no_sentences():
    found = segments("Rovers win", "By Jane Doe", "2 December 2020", LEAD + ".", "Share", "___")
    assert sum(kind == "SENTENCE" for kind, *_ in found) == 3


def test_captions_and_the_last_paragraph_may_be_cut_off_and_their_last_sentences_with_them():
    found = segments("Rovers win", CAPTION, LEAD + "...", LEAD + "...")
    assert [(kind, ordinal) for kind, ordinal, _, truncated in found if truncated] == [
        ("CAPTION", 1),
        ("SENTENCE", 2),
        ("PARAGRAPH", 2),
        ("SENTENCE", 6),
    ]
