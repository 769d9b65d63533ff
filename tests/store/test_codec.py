import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from datetime import date as day

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.model import (
    Article,
    Basis,
    BooleanValue,
    Claim,
    Dataset,
    DateValue,
    Entity,
    EntityKind,
    EntityValue,
    EnumValue,
    Extraction,
    Mention,
    NumberValue,
    Qualifier,
    Quote,
    ScoreValue,
    Stance,
    Stated,
    Statement,
    TextValue,
)
from graphsvc.store.codec import decode, encode

confidences = st.floats(0, 1)
offsets = st.integers(-23 * 60, 23 * 60).map(lambda m: timezone(timedelta(minutes=m)))
instants = st.none() | st.datetimes(timezones=offsets)
values = st.one_of(
    st.builds(EntityValue),
    st.builds(TextValue),
    st.builds(NumberValue, number=st.floats(allow_nan=False)),
    st.builds(DateValue),
    st.builds(ScoreValue),
    st.builds(BooleanValue),
    st.builds(EnumValue),
)
qualifiers = st.lists(st.builds(Qualifier, value=values), max_size=3).map(tuple)
statements = st.builds(Statement, value=st.none() | values, qualifiers=qualifiers)
extractions = st.builds(Extraction, confidence=confidences)
lines = st.builds(
    Stated,
    extraction=extractions,
    entities=st.lists(st.builds(Entity, id=st.sampled_from(["club:a", "x"])), max_size=2).map(
        tuple
    ),
    statements=st.lists(statements, max_size=4).map(tuple),
)
records = st.one_of(
    lines,
    st.builds(Article, published=instants, updated=instants),
    st.builds(Dataset),
    st.builds(Entity),
    st.builds(Claim, statement=statements, extraction=extractions),
    st.builds(Mention, confidence=confidences),
)


@given(records)
def test_a_record_comes_back_exactly(record):
    back = decode(encode(record))
    assert back == record
    assert type(back) is type(record)


@given(values)
def test_a_value_comes_back_as_the_same_kind_of_value(value):
    claim = _claim(Statement("match:1", "score", value))
    assert type(decode(encode(claim)).statement.value) is type(value)


@given(statements)
def test_a_statement_keeps_its_id(statement):
    assert decode(encode(_claim(statement))).statement.id == statement.id


@given(records)
def test_a_record_is_one_line(record):
    assert len(encode(record).split("\n")) == 1


def test_a_record_says_its_class_and_leaves_out_defaults():
    body = json.loads(encode(Dataset("dataset:clubs", "Clubs")))
    assert body == {"type": "Dataset", "id": "dataset:clubs", "name": "Clubs"}


def test_a_value_says_its_class_and_leaves_out_defaults():
    body = json.loads(encode(_claim(Statement("match:1", "attendance", NumberValue(2500)))))
    assert body["statement"]["value"] == {"type": "NumberValue", "number": 2500}
    assert "stance" not in body


def test_what_is_not_the_default_is_kept():
    claim = replace(_claim(Statement("match:1", "winner", None)), stance=Stance.CONTRADICTS)
    assert decode(encode(claim)).stance is Stance.CONTRADICTS


def test_letters_beyond_ascii_are_written_as_they_are():
    assert "Müller" in encode(Entity("player:muller", EntityKind.PLAYER, "Müller"))


@pytest.mark.parametrize("offset", [UTC, timezone(timedelta(hours=5, minutes=45))])
def test_an_instant_keeps_its_offset(offset):
    published = datetime(2020, 12, 2, 6, tzinfo=offset)
    article = Article("article:1", "", "", (), "", dated=day(2020, 12, 2), published=published)
    assert decode(encode(article)).published.utcoffset() == offset.utcoffset(None)


def test_a_claim_of_a_log_without_priors_has_none():
    claim = _claim(Statement("match:1", "goals", None))
    assert "priors" not in encode(claim)
    moved = replace(claim, extraction=replace(claim.extraction, priors=("statement:1",)))
    assert decode(encode(moved)).extraction.priors == ("statement:1",)


def _claim(statement):
    quote = Quote("article:1", 0, 3, "one")
    extraction = Extraction("test", "1", "rule", 0.5)
    return Claim(statement, "article:1", Basis.STATED, (quote,), extraction)
