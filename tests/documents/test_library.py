"""What a request asks for: by its text, an id or a hash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.documents.library import Library, asks
from graphsvc.documents.trusted import hash_of
from graphsvc.errors import UnknownDocument

QUERY = "{ stats { articles } }"
TRUSTED = {"stats": QUERY, hash_of(QUERY): QUERY}
OTHER = "{ __typename }"


def persisted(text, **more):
    return {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": hash_of(text)}}, **more}


def code(library, request):
    with pytest.raises(UnknownDocument) as error:
        library.text_of(request)
    return error.value.code


def test_a_text_is_itself_and_nothing_is_nothing():
    library = Library({})
    assert library.text_of({"query": QUERY}) == QUERY
    assert library.text_of({}) is None
    assert library.text_of({"query": None, "extensions": {"cost": True}}) is None
    assert [asks({name: ""}) for name in ("query", "documentId", "variables")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    "request_",
    [
        {"documentId": "stats"},
        {"documentId": hash_of(QUERY)},
        {"documentId": f"sha256:{hash_of(QUERY)}"},
        persisted(QUERY),
    ],
)
def test_trusted_documents_are_found_by_every_name(request_):
    assert Library(TRUSTED).text_of(request_) == QUERY


def test_a_document_that_was_sent_with_its_hash_is_known_from_then_on():
    library = Library({}, automatic=5)
    assert code(library, persisted(QUERY)) == "PERSISTED_QUERY_NOT_FOUND"
    assert library.text_of(persisted(QUERY, query=QUERY)) == QUERY
    assert library.text_of(persisted(QUERY)) == QUERY
    assert library.text_of({"documentId": f"sha256:{hash_of(QUERY)}"}) == QUERY


def test_clients_are_told_where_nothing_is_kept():
    library = Library({})
    assert library.text_of(persisted(QUERY, query=QUERY)) == QUERY
    assert code(library, persisted(QUERY)) == "PERSISTED_QUERY_NOT_SUPPORTED"


def test_nobody_puts_one_text_under_the_hash_of_another():
    library = Library({}, automatic=5)
    assert code(library, persisted(QUERY, query=OTHER)) == "PERSISTED_QUERY_HASH_MISMATCH"
    assert code(library, persisted(QUERY)) == "PERSISTED_QUERY_NOT_FOUND"


def test_where_only_trusted_documents_are_run_no_other_is_by_any_way():
    library = Library(TRUSTED, only_trusted=True, automatic=5)
    assert code(library, {"query": OTHER}) == "DOCUMENT_NOT_TRUSTED"
    assert code(library, persisted(OTHER, query=OTHER)) == "DOCUMENT_NOT_TRUSTED"
    assert code(library, persisted(OTHER)) == "PERSISTED_QUERY_NOT_FOUND"
    assert code(library, {"documentId": "other"}) == "PERSISTED_QUERY_NOT_FOUND"
    assert code(library, {"documentId": "stats", "query": OTHER}) == "PERSISTED_QUERY_HASH_MISMATCH"
    assert library.text_of({"query": QUERY}) == QUERY


def test_those_asked_for_longest_ago_make_room():
    library = Library({}, automatic=2)
    texts = ["{ a }", "{ b }", "{ c }"]
    for text in texts[:2]:
        library.text_of(persisted(text, query=text))
    library.text_of(persisted(texts[0]))
    library.text_of(persisted(texts[2], query=texts[2]))
    assert code(library, persisted(texts[1])) == "PERSISTED_QUERY_NOT_FOUND"
    assert library.text_of(persisted(texts[0])) == texts[0]


@given(st.lists(st.text("ab", min_size=1, max_size=30), max_size=40), st.integers(0, 5))
def test_what_is_kept_is_bounded_in_number_and_in_characters(texts, most):
    library = Library({}, automatic=most, room=60)
    for text in texts:
        library.text_of(persisted(text, query=text))
        kept = library._kept.values()
        assert len(kept) <= most
        assert sum(map(len, kept)) == library._characters <= 60


@pytest.mark.parametrize(
    "request_",
    [
        {"documentId": 5},
        {"extensions": {"persistedQuery": {"version": 2, "sha256Hash": "a"}}},
        {"extensions": {"persistedQuery": "a"}},
        {"extensions": []},
    ],
)
def test_what_names_no_document_asks_for_none(request_):
    assert Library(TRUSTED).text_of(request_) is None
