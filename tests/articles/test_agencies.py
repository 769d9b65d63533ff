import pytest

from graphsvc.articles.agencies import AGENCIES, agencies_in


def agencies(text):
    return [(each.agency, text[each.start : each.end]) for each in agencies_in(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "agency", "words"),
    [
        ("By  Associated Press", "Associated Press", "Associated Press"),
        ("BERGAMO, Italy (AP)", "Associated Press", "(AP)"),
        ("By JANE DOE, AP Sports Writer", "Associated Press", "AP"),
        ("(REUTERS)", "Reuters", "(REUTERS)"),
        ("PARIS (AFP)", "Agence France-Presse", "(AFP)"),
        ("Berlin (dpa)", "Deutsche Presse-Agentur", "(dpa)"),
        ("By Press Association Sport", "PA Media", "Press Association"),
        ("Australian Associated Press", "Australian Associated Press", None),
    ],
)
def test_an_agency_is_found_in_each_form_of_its_name(text, agency, words):
    assert agencies(text) == [(agency, words or text)]


@pytest.mark.parametrize("text", ["By Pa Smith", "CAP in hand", "efe", "a map", "Jane Doe"])
def test_a_short_form_is_no_part_of_another_word(text):
    assert agencies(text) == []


@pytest.mark.parametrize("form", AGENCIES)
def test_every_form_of_the_table_is_found(form):
    assert agencies(f"ROME ({form}) -") == [(AGENCIES[form], f"({form})")]
