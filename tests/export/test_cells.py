import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.export.cells import guarded, rows, unguarded

texts = st.text(st.characters(exclude_categories=["Cs"])) | st.text("'=+-@\t1a")


@given(texts)
def test_no_cell_is_a_formula_and_nothing_is_lost(text):
    cell = guarded(text)
    assert unguarded(cell) == text
    assert cell == text or cell[0] == "'"


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "＝1"])
def test_what_a_spreadsheet_would_run_has_an_apostrophe_in_front(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "-3", "+2.5", "1-1", "Rovers", "a=b", "'quoted'"])
def test_what_it_would_not_run_stays_as_it_is(text):
    assert guarded(text) == text


@given(st.lists(st.lists(texts, min_size=1), min_size=1))
def test_rows_are_read_back_by_any_reader_of_csv(table):
    text = rows(table).decode()
    assert text.endswith("\r\n")
    back = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert [[unguarded(cell) for cell in row] for row in back] == table
