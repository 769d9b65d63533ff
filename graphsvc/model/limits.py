"""How much one client may ask for, before any work is done."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The limits of a service; `docs/limits.md` has them in a table, with what they are for."""

    body_bytes: int = 1_000_000
    """Bytes in the body of a request, or in a message of a WebSocket."""
    json_depth: int = 32
    """Objects and lists inside each other, in a body or in variables."""
    json_values: int = 10_000
    """Values in a body or in variables."""
    running: int = 8
    """Requests of one client that are answered at the same time."""
    waiting: int = 100
    """Requests of one client that wait for those to end."""
    rate: int = 50_000
    """Cost that one client may ask for each second in the long run; 0 for any."""
    burst: int = 1_000_000
    """Cost that a client may ask for at once, who was quiet before."""
    connections: int = 50
    """WebSockets and streams of one client that are open at the same time."""
    subscriptions: int = 50
    """Operations that are under way in one WebSocket."""
    following: int = 200
    """Subscriptions of one client, over all its connections."""
    lines: int = 1_000
    """Connections of one address that are open at the same time."""
    read_seconds: float = 20.0
    """How long the head of a request may take to come, its body, and an answer to be read."""
    init_seconds: float = 10.0
    """How long a WebSocket may be open before it says what it is."""
    backlog: int = 1_000
    """Commits that may wait to be told to a subscription; beyond, it ends."""
    characters: int = 100_000
    """Characters of a document."""
    tokens: int = 2_000
    """Names, numbers, strings, signs and comments of a document."""
    nesting: int = 60
    """Brackets of any kind inside each other, in a document."""
    digits: int = 400
    """Signs of a number in a document."""
    depth: int = 30
    """Selections inside each other, followed through fragments."""
    operations: int = 20
    """Operations in a document."""
    fragments: int = 100
    """Fragments that a document defines."""
    aliases: int = 100
    """Aliases in a document."""
    directives: int = 100
    """Directives in a document."""
    parts: int = 20
    """`@defer` and `@stream` in a document, each counted wherever its fragment is spread."""
    repeats: int = 20
    """Fields of one name in one selection set."""
    fields: int = 2_000
    """Fields of a document, each fragment counted wherever it is spread."""
    comparisons: int = 5_000
    """Steps that may be spent on whether fields of one name can be merged."""
    words: int = 2_000
    """Characters of a text that a query gives: what is looked for, an id, a cursor."""
    article: int = 100_000
    """Characters of a text that a mutation gives; reading it takes time in proportion."""
    cost: int = 100_000
    """Fields of an operation when every list is as long as it may be."""
    busy_seconds: float = 5.0
    """Time of the processor that an operation may take, in slices; of parts, by the clock too."""
    seconds: float = 30.0
    """How long an operation may take, with all that it waits for."""
    introspection: bool = True
    """Whether the schema may be asked for."""
    suggestions: bool = True
    """Whether an error tells what may have been meant."""
