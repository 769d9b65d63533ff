"""The language model as a witness."""

import logging
import time
from functools import partial
from itertools import islice

from graphsvc.environment import environment
from graphsvc.errors import NoAnswer
from graphsvc.model import Article, Testimony
from graphsvc.witnesses.llm.answers import Answer, Unreadable, read_answer
from graphsvc.witnesses.llm.costs import Costs
from graphsvc.witnesses.llm.endpoint import FIRST_PAUSE, Endpoint
from graphsvc.witnesses.llm.ladder import Ladder, Reply
from graphsvc.witnesses.llm.placing import Placed, placed
from graphsvc.witnesses.llm.prompting import Message, again, messages, pieces
from graphsvc.witnesses.llm.settings import LlmSettings, from_env

log = logging.getLogger(__name__)

MOST_PIECES = 20
"""Pieces of one article that are asked about; a longer one is left out rather than paid for."""


class LanguageModel:
    """Points at what a model takes for goals. Its costs are logged by article, and at the end."""

    def __init__(self, settings: LlmSettings, *, first_pause: float = FIRST_PAUSE) -> None:
        self.settings = settings
        self._endpoint = Endpoint(settings, first_pause=first_pause)
        self._ladder = Ladder(self._endpoint, settings.model, max_tokens=settings.max_tokens)
        self._articles = 0
        self._rungs: dict[str, None] = {}  # of this article, in order

    def testify(self, article: Article) -> Testimony:
        """What the model says of an article, as far as it stands there. Raises `NoAnswer`."""
        parts = self._pieces(article)
        began, before, outcome = time.monotonic(), self.costs, "no answer"
        self._articles += 1
        self._rungs.clear()
        try:
            answers = [self._answer(article, piece) for piece in parts]
            found = placed(answers, article, self.settings.trust)
            outcome = _outcome(found)
        finally:  # what gave no answer may have cost as much
            costs = (self.costs - before).told(self.settings)
            asked, seconds = "+".join(self._rungs) or "nothing read", time.monotonic() - began
            log.info("llm: %s: %s; %s; %s, %.1f s", article.id, outcome, costs, asked, seconds)
        return found.testimony

    def close(self) -> None:
        """Close the connections, and log what all articles cost together.

        Whoever is still asking, in another thread, gets no answer.
        """
        self._endpoint.close()
        if self.costs.requests:
            costs = self.costs.told(self.settings)
            log.info("llm: all %d articles together: %s", self._articles, costs)

    @property
    def costs(self) -> Costs:
        """Of all articles so far."""
        return self._ladder.costs

    def _pieces(self, article: Article) -> list[str]:
        """The pieces to ask about. Raises `NoAnswer` where they are too many."""
        parts = list(islice(pieces(article, self.settings.longest), MOST_PIECES + 1))
        if len(parts) > MOST_PIECES:
            raise NoAnswer(
                f"it would take more than {MOST_PIECES} requests of {self.settings.longest} "
                "characters: raise GRAPHSVC_LLM_LONGEST, or split the article"
            )
        return parts

    def _answer(self, article: Article, piece: str) -> Answer:
        """The answer on a piece of an article, asked once more if it cannot be read."""
        reply = self._ask(article, piece)
        try:
            return read_answer(reply.text)
        except Unreadable as error:
            problem = _problem(reply, error)
        log.info("llm: the answer on %s cannot be read: %s", article.id, problem)
        second = self._ask(article, piece, (reply.text, problem))
        try:
            return read_answer(second.text)
        except Unreadable as error:
            raise NoAnswer(
                f"the model {self.settings.model} answers twice what cannot be read "
                f"({_problem(second, error)}): take one that follows a schema better, or raise "
                "GRAPHSVC_LLM_MAX_TOKENS where it was cut off"
            ) from None

    def _ask(self, article: Article, piece: str, failed: tuple[str, str] | None = None) -> Reply:
        reply = self._ladder.ask(partial(_question, article, piece, failed))
        self._rungs[reply.rung] = None
        return reply


def _outcome(found: Placed) -> str:
    told = f"{len(found.testimony.goals)} told of a goal, {found.refused.total()} refused"
    reasons = ", ".join(f"{number} {reason}" for reason, number in found.refused.items())
    return f"{told} ({reasons})" if reasons else told


def _question(
    article: Article, piece: str, failed: tuple[str, str] | None, *, schema: bool
) -> list[Message]:
    asked = messages(article, piece, schema=schema)
    return again(asked, *failed) if failed else asked


def _problem(reply: Reply, error: Unreadable) -> str:
    return "it was cut off before its end" if reply.cut else str(error)


def witness() -> LanguageModel:
    """The language model that the environment names. Raises `BadSetting`."""
    return LanguageModel(from_env(environment()))
