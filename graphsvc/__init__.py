"""graphsvc: football articles in, a knowledge graph with its evidence out, served by GraphQL.

The house, top floor first; each room imports only from the floors below it::

    cli          the commands, one function each
    running/     the server: signals, drain, workers
    app          create_app(settings): opens, mounts, closes
    opening      opened(settings): a knowledge base, for the service and for commands
    seeding      what a service begins with: datasets and articles, taken in once
    settings     what can be set, and from where; read by the floors above only
    web/         HTTP: transports and health
    execution/   how an operation is run: citations
    schema/      the GraphQL face: types, query, subscription, context
    knowledge/   KnowledgeBase: ingest, replay, watch; where the rooms below meet
    reasoning/   pure functions over the graph: gaps, conflicts, what a batch closes and opens
    access/      who may do what: tokens and their scopes
    articles/    text, HTML, feeds, ninjs -> Article with zones and sentences
    datasets/    football.txt, football.json, CSV, JSON lines -> claims with a Dataset as source
    documents/   operations that clients name in place of sending them
    extraction/  Article -> claims
    fetching/    documents from the web, within bounds
    witnesses/   plug-ins that read an article too; one asks a language model
    store/       the durable log: memory, SQLite; open_store(url)
    graph/       log -> networkx.MultiDiGraph; rank, identity, queries
    reference/   names to look up: clubs, competitions, countries
    rules/       football as arithmetic, pure; which properties there are
    telemetry/   what is seen of the service while it runs: metrics, traces, logs
    model        the vocabulary: frozen dataclasses, enums and protocols
    errors       one exception tree
"""

__version__ = "0.1.0"
