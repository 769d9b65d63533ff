"""The accounts of all clients; those that are as new are forgotten."""

from collections.abc import Callable

from graphsvc.clients.account import Account

MANY = 1_000
"""How many there are before one looks which of them can be forgotten."""


class Accounts:
    """Makes the account of a client when it comes, and keeps it as long as it tells anything."""

    def __init__(self, make: Callable[[str], Account]) -> None:
        self._make = make
        self._known: dict[str, Account] = {}
        self._enough = MANY

    def of(self, client: str) -> Account:
        """The account of a client."""
        known = self._known.get(client)
        if known is None:
            if len(self._known) >= self._enough:
                self._forget()
            known = self._known[client] = self._make(client)
        return known

    def __len__(self) -> int:
        return len(self._known)

    def _forget(self) -> None:
        self._known = {name: each for name, each in self._known.items() if not each.bucket.full}
        self._enough = max(MANY, 2 * len(self._known))  # so that looking stays rare
