"""A statement as one English sentence, made from names, the property and the value."""

from collections.abc import Callable

from graphsvc import model
from graphsvc.graph.records import StatementRecord
from graphsvc.model import Bound, Modality, Statement, Value
from graphsvc.rules.properties import property_of
from graphsvc.schema.wordings import WORDINGS

NameOf = Callable[[str], str]
"""The name of a node, by its id."""

TEMPLATES = {
    "headline": "The headline is “{value}”.",
    "creator": "The article was written by {value}.",
    "datePublished": "The article was published on {value}.",
    "dateModified": "The article was updated on {value}.",
    "about": "“{subject}” is about {value}.",
    "dateline": "The article was filed in {value}.",
    "photoCaption": "A picture caption reads “{value}”.",
    "alias": "{subject} is also called “{value}”.",
    "description": "Of {subject}: {value}.",
    "sameAs": "{subject} is known elsewhere as {value}.",
    "homeTeam": "{value} are the home side of {subject}.",
    "awayTeam": "{value} are the away side of {subject}.",
    "participant": "{value} play in {subject}.",
    "finalScore": "{subject} ended {value}.",
    "teamGoals": "{club} scored {value} in {subject}.",
    "fullTimeScore": "The score of {subject} after ninety minutes was {value}.",
    "halfTimeScore": "The half-time score of {subject} was {value}.",
    "extraTimeScore": "The score of {subject} after extra time was {value}.",
    "shootOutScore": "The shoot-out of {subject} ended {value}.",
    "aggregateScore": "The aggregate score of {subject} was {value}.",
    "winner": "{value} won {subject}.",
    "outcome": "The outcome of {subject} for {club} was a {value}.",
    "eventStatus": "{subject} is {value}.",
    "date": "The date of {subject} is {value}.",
    "kickoff": "The kick-off of {subject} was at {value}.",
    "mayBe": "{subject} may be {value}.",
    "competition": "The competition of {subject} is {value}.",
    "edition": "The competition of {subject} is {value}.",
    "stage": "{subject} belongs to {value}.",
    "roundNumber": "{subject} is of round {value}.",
    "venue": "The venue of {subject} is {value}.",
    "locationCity": "{subject} is played in {value}.",
    "locationCountry": "{subject} is played in {value}.",
    "referee": "The referee of {subject} is {value}.",
    "attendance": "{value} people watched {subject}.",
    "goals": "The goals of {subject} are {value}.",
    "missedChances": "The chances that {club} missed in {subject} number {value}.",
    "comment": "Of {subject}: “{value}”.",
    "rank": "{subject} have place {value} in the table.",
    "points": "The points of {subject} number {value}.",
    "pointsAheadOf": "{subject} are ahead of {club} by this many points: {value}.",
    "won": "The wins of {subject} number {value}.",
    "recentForm": "The recent form of {subject} is of {value} matches.",
    "milestone": "{subject} had a {value}.",
    "reachedPhase": "{subject} reached the {value}.",
    "campaignNumber": "It is campaign number {value} of {subject}.",
    "qualifiesFor": "{subject} go through to the {value}.",
    "playsIn": "{subject} play in the {value}.",
    "match": "{subject} belongs to the match {value}.",
    "scorer": "The scorer of {subject} is {value}.",
    "creditedTo": "{subject} counts for {value}.",
    "minute": "{subject} fell in minute {value}.",
    "period": "{subject} fell in the {value}.",
    "scoreAfter": "The score after {subject} was {value}.",
    "role": "{subject} was the {value}.",
    "shotType": "{subject} came from {value}.",
    "technique": "{subject} was struck as a {value}.",
    "placement": "{subject} went into the {value}.",
    "bodyPart": "{subject} was struck with the {value}.",
    "assistedBy": "{value} set up {subject}.",
    "shotBy": "{value} took {subject}.",
    "shotOutcome": "{subject} {value}.",
    "shownTo": "{subject} was shown to {value}.",
    "cardColour": "{subject} was {value}.",
    "playerOn": "{value} came on in {subject}.",
    "playerOff": "{value} went off in {subject}.",
    "memberOf": "{subject} plays for {value}.",
    "appearedIn": "{subject} appeared in {value}.",
    "duelWith": "{subject} duelled with {value}.",
    "goalCountFor": "The goals of {subject} for {club} number {value}.",
    "position": "{subject} plays as {value}.",
    "born": "{subject} was born on {value}.",
    "nationality": "{subject} is from {value}.",
    "country": "{subject} is from {value}.",
    "founded": "{subject} was founded in {value}.",
    "homeVenue": "The home ground of {subject} is {value}.",
    "locatedIn": "{subject} lies in {value}.",
    "season": "The season of {subject} is {value}.",
    "phase": "The phase of {subject} is {value}.",
}
GENERIC = "The {label} of {subject} is {value}."
OPEN = "A source tells of the {label} of {subject}, but leaves it open."
SAID_AS = {
    Modality.OPINION: "In a source's opinion: ",
    Modality.CONDITIONAL: "On a condition: ",
    Modality.PREDICTION: "As a prediction: ",
}
LIMITS = {Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most "}


def sentence(record: StatementRecord, name_of: NameOf) -> str:
    """The statement as a sentence, with the qualifiers that its wording leaves out at the end."""
    statement = record.statement
    template = TEMPLATES.get(statement.property, GENERIC) if statement.value else OPEN
    words = _words(statement, name_of)
    # "goals for {club}" has no wording without a club.
    if "{club}" in template and "club" not in words:
        template = GENERIC
    text = template.format_map(words).removesuffix(".")
    rest = [_qualified(each, name_of) for each in _left_over(statement, template)]
    return SAID_AS.get(statement.modality, "") + ", ".join([text, *rest]) + "."


def _words(statement: Statement, name_of: NameOf) -> dict[str, str]:
    words = {
        each.property: _said(each.property, each.value, name_of) for each in statement.qualifiers
    }
    words["label"] = property_of(statement.property).label
    words["subject"] = _aside(name_of(statement.subject))
    if statement.value is not None:
        words["value"] = _said(statement.property, statement.value, name_of)
    return words


def _said(name: str, value: Value, name_of: NameOf) -> str:
    """A value in the words that the sentence of its property wants."""
    own_name = value.code if isinstance(value, model.EnumValue) else phrase(value, name_of)
    return WORDINGS.get(name, {}).get(own_name) or phrase(value, name_of)


def _aside(name: str) -> str:
    """A name of two parts, ready for the middle of a sentence: the second in brackets."""
    head, comma, rest = name.partition(", ")
    return f"{head} ({rest})" if comma else head


def _left_over(statement: Statement, template: str) -> list[model.Qualifier]:
    return [each for each in statement.qualifiers if f"{{{each.property}}}" not in template]


QUALIFIED = {
    "asOf": "as of",
    "validAt": "as of",
    "validFrom": "from",
    "validTo": "until",
    "scope": "in",
    "club": "for",
    "match": "in",
    "assistType": "with this kind of pass:",
    "fromSide": "from the",
    "goalsFor": "goals scored:",
    "goalsAgainst": "goals conceded:",
    "alignment": "only at",
    "before": "before minute",
    "teamKind": "kind of team:",
}


def _qualified(qualifier: model.Qualifier, name_of: NameOf) -> str:
    name = qualifier.property
    lead = QUALIFIED.get(name) or f"{property_of(name).label}:"
    return f"{lead} {phrase(qualifier.value, name_of)}"


def phrase(value: Value, name_of: NameOf) -> str:  # noqa: PLR0911 - one for each kind
    """A value in words."""
    match value:
        case model.EntityValue(entity):
            return name_of(entity)
        case model.TextValue(text):
            return text
        case model.NumberValue(number, bound, unit):
            return LIMITS.get(bound, "") + f"{number:g}" + (f" {unit}" if unit else "")
        case model.DateValue(edtf):
            return edtf
        case model.ScoreValue():
            return value.text
        case model.EnumValue(code):
            return code.replace("_", " ").lower()
        case model.BooleanValue(boolean):
            return "yes" if boolean else "no"
