"""The nodes and statements of a line while it is told, and which nodes have been introduced."""

from graphsvc.model import Entity, EntityKind, EntityValue, Qualifier, Statement, Value
from graphsvc.reference import Names
from graphsvc.reference.naming import slug

PREFIX = {kind: f"{kind.lower()}:" for kind in EntityKind}


class Notes:
    """What is told so far. A node that no row introduced gets a name from its slug.

    Players who are only `named`, as texts name them, are introduced by each line anew: who they are
    depends on what it tells.
    """

    def __init__(self, names: Names, *, named: bool) -> None:
        self.named = named
        self._names = names
        self._introduced: dict[str, str] = {}
        self._entities: list[Entity] = []
        self._statements: list[Statement] = []

    def _taken(self) -> tuple[tuple[Entity, ...], tuple[Statement, ...]]:
        """What was told since it was last taken; each node once."""
        told = tuple(dict.fromkeys(self._entities)), tuple(self._statements)
        self._entities, self._statements = [], []
        return told

    def _say(self, subject: str, name: str, value: Value, *qualifiers: Qualifier) -> None:
        self._statements.append(Statement(subject, name, value, qualifiers))

    def _name(self, label: str) -> str:
        """What a node was introduced as."""
        return self._introduced[label]

    def _mint(self, kind: EntityKind, key: str, name: str) -> str:
        """Introduce a node that is told of once; its label."""
        label = f"{PREFIX[kind]}{key}"
        self._entities.append(Entity(label, kind, name))
        return label

    def _know(self, kind: EntityKind, key: str, name: str) -> str:
        """Introduce a node by its name, unless it is known by that; its label."""
        label = f"{PREFIX[kind]}{key}"
        if self._introduced.get(label) != name:
            self._introduced[label] = name
            self._entities.append(Entity(label, kind, name))
        return label

    def _named(self, kind: EntityKind, key: str) -> str:
        """The label of a node that another row should have introduced."""
        label = f"{PREFIX[kind]}{key}"
        name = self._introduced.get(label)
        if name is None:
            self._know(kind, key, self._supposed(kind, key))
        elif self.named and kind is EntityKind.PLAYER:
            self._mint(kind, key, name)
        return label

    def _supposed(self, kind: EntityKind, key: str) -> str:
        """The name of the gazetteer; else the slug as a name."""
        club = self._names.clubs.get(key) if kind is EntityKind.CLUB else None
        of_names = self._names.competitions if kind is EntityKind.COMPETITION else {}
        row = club or of_names.get(key)
        return row.name if row else key.replace("-", " ").title()

    def _country(self, told: str) -> EntityValue:
        """A country, by its name or its code."""
        row = self._names.countries.get(told.lower())
        return self._place(row.name if row else told)

    def _place(self, name: str) -> EntityValue:
        return EntityValue(self._know(EntityKind.PLACE, slug(name), name))

    def _venue(self, name: str) -> EntityValue:
        return EntityValue(self._know(EntityKind.VENUE, slug(name), name))
