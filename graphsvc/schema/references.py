"""The types that other files name before they are defined.

Clubs have matches and matches have clubs, so no order of imports would do: a field names the other
type by one of these, and strawberry looks it up when the schema is built.
"""

from typing import TYPE_CHECKING, Annotated

import strawberry

if TYPE_CHECKING:
    from graphsvc.schema.article import Article
    from graphsvc.schema.claim import Claim
    from graphsvc.schema.club import Club
    from graphsvc.schema.competition import Competition, CompetitionEdition
    from graphsvc.schema.explanation import Explanation
    from graphsvc.schema.gap import Gap
    from graphsvc.schema.goal import Goal
    from graphsvc.schema.match import Match
    from graphsvc.schema.place import Place
    from graphsvc.schema.player import Player
    from graphsvc.schema.span import TextSpan
    from graphsvc.schema.stage import Stage
    from graphsvc.schema.statement import Statement
    from graphsvc.schema.subject import Entity, Subject

ArticleRef = Annotated["Article", strawberry.lazy("graphsvc.schema.article")]
ClaimRef = Annotated["Claim", strawberry.lazy("graphsvc.schema.claim")]
ClubRef = Annotated["Club", strawberry.lazy("graphsvc.schema.club")]
CompetitionRef = Annotated["Competition", strawberry.lazy("graphsvc.schema.competition")]
EditionRef = Annotated["CompetitionEdition", strawberry.lazy("graphsvc.schema.competition")]
EntityRef = Annotated["Entity", strawberry.lazy("graphsvc.schema.subject")]
ExplanationRef = Annotated["Explanation", strawberry.lazy("graphsvc.schema.explanation")]
GapRef = Annotated["Gap", strawberry.lazy("graphsvc.schema.gap")]
GoalRef = Annotated["Goal", strawberry.lazy("graphsvc.schema.goal")]
MatchRef = Annotated["Match", strawberry.lazy("graphsvc.schema.match")]
PlaceRef = Annotated["Place", strawberry.lazy("graphsvc.schema.place")]
PlayerRef = Annotated["Player", strawberry.lazy("graphsvc.schema.player")]
StageRef = Annotated["Stage", strawberry.lazy("graphsvc.schema.stage")]
StatementRef = Annotated["Statement", strawberry.lazy("graphsvc.schema.statement")]
SubjectRef = Annotated["Subject", strawberry.lazy("graphsvc.schema.subject")]
TextSpanRef = Annotated["TextSpan", strawberry.lazy("graphsvc.schema.span")]
