"""The durable log: its protocol, its engines, and the codec that turns a record into JSON.

===========  ==================================================================
`base`       the protocol that every engine follows
`engines`    which URL opens which engine
`commits`    how a batch becomes the next commit, alike in all engines
`bell`       waking those who wait for the next commit
`chain`      the seals of commits, by which a change to what was written shows
`damage`     what is found wrong with a log
`keeping`    looking through a store, backups, restoring: by its URL
`codec`      records to JSON and back
`lines`      the lines of datasets in it
`search`     what all engines find alike: the words of a text, one sentence of each article
`fitting`    how well a sentence fits a search
`memory`     engine: for tests and trials, gone when the process ends
`sqlite`     engine: one file, several processes of one machine
`overlay`    a store over another, for what shall not be kept: a dry run
===========  ==================================================================
"""

from graphsvc.store.base import RecordedClaim, Store
from graphsvc.store.engines import open_store
from graphsvc.store.overlay import OverlayStore
from graphsvc.store.search import FoundSentence

__all__ = ["FoundSentence", "OverlayStore", "RecordedClaim", "Store", "open_store"]
