"""Tables of facts: football.txt, football.json, CSV, JSON lines -> claims with a Dataset as source.

================  =============================================================
`rows`            what a line of a dataset tells, whatever its form
`reading`         what a reader of one form gives: rows, and lines that are bad
`forms`           which form a file has, by what it begins with
`jsonlines`       our own form; `fields` reads its fields
`footballtxt`     football.txt; `calendar`, `scores`, `goallines` read its parts
`footballjson`    football.json
`tables`          CSV: results, goalscorers, shoot-outs, squads
`naming`          clubs and competitions by the gazetteer, from their names
`stages`          parts of a competition: groups, finals, rounds
`telling`         from a row to nodes and statements, which are kept in `notes`
`labels`          what matches and editions are called
`batches`         from a file to batches of them
================  =============================================================
"""

from graphsvc.datasets.batches import Batch, batches_of
from graphsvc.datasets.reading import BadLine

__all__ = ["BadLine", "Batch", "batches_of"]
