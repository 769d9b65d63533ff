"""Which documents are run, from the environment."""

from pathlib import Path

import pytest

from graphsvc.documents import DocumentSettings, documents_from, library_of
from graphsvc.errors import BadSetting, UnknownDocument


def test_an_empty_environment_trusts_all_and_keeps_some():
    assert documents_from({}) == DocumentSettings()
    assert DocumentSettings().automatic == 1000


def test_the_environment_decides():
    environ = {
        "GRAPHSVC_TRUSTED_DOCUMENTS": "operations",
        "GRAPHSVC_ONLY_TRUSTED": "on",
        "GRAPHSVC_AUTOMATIC_DOCUMENTS": "0",
        "GRAPHSVC_MAX_AGE": "60",
    }
    told = DocumentSettings(trusted=Path("operations"), only_trusted=True, automatic=0, max_age=60)
    assert documents_from(environ) == told


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("GRAPHSVC_ONLY_TRUSTED", "yes"),
        ("GRAPHSVC_AUTOMATIC_DOCUMENTS", "-1"),
        ("GRAPHSVC_MAX_AGE", "1.5"),
        ("GRAPHSVC_MAX_AGE", "9" * 10),
    ],
)
def test_what_cannot_be_used_is_told_by_name(name, text):
    with pytest.raises(BadSetting, match=name):
        documents_from({name: text})


def test_to_run_only_trusted_documents_there_must_be_some():
    with pytest.raises(BadSetting, match="--trusted-documents"):
        DocumentSettings(only_trusted=True)


def test_a_library_is_made_as_it_is_set(tmp_path):
    (tmp_path / "stats.graphql").write_text("{ stats { articles } }")
    library = library_of(DocumentSettings(trusted=tmp_path, only_trusted=True))
    assert library.text_of({"documentId": "stats"}) == "{ stats { articles } }"
    with pytest.raises(UnknownDocument):
        library.text_of({"query": "{ __typename }"})
