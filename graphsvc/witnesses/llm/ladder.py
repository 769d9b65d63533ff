"""Structured output: the strictest form that the server takes, found once and kept.

A JSON schema that the server itself holds the answer to; else any JSON object, and the schema in
the prompt; else the prompt alone.
"""

import logging
from dataclasses import dataclass
from typing import Protocol

from graphsvc.errors import NoAnswer
from graphsvc.witnesses.llm.answers import SCHEMA
from graphsvc.witnesses.llm.costs import Costs, costs_of
from graphsvc.witnesses.llm.endpoint import Body, Declined, Endpoint
from graphsvc.witnesses.llm.prompting import Message

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rung:
    """One way to ask for JSON; `form` is the `response_format`."""

    name: str
    form: Body | None
    schema_in_prompt: bool


RUNGS = (
    Rung(
        "json_schema",
        {
            "type": "json_schema",
            "json_schema": {"name": "testimony", "strict": True, "schema": SCHEMA},
        },
        schema_in_prompt=False,
    ),
    Rung("json_object", {"type": "json_object"}, schema_in_prompt=True),
    Rung("prompt", None, schema_in_prompt=True),
)


class Question(Protocol):
    """Makes the messages, with the schema of the answer among them or without it."""

    def __call__(self, *, schema: bool) -> list[Message]:
        """The messages."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model wrote, and on which rung; perhaps `cut` off."""

    text: str
    rung: str
    cut: bool


class Ladder:
    """Asks in the strictest form that the server takes, and goes on from there the next time.

    `costs` are those of all answers, also of such as are no use.
    """

    def __init__(self, endpoint: Endpoint, model: str, *, max_tokens: int) -> None:
        self.costs = Costs()
        self._endpoint = endpoint
        self._model = model
        self._rung = 0
        self._options: dict[str, object] = {"temperature": 0, "max_tokens": max_tokens}

    def ask(self, question: Question) -> Reply:
        """The model's answer. Raises `NoAnswer` where there is none in any form."""
        declined: Declined | None = None
        for number, rung in enumerate(RUNGS[self._rung :], self._rung):
            try:
                reply = self._ask(rung, question)
            except Declined as error:
                log.info("%s is not taken: %s", rung.name, error)
                declined = error
                continue
            self._rung = number  # only now: what was declined may have been the question
            return reply
        raise declined or NoAnswer("there is no form to ask in")

    def _ask(self, rung: Rung, question: Question) -> Reply:
        asked = question(schema=rung.schema_in_prompt)
        body: dict[str, object] = {"model": self._model, "messages": asked}
        if rung.form:
            body["response_format"] = rung.form
        while True:
            try:
                return self._reply(body | self._options, rung)
            except Declined as declined:
                named = [name for name in self._options if name in declined.reason]
                if not named:
                    raise
                for name in named:
                    del self._options[name]  # models that reason take none of them

    def _reply(self, body: Body, rung: Rung) -> Reply:
        """The first choice of a response. Raises `NoAnswer` where it has none."""
        response = self._endpoint.post(body)
        self.costs += costs_of(response)
        match response:
            case {"choices": [{"message": {"content": str() | None as text}, **choice}, *_]}:
                return Reply(text or "", rung.name, choice.get("finish_reason") == "length")
            case _:
                raise NoAnswer(
                    "the server's answer has no choices with a message: no chat completion"
                )
