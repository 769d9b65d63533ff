"""What can be asked of the graph, in one place: by name, by fixture, by connection."""

from graphsvc.graph.fixtures import (
    find_club,
    find_competition,
    find_fixture,
    find_player,
    season_of,
)
from graphsvc.graph.links import Step
from graphsvc.graph.neighbourhood import Neighbourhood, neighbourhood
from graphsvc.graph.paths import Path, paths
from graphsvc.graph.searching import Hit, find_named
from graphsvc.graph.suggesting import Suggestion, suggest

__all__ = [
    "Hit",
    "Neighbourhood",
    "Path",
    "Step",
    "Suggestion",
    "find_club",
    "find_competition",
    "find_fixture",
    "find_named",
    "find_player",
    "neighbourhood",
    "paths",
    "season_of",
    "suggest",
]
