"""The commands: `graphsvc --help`.

============ =================================================================
`serve`      answer GraphQL over HTTP
`ingest`     take articles into a store
`importing`  take datasets into a store
`extract`    what articles say, without a store
`query`      one GraphQL operation, without a server
`export`     the graph as RDF, GraphML, JSON or CSV
`checking`   whether the facts of a store hang together
`schema`     the schema in SDL
`sources`    articles among the paths of a command line
`bars`       a bar on the terminal while work goes on
`summary`    matches and goals of one article, in names
`explaining` why one article is so understood, for a person to read
============ =================================================================
"""

from graphsvc.cli.main import main

__all__ = ["main"]
