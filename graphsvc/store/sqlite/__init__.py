"""The embedded engine: one SQLite file, for all processes of one machine.

=============  ==================================================================
`engine`       the `Store` itself
`file`         the file: how it is opened, made, and known as ours
`formats`      its tables, and how those of older versions become the newest
`catching_up`  what a file of an older version lacks, taken from the log bit by bit
`place`        whether what is written still reaches the file
`seals`        the seals of commits beside the log
`verifying`    whether a file still holds what was written: with `chaining`, `indexes`
`copying`      backups, and stores made from them: with `partial`, a file that is whole or not there
`keeping`      verifying and copying by URL
`log`          reading and writing the log: plain functions over a connection
`search`       the sentences of articles by their words: an index beside the log
`thread`       a connection on a thread of its own, off the event loop
`errors`       what SQLite says, in words that name the mend
=============  ==================================================================
"""

from graphsvc.store.sqlite.engine import SQLiteStore, open_url

__all__ = ["SQLiteStore", "open_url"]
