"""A process that appends commits of 20 records to a store, and prints each one acknowledged.

Run as: python append_commits.py URL COUNT
"""

import asyncio
import sys

from graphsvc.model import Entity, EntityKind
from graphsvc.store import open_store


async def _append(url, count):
    store = await open_store(url)
    for n in range(count):
        batch = [Entity(f"club:{n}-{i}", EntityKind.CLUB, "x" * 200) for i in range(20)]
        commit = await store.append(batch)
        sys.stdout.write(f"{commit.revision}\n")
        sys.stdout.flush()
    await store.close()


if __name__ == "__main__":
    asyncio.run(_append(sys.argv[1], int(sys.argv[2])))
