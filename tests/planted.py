"""Many generated reports with mistakes planted in them, and what has to be found of each.

A league of clubs meets round by round; one to three agencies report each match, all of them alike
but for what is planted: a contradiction, a caption that swaps two players' clubs, a copy of a
report with a mistake in it, a player told under a second id.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from graphsvc.model import (
    Article,
    Basis,
    Claim,
    Commit,
    Curator,
    Dataset,
    Decision,
    Entity,
    Merger,
    Record,
    Segment,
    SegmentKind,
    TextValue,
)
from tests.builders import AT, article, claim, day, entity

CURATOR = Curator("curator:ada", "Ada")
SQUADS = Dataset("dataset:squads", "Squads")
CLUBS, SQUAD = 20, 14
SENTENCES = 6


@dataclass
class Planted:
    """A log, and what is planted in it."""

    commits: list[Commit] = field(default_factory=list)
    contradicted: set[str] = field(default_factory=set)
    """Statements that lose against a rival which two agencies tell."""
    swapped: set[frozenset[str]] = field(default_factory=set)
    """Pairs of statements of one caption, each with the other's club."""
    copied: set[str] = field(default_factory=set)
    """Statements that only a copy repeats: two sources that are one."""
    merged: dict[str, str] = field(default_factory=dict)
    """Players under a second id -> the id that stays."""


class Meeting(NamedTuple):
    """What happened."""

    label: str
    home: str
    away: str
    on: date
    goals: list[tuple[str, int]]


class League:
    """Writes the reports of a league, one commit each."""

    def __init__(self, articles: int, seed: int) -> None:
        self.chance = Random(seed)
        self.planted = Planted()
        self.wanted = articles
        self.written = 0
        self.decided = 0
        self.known: set[str] = set()

    def run(self) -> Planted:
        """The log of so many articles."""
        self.squads()
        number = 0
        while self.written < self.wanted:
            self.match(number)
            number += 1
        return self.planted

    # ------------------------------------------------------------ what is so

    def club(self, number: int) -> str:
        return f"club:c{number % CLUBS}"

    def player(self, club: str, number: int) -> str:
        return f"player:{club.removeprefix('club:')}-p{number % SQUAD}"

    def squads(self) -> None:
        season = {"validFrom": day("2020-07-01"), "validTo": day("2039-06-30")}
        told = [
            claim(
                self.player(self.club(c), p), "memberOf", self.club(c),
                source=SQUADS.id, basis=Basis.CURATED, **season,
            )
            for c in range(CLUBS)
            for p in range(SQUAD)
        ]  # fmt: skip
        self.commit(SQUADS, *told)

    # ------------------------------------------------------------ reports

    def match(self, number: int) -> None:
        home, away = self.club(number), self.club(number * 7 + 3 + number // CLUBS)
        if home == away:
            return
        on = date(2020, 8, 1) + timedelta(days=number // 4)
        label = f"match:{number}"
        goals = [(self.chance.choice((home, away)), n) for n in range(self.chance.randint(1, 4))]
        meeting = Meeting(label, home, away, on, goals)
        agencies = self.chance.randint(1, 3)
        mistake = self.chance.random()
        contradicts = agencies == 3 and mistake < 0.25
        for agency in range(agencies):
            wrong = contradicts and agency == 2
            report = self.article(f"{number}-{agency}")
            self.report(report, meeting, wrong=wrong)
            if not wrong and agency == 0 and self.chance.random() < 0.1:
                self.copy(report, meeting)
        if self.chance.random() < 0.08:
            self.swap(number, home, away, on)
        if self.chance.random() < 0.05:
            self.namesake(number, label, home, on)

    def article(self, name: str, sentences: tuple[str, ...] = ()) -> Article:
        text = sentences or tuple(f"Report {name}, sentence {n}." for n in range(SENTENCES))
        whole = " ".join(text)
        segments, at = [], 0
        for place, each in enumerate(text, start=1):
            segments.append(Segment(SegmentKind.SENTENCE, place, at, at + len(each)))
            at += len(each) + 1
        base = article(name)
        return Article(
            base.id, whole, base.sha256, tuple(segments), base.headline, dated=base.dated
        )

    def report(self, of: Article, meeting: Meeting, *, wrong=False) -> list[Claim]:
        label, home, away, on, goals = meeting
        score = (sum(c == home for c, _ in goals), sum(c == away for c, _ in goals))
        if wrong:
            score = (score[0] + 1, score[1])
        told = [
            claim(label, "homeTeam", home, source=of.id),
            claim(label, "awayTeam", away, source=of.id),
            claim(label, "date", day(on.isoformat()), source=of.id),
            claim(label, "finalScore", score, source=of.id),
        ]
        if wrong:
            self.planted.contradicted.add(told[-1].statement.id)
        for n, (club, who) in enumerate(goals):
            told += self.goal(of, f"goal:{label[6:]}/{n}", label, club, who)
        self.commit(of, *told)
        self.written += 1
        return told

    def goal(self, of: Article, goal, label, club, who) -> list[Claim]:
        scorer = self.player(club, who)
        return [
            claim(goal, "match", label, source=of.id),
            claim(goal, "scorer", scorer, source=of.id),
            claim(goal, "creditedTo", club, source=of.id),
            claim(goal, "minute", TextValue(str(10 + 7 * who)), source=of.id),
        ]

    # ------------------------------------------------------------ what is planted

    def copy(self, of: Article, meeting: Meeting) -> None:
        """A paper prints the report again, and both say what nobody else says."""
        sentences = tuple(of.text[s.start : s.end] for s in of.segments)
        again = self.article(f"{of.id.removeprefix('article:')}-copy", (*sentences, "Sport."))
        told = self.report(again, meeting)
        self.planted.copied |= {each.statement.id for each in told}

    def swap(self, number: int, home, away, on) -> None:
        """A caption gives two players each the other's club."""
        of = self.article(f"{number}-caption")
        one, other = self.player(home, number), self.player(away, number + 1)
        when = {"validAt": day(on.isoformat()), "caption": True, "confidence": 0.7}
        told = [
            claim(one, "memberOf", away, source=of.id, **when),
            claim(other, "memberOf", home, source=of.id, **when),
        ]
        self.planted.swapped.add(frozenset(each.statement.id for each in told))
        caption = Segment(SegmentKind.CAPTION, 1, 0, 10)
        self.commit(
            Article(
                of.id, of.text, of.sha256, (caption, *of.segments), of.headline, dated=of.dated
            ),
            *told,
        )
        self.written += 1

    def namesake(self, number: int, label, home, on) -> None:
        """A report calls a player by another id, and a curator merges the two."""
        of = self.article(f"{number}-nickname")
        real, nick = self.player(home, number), f"player:nick-{number}"
        told = [
            claim(nick, "appearedIn", label, source=of.id),
            claim(nick, "memberOf", home, source=of.id, validAt=day(on.isoformat())),
        ]
        self.commit(of, *told)
        self.written += 1
        self.decided += 1
        self.planted.merged[nick] = real
        act = Merger(nick, real)
        decision = Decision(f"decision:{self.decided}", CURATOR.id, act, "a nickname")
        self.commit(CURATOR, decision)

    # ------------------------------------------------------------ the log

    def commit(self, *records: Record) -> None:
        new = [each for each in self.introduce(records) if each.id not in self.known]
        self.known |= {each.id for each in new}
        head, rest = records[:1], records[1:]
        revision = len(self.planted.commits) + 1
        self.planted.commits.append(Commit(revision, AT, (*head, *new, *rest)))

    def introduce(self, records) -> list[Entity]:
        claims = [each for each in records if isinstance(each, Claim)]
        labels = [each.statement.subject for each in claims]
        labels += [
            each.statement.value.entity
            for each in claims
            if hasattr(each.statement.value, "entity")
        ]
        return [entity(each) for each in dict.fromkeys(labels)]


def planted_log(articles: int, *, seed: int = 7) -> Planted:
    """A log of so many generated articles."""
    return League(articles, seed).run()
