"""What one phrase tells."""

from graphsvc.extraction.telling.results import tell_matches
from tests.extraction.builders import reading_of


def test_the_pair_of_a_telling_without_opponent_is_one_club(names):
    (telling,) = tell_matches(reading_of("Ajax won 3-0.", names=names))
    assert telling.pair == {"ajax"}
