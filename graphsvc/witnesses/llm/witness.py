"""The language model as a witness."""

import logging
import time
from functools import partial

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


class LanguageModel:
    """Points at what a model takes for goals. Its costs are logged by article, and at the end."""

    def __init__(self, settings: LlmSettings, *, first_pause: float = FIRST_PAUSE) -> None:
        self.costs = Costs()
        self.settings = settings
        self._endpoint = Endpoint(settings, first_pause=first_pause)
        self._ladder = Ladder(self._endpoint, settings.model)
        self._articles = 0

    def testify(self, article: Article) -> Testimony:
        """What the model says of an article, as far as it stands there. Raises `NoAnswer`."""
        began, before = time.monotonic(), self.costs
        self._articles += 1
        parts = pieces(article, self.settings.longest)
        told = [self._answer(article, piece) for piece in parts]
        found = placed((answer for answer, _ in told), article, self.settings.trust)
        rungs = "+".join(dict.fromkeys(rung for _, rung in told))
        self._log(article, found, rungs, self.costs - before, time.monotonic() - began)
        return found.testimony

    def close(self) -> None:
        """Close the connections, and log what all articles cost together."""
        self._endpoint.close()
        if self.costs.requests:
            costs = self.costs.told(self.settings)
            log.info("llm: all %d articles together: %s", self._articles, costs)

    def _answer(self, article: Article, piece: str) -> tuple[Answer, str]:
        """The answer on a piece of an article, asked once more if it cannot be read; its rung."""
        reply = self._ask(article, piece)
        try:
            return read_answer(reply.text), reply.rung
        except Unreadable as error:
            problem = _problem(reply, error)
        log.info("llm: the answer on %s cannot be read: %s", article.id, problem)
        second = self._ask(article, piece, (reply.text, problem))
        try:
            return read_answer(second.text), second.rung
        except Unreadable as error:
            raise NoAnswer(
                f"the model {self.settings.model} answers twice what cannot be read "
                f"({_problem(second, error)}): take one that follows a schema better"
            ) from None

    def _ask(self, article: Article, piece: str, failed: tuple[str, str] | None = None) -> Reply:
        reply = self._ladder.ask(partial(_question, article, piece, failed))
        self.costs += reply.costs
        return reply

    def _log(
        self, article: Article, found: Placed, rungs: str, costs: Costs, seconds: float
    ) -> None:
        refused = ", ".join(f"{number} {reason}" for reason, number in found.refused.items())
        log.info(
            "llm: %s: %d told of a goal, %d refused%s; %s; %s, %.1f s",
            article.id,
            len(found.testimony.goals),
            found.refused.total(),
            f" ({refused})" if refused else "",
            costs.told(self.settings),
            rungs or "nothing to ask",
            seconds,
        )


def _question(
    article: Article, piece: str, failed: tuple[str, str] | None, *, schema: bool
) -> list[Message]:
    asked = messages(article, piece, schema=schema)
    return again(asked, *failed) if failed else asked


def _problem(reply: Reply, error: Unreadable) -> str:
    return "it was cut off before its end" if reply.cut else str(error)


def witness() -> LanguageModel:
    """The language model that the environment names. Raises `BadSetting`."""
    return LanguageModel(from_env())
