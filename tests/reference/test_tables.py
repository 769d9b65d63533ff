import pytest

from graphsvc.errors import GraphsvcError, UnreadableTable
from graphsvc.reference.tables import read_table

COLUMNS = ("slug", "names")


@pytest.fixture
def rows_of(tmp_path):
    def rows(text, columns=COLUMNS):
        (tmp_path / "clubs.tsv").write_bytes(text.encode() if isinstance(text, str) else text)
        return list(read_table(tmp_path / "clubs.tsv", columns, key="slug"))

    return rows


def test_each_row_knows_its_line_and_its_fields(rows_of):
    first, second = rows_of("slug\tnames\na\tA|B\n\nb\t\n")
    assert (first.number, first["slug"], first.split("names")) == (2, "a", ("A", "B"))
    assert (second.number, second["slug"], second.split("names")) == (4, "b", ())


def test_quotation_marks_line_ends_and_further_columns_do_no_harm(rows_of):
    (row,) = rows_of('slug\tnames\tmore\r\na\t"A\tx\r\n')
    assert row["names"] == '"A'


@pytest.mark.parametrize("row", ["a", "a\tA\tB"])
def test_a_row_with_another_number_of_columns_is_refused(rows_of, row):
    with pytest.raises(UnreadableTable, match=r"clubs\.tsv, line 3: . columns where .* 2; write"):
        rows_of(f"slug\tnames\nb\tB\n{row}\n")


def test_a_key_that_repeats_is_refused(rows_of):
    with pytest.raises(UnreadableTable, match=r"line 3: slug 'a' stands above already; keep one"):
        rows_of("slug\tnames\na\tA\na\tB\n")


def test_a_column_that_lacks_is_named(rows_of):
    with pytest.raises(UnreadableTable, match=r"line 1: no column names, city; add"):
        rows_of("slug\na\n", columns=("slug", "names", "city"))


def test_a_field_has_to_be_known_where_it_points(rows_of):
    (row,) = rows_of("slug\tnames\na\tA\n")
    assert row.known("slug", {"a"}, where="towns.tsv") == "a"
    with pytest.raises(UnreadableTable, match=r"line 2: slug 'a' is not in towns\.tsv; correct"):
        row.known("slug", {"b"}, where="towns.tsv")


def test_a_table_that_is_missing_is_named(tmp_path):
    with pytest.raises(UnreadableTable, match=r"clubs\.tsv is missing in .*; put it there"):
        list(read_table(tmp_path / "clubs.tsv", COLUMNS, key="slug"))


def test_a_table_in_another_encoding_is_refused(rows_of):
    with pytest.raises(UnreadableTable, match=r"clubs\.tsv is not UTF-8; save"):
        rows_of("slug\tnames\na\tKöln\n".encode("latin-1"))


def test_it_is_an_error_of_ours():
    assert issubclass(UnreadableTable, GraphsvcError)
