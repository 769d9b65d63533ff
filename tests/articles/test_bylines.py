import pytest

from graphsvc.articles.bylines import is_agency, is_byline_under_headline, is_signed


def told(form, line):
    return form(line, 0, len(line))


@pytest.mark.parametrize(
    "line",
    [
        "By  Associated Press",
        "By Jane Doe at Anfield",
        "BY JANE DOE",
        "By Jane van der Doe and John Roe, AP Sports Writers",
        "Words by Jane Doe",
        "By Jane Doe | 3 March 2018",
    ],
)
def test_a_line_with_by_and_names_is_signed(line):
    assert told(is_signed, line)


@pytest.mark.parametrize(
    "line",
    [
        "By half-time it was over",
        "By Monday, Rovers were top.",
        "Bystanders Cheered",
        "By and large Rovers were better",
        "By " + "Jane Doe " * 20,
    ],
)
def test_other_lines_with_by_are_not(line):
    assert not told(is_signed, line)


@pytest.mark.parametrize("line", ["(Reuters)", "Associated Press", "Reuters Staff", "AFP"])
def test_an_agency_on_a_line_of_its_own_is_a_byline(line):
    assert told(is_agency, line)


@pytest.mark.parametrize("line", ["Reuters reported a goal", "Rovers", "AFP Rovers"])
def test_an_agency_in_other_words_is_not(line):
    assert not told(is_agency, line)


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe, Football Correspondent",
        "Jane Doe in Munich",
        "Jane O'Doe",
        "Jane Doe at St. James' Park",
        "jane.doe@example.org",
        "@janedoe",
    ],
)
def test_under_a_headline_a_name_will_do(line):
    assert told(is_byline_under_headline, line)


@pytest.mark.parametrize(
    "line", ["Rovers won at Anfield", "Second-half revival", "Jane Doe saw it.", "Rovers " * 20]
)
def test_under_a_headline_other_words_will_not(line):
    assert not told(is_byline_under_headline, line)
