"""Who plays for which side of a match: by the clubs named beside players, and by the play itself.

"Sterling crossed for Sane" makes them team-mates, "Lloris denied Sane" opponents: what is known of
one player tells of the others, over and over, until nothing changes much.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import tanh

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import ClubMention, PersonMention
from graphsvc.extraction.tagging.contexts import PEOPLE
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.relations import NAMES, link_features, side_features
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.tagging.units import Form
from graphsvc.extraction.telling.lineups import tell_lineups

FARTHEST = 14
"""Units between two players up to which one tells of the other."""
ROUNDS = 12
LISTED = 5.0
"""The log-odds of the club in whose line-up a player stands."""
CAUTION = 0.6
"""What evidence counts, since much of it is the same told again."""


def listed(reading: Reading, clubs: tuple[str, str]) -> dict[str, float]:
    """For those whom a line-up of one of two clubs names: the log-odds of the first."""
    return {
        person.person: LISTED if lineup.club.club == clubs[0] else -LISTED
        for lineup in tell_lineups(reading)
        if lineup.club.club in clubs
        for person in lineup.squad
    }


@dataclass(frozen=True, slots=True)
class Ties:
    """What an article says of who plays for whom, and with whom, in log-odds."""

    own: Mapping[str, float]
    """For each player: for the first of two clubs, not the second."""
    mates: Mapping[tuple[str, str], float]
    """For each two players: for one side."""

    def settled(self, priors: Mapping[str, float]) -> dict[str, float]:
        """For each player the log-odds of the first club, once all others are taken into account.

        `priors` are what was known of some of them before.
        """
        people = dict.fromkeys((*self.own, *priors))
        own = {each: self.own.get(each, 0.0) + priors.get(each, 0.0) for each in people}
        return _settled(own, self.mates)


def ties_of(
    tags: Sequence[Tags], clubs: tuple[str, str], model: Model, given: Mapping[str, float]
) -> Ties:
    """What tagged sentences say of who plays for which of two clubs.

    `given` are the log-odds of the first club for players whose side line-ups tell.
    """
    own: dict[str, float] = defaultdict(float, given)
    mates: dict[tuple[str, str], float] = defaultdict(float)
    for place, told in enumerate(tags):
        for person, club, features in beside_clubs(tags, place):
            logit = CAUTION * model.sides.logit(features)
            own[person] += logit if club == clubs[0] else -logit
        for one, other, features in beside_players(told):
            mates[min(one, other), max(one, other)] += CAUTION * model.mates.logit(features)
            for player in (one, other):
                own.setdefault(player, 0.0)
    return Ties(own, mates)


def _settled(own: Mapping[str, float], mates: Mapping[tuple[str, str], float]) -> dict[str, float]:
    """The log-odds of each once those of all others are taken into account."""
    beside: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for (one, other), logit in mates.items():
        beside[one].append((other, logit))
        beside[other].append((one, logit))
    lean = dict(own)
    for _ in range(ROUNDS):
        for person, known in own.items():
            told = sum(logit * tanh(lean[other] / 2) for other, logit in beside[person])
            lean[person] = 0.5 * lean[person] + 0.5 * (known + told)
    return lean


def beside_clubs(tags: Sequence[Tags], place: int) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Each player and club named in one sentence, and what stands between; else the last before."""
    told = tags[place]
    sheet = told.sheet
    clubs = [at for at, form in enumerate(sheet.forms) if form == Form.SIDE]
    for at, form in enumerate(sheet.forms):
        mention = sheet.units[at].mention
        if form not in NAMES or not isinstance(mention, PersonMention):
            continue
        scored = told.scorers.get(at, 0.0)
        for other in clubs:
            club = sheet.units[other].mention
            if isinstance(club, ClubMention):
                features = side_features(sheet.forms, at, other, told.goals, scored)
                yield mention.person, club.club, frozenset(features)
        if not clubs and place:
            yield from _last_club(tags[place - 1], sheet.forms, at, mention.person)


def _last_club(
    before: Tags, forms: Sequence[str], at: int, person: str
) -> Iterator[tuple[str, str, frozenset[str]]]:
    """The clubs of the sentence before, where the player's own names none."""
    clubs = [n for n, form in enumerate(before.sheet.forms) if form == Form.SIDE]
    for number, n in enumerate(clubs):
        club = before.sheet.units[n].mention
        people = sum(form in PEOPLE for form in forms[:at])
        later = sum(form in NAMES for form in before.sheet.forms[n:])
        if isinstance(club, ClubMention):
            yield (
                person,
                club.club,
                frozenset(
                    {
                        f"p|{number}|{len(clubs)}|{min(people, 2)}",
                        f"p|{min(later, 2)}|{min(people, 2)}|{forms[at]}",
                        f"p|{forms[0]}|{number}|{len(clubs)}",
                        f"p|next={'|'.join(before.sheet.forms[n + 1 : n + 2])}|{len(clubs)}",
                        f"p|at={min(at, 3)}|{number}|{len(clubs)}",
                    }
                ),
            )


def beside_players(told: Tags) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Each two players named near each other in a sentence, and what stands between them."""
    forms = told.sheet.forms
    places = [at for at, form in enumerate(forms) if form in NAMES]
    for number, at in enumerate(places):
        for other in places[number + 1 : number + 3]:
            one, two = told.sheet.units[at].mention, told.sheet.units[other].mention
            if (
                other - at <= FARTHEST
                and isinstance(one, PersonMention)
                and isinstance(two, PersonMention)
                and one.person != two.person
            ):
                yield one.person, two.person, frozenset(_mate_features(told, at, other))


def _mate_features(told: Tags, at: int, other: int) -> Iterator[str]:
    forms = told.sheet.forms
    yield from link_features(forms, at, other, told.goals, PEOPLE)
    yield f"kinds={forms[at]}|{forms[other]}"
    yield f"before={forms[at - 1] if at else '<edge>'}"
    yield f"clubs={sum(form == Form.SIDE for form in forms[at:other])}"
    scored = told.scorers.get(at, 0.0), told.scorers.get(other, 0.0)
    yield f"scored={scored[0] > 0.4}|{scored[1] > 0.4}"
