"""Trusted documents, as a folder has them."""

import json

import pytest
from graphql import parse, print_ast

from graphsvc.documents.trusted import hash_of, trusted_in
from graphsvc.errors import BadSetting

CLUBS = "query Clubs { clubs { totalCount } }"
PRINTED = print_ast(parse(CLUBS))


def manifest(folder, told, name="manifest.json"):
    (folder / name).write_text(told if isinstance(told, str) else json.dumps(told))
    return folder


def test_a_hash_is_the_one_that_the_draft_shows():
    text = "query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}"
    told = "7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e"
    assert hash_of(text) == told


def test_a_file_is_known_by_its_name_and_by_the_hashes_of_its_text(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "clubs.graphql").write_text(CLUBS + "\n")
    (tmp_path / "README.md").write_text("what these are")
    found = trusted_in(tmp_path)
    assert found == {
        "clubs": CLUBS + "\n",
        hash_of(CLUBS + "\n"): CLUBS + "\n",
        hash_of(CLUBS): CLUBS,
        hash_of(PRINTED): PRINTED,
    }


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ({hash_of(CLUBS): CLUBS}, hash_of(CLUBS)),
        ({"1f5d0c5a3b6d49c5a4e1f8b5c2d3e4f5": CLUBS}, "1f5d0c5a3b6d49c5a4e1f8b5c2d3e4f5"),
        (
            {
                "format": "apollo-persisted-query-manifest",
                "version": 1,
                "operations": [
                    {"id": hash_of(CLUBS), "name": "Clubs", "type": "query", "body": CLUBS}
                ],
            },
            hash_of(CLUBS),
        ),
    ],
    ids=["codegen", "relay", "apollo"],
)
def test_manifests_of_client_tools_tell_their_ids(told, name, tmp_path):
    found = trusted_in(manifest(tmp_path, told))
    assert found[name] == found[hash_of(CLUBS)] == CLUBS


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("{", "is no JSON"),
        ([], "is no manifest"),
        ({"a": 5}, "is no manifest"),
        ({"format": "apollo-persisted-query-manifest", "operations": [CLUBS]}, "is no manifest"),
        ({"0" * 64: CLUBS}, "has a text whose SHA-256 is"),
        ({"a": "{"}, "has what is no GraphQL: Syntax Error"),
    ],
)
def test_what_is_no_manifest_is_told_by_its_file(told, words, tmp_path):
    with pytest.raises(BadSetting, match=words) as error:
        trusted_in(manifest(tmp_path, told))
    assert "manifest.json" in str(error.value)


def test_a_folder_without_documents_is_a_mistake(tmp_path):
    with pytest.raises(BadSetting, match="put files"):
        trusted_in(tmp_path)
    (tmp_path / "a.graphql").write_bytes(b"\xff")
    with pytest.raises(BadSetting, match="not UTF-8"):
        trusted_in(tmp_path)


def test_a_folder_that_is_not_there_is_a_mistake(tmp_path):
    with pytest.raises(BadSetting, match="put files"):
        trusted_in(tmp_path / "nowhere")
