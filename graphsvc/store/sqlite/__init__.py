"""The embedded engine: one SQLite file, for all processes of one machine.

===========  ==================================================================
`engine`     the `Store` itself
`file`       the file: its format and tables, how it is opened and made
`log`        reading and writing the log: plain functions over a connection
`search`     the sentences of articles by their words: an index beside the log
`thread`     a connection on a thread of its own, off the event loop
`errors`     what SQLite says, in words that name the mend
===========  ==================================================================
"""

from graphsvc.store.sqlite.engine import SQLiteStore, open_url

__all__ = ["SQLiteStore", "open_url"]
