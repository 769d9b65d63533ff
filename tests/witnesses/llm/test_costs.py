"""What answers cost."""

import pytest

from graphsvc.witnesses.llm.costs import Costs, costs_of
from graphsvc.witnesses.llm.settings import LlmSettings

FREE = LlmSettings(url="http://here/v1", model="m")
PRICED = LlmSettings(url="http://here/v1", model="m", price_in=0.5, price_out=2.0)


def test_tokens_are_those_that_the_server_counts():
    assert costs_of({"usage": {"prompt_tokens": 12, "completion_tokens": 3}}) == Costs(1, 12, 3)


@pytest.mark.parametrize(
    "response",
    [{}, {"usage": None}, {"usage": {"prompt_tokens": 12}},
     {"usage": {"prompt_tokens": "12", "completion_tokens": 3}},
     {"usage": {"prompt_tokens": -12, "completion_tokens": 3}}],
)  # fmt: skip
def test_a_server_that_does_not_count_is_told_of(response):
    assert costs_of(response) == Costs(1, uncounted=1)
    assert "not counted by the server" in Costs(2, 12, 3, 1).told(FREE)


def test_costs_add_up_and_can_be_told_apart_again():
    one, other = Costs(1, 12, 3, 0), Costs(2, 10, 4, 1)
    assert one + other == Costs(3, 22, 7, 1)
    assert one + other - one == other


def test_money_is_what_a_million_tokens_cost():
    costs = Costs(3, 1_000_000, 250_000)
    assert costs.money(PRICED) == 1.0
    assert costs.told(PRICED) == "3 requests, 1,000,000 tokens in, 250,000 out, costs 1.000000"


def test_where_no_price_is_set_no_money_is_told():
    assert Costs(1, 5, 5).money(FREE) is None
    assert Costs(1, 5, 5).told(FREE) == "1 request, 5 tokens in, 5 out"
