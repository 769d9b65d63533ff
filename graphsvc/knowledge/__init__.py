"""Where the rooms below meet: a store, the graph of its log, and all that is done with both.

===========  ====================================================================
`base`       KnowledgeBase: ingest, import, decide, watch, and what stays in the store
`past`       the graph as it was at a revision
`stillness`  the graph kept as it is while somebody looks at it in slices
`watching`   telling those who watch what each commit does
===========  ====================================================================
"""

from graphsvc.knowledge.base import Extractor, Ingested, KnowledgeBase

__all__ = ["Extractor", "Ingested", "KnowledgeBase"]
