import pytest

from graphsvc.articles.captions import caption_marks, has_credit, is_cut_off


def marks(text):
    return caption_marks(text, 0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "Tom Kestrel of Rovers, left, and Luis Prado of City, during their Group D match",
        "Tom Kestrel of Rovers celebrates scoring during the match between Rovers and City, at...",
        "Rovers players celebrate during the cup final between Rovers and City.",
        "Luis Prado (right) in action against Tom Kestrel",
        "Tom Kestrel, second left, scores his side's second goal.",
    ],
)
def test_a_caption_has_two_marks_or_more(text):
    assert marks(text) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "Rovers picked up their first point during the match with City on Tuesday...",
        "Kestrel, left out on Saturday, scored from the right.",
        "Prado reacts quickest, but it was saved.",
        "Tom Kestrel, left, " + "in action " * 50,
    ],
)
def test_a_paragraph_has_fewer(text):
    assert marks(text) < 2


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("Kestrel scores. (AP Photo/A. Person)", True),
        ("Kestrel scores. Photograph: A. Person/Agency", True),
        ("Photo by A. Person", True),
        ("Image source, Getty Images", True),
        ("REUTERS/A. Person", True),
        ("Credit to City, who never gave up.", False),
        ("He had the picture of a goal in mind.", False),
    ],
)
def test_a_credit_tells_a_photograph(text, credited):
    assert has_credit(text, 0, len(text)) is credited


@pytest.mark.parametrize(
    ("text", "cut"),
    [("between At...", True), ("between …", True), ("be… [+1234 chars]", True), ("He won.", False)],
)
def test_a_text_that_breaks_off_shows_it_at_its_end(text, cut):
    assert is_cut_off(text, 0, len(text)) is cut
