"""Scalars, as clients see them."""

import pytest
from graphql import build_schema

from tests.asking import SCHEMA, holding, result_of


def test_texts_of_a_fixed_form_are_scalars_with_their_specification():
    schema = build_schema(SCHEMA.as_str())
    assert schema.get_type("EdtfDate").specified_by_url.startswith("https://www.loc.gov")
    assert str(schema.get_type("Match").fields["date"].type) == "EdtfDate"
    assert str(schema.get_type("Goal").fields["minute"].type) == "MatchMinute"


async def test_a_scalar_of_text_takes_texts_only():
    asked = """mutation ($input: IngestArticleInput!) {
      ingestArticle(input: $input) { userErrors { code } } }"""
    for url in (-1, True, [], {}):
        result = await result_of(await holding(), asked, input={"text": "A goal.", "url": url})
        assert result.errors[0].extensions["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize("url", ["[null]", "-1", "true", "{a: 1}", "9007199254740992"])
async def test_so_it_is_in_a_document(url):
    result = await result_of(await holding(), f"{{ article(by: {{url: {url}}}) {{ id }} }}")
    codes = {error.extensions["code"] for error in result.errors}
    assert codes == {"GRAPHQL_VALIDATION_FAILED"}
