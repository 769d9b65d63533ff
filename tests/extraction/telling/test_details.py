"""How a goal was scored."""

import pytest

from graphsvc.extraction.telling.details import body_part, placement, technique
from graphsvc.extraction.telling.goals import tell_goals
from graphsvc.model import BodyPart, ShotPlacement, ShotTechnique
from tests.extraction.builders import reading_of, words_at


def first_goal(text, names):
    return tell_goals(reading_of(text, names=names))[0]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Erik Berg headed home.", BodyPart.HEAD),
        ("Erik Berg scored with his left.", BodyPart.LEFT_FOOT),
        ("Erik Berg scored with a right-footed shot.", BodyPart.RIGHT_FOOT),
        ("Erik Berg slotted home into the bottom left corner.", None),
        ("Erik Berg scored, and Jan Holm headed wide.", None),
    ],
)
def test_the_body_part_is_told_in_the_clause_of_the_goal(names, text, part):
    found = body_part(first_goal(text, names))
    assert (found and found.code) is part


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Erik Berg volleyed home.", ShotTechnique.VOLLEY),
        ("Erik Berg scored with a half-volley.", ShotTechnique.HALF_VOLLEY),
        ("Erik Berg scored with a diving header.", ShotTechnique.DIVING_HEADER),
        ("Erik Berg scored with an overhead kick.", ShotTechnique.OVERHEAD_KICK),
        ("Erik Berg chipped the ball over the keeper and in.", ShotTechnique.LOB),
        ("Erik Berg scored with a backheel.", ShotTechnique.BACKHEEL),
        ("Erik Berg scored.", None),
    ],
)
def test_the_technique_is_told_by_its_name(names, text, how):
    found = technique(first_goal(text, names))
    assert (found and found.code) is how


@pytest.mark.parametrize(
    ("corner", "code"),
    [
        ("the bottom left corner", ShotPlacement.BOTTOM_LEFT),
        ("the near top corner", ShotPlacement.TOP_NEAR),
        ("the top right-hand corner", ShotPlacement.TOP_RIGHT),
        ("the far bottom corner", ShotPlacement.BOTTOM_FAR),
        ("the net", None),
    ],
)
def test_the_corner_may_name_its_height_first_or_its_side(names, corner, code):
    found = placement(first_goal(f"Erik Berg fired into {corner}.", names))
    assert (found and found.code) is code


def test_a_detail_is_quoted_from_the_scorer_to_the_word(names):
    reading = reading_of("After a long wait Erik Berg then headed home from a corner.", names=names)
    (goal,) = tell_goals(reading)
    assert words_at(reading, body_part(goal)) == "Erik Berg then headed"
