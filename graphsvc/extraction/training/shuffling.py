"""Exercises as the network sees them once: changed in what must not matter."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from graphsvc.extraction.tagging.strips import FIRST, NO_CLUB, NOBODY, PEOPLE, SECOND
from graphsvc.extraction.training.exercises import Exercise

HIDDEN = 0.05
"""The share of words that are hidden while it learns."""


@dataclass(frozen=True, slots=True)
class Shuffled:
    """An exercise with other numbers of people, clubs swapped or not, and some words hidden."""

    exercise: Exercise
    tokens: Sequence[int]
    people: Sequence[int]
    clubs: Sequence[int]


def shuffled(exercise: Exercise, hide: int, chance: random.Random) -> Shuffled:
    """An exercise, changed in what must not matter; `hide` stands for hidden words."""
    strip = exercise.strip
    numbers = [*range(PEOPLE)]
    chance.shuffle(numbers)
    swap = chance.random() < 0.5
    clubs = {FIRST: SECOND, SECOND: FIRST} if swap else {}
    named = [
        who != NOBODY or club != NO_CLUB
        for who, club in zip(strip.people, strip.clubs, strict=True)
    ]
    return Shuffled(
        exercise,
        [
            hide if not name and chance.random() < HIDDEN else token
            for token, name in zip(strip.tokens, named, strict=True)
        ],
        [NOBODY if who == NOBODY else numbers[who] for who in strip.people],
        [clubs.get(club, club) for club in strip.clubs],
    )
