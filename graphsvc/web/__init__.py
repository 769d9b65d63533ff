"""HTTP and WebSocket: how requests come in.

=============  ==============================================================
`routes`       which path is answered by what
`endpoint`     the GraphQL endpoint: who may ask now, and refusals in one form
`graphql`      how the operations of requests and WebSockets are run
`asking`       what a request asks for
`caching`      what may be kept of an answer, and for how long
`compressing`  answers, compressed for those who take them so
`negotiating`  what an answer is sent as, and its status
`streams`      many answers in one response: server-sent events, multipart
`delivering`   one answer in parts: `@defer` and `@stream`
`increments`   how those parts are written
`sockets`      who is at the other end of a WebSocket
`leaving`      whoever leaves before the answer is there
`bodies`       what a request may bring
`messages`     what a WebSocket may bring
`turnstile`    how many a client may have at the same time
`refusals`     what is answered in place of an answer
`failing`      what nobody foresaw
`exporting`    the graph as RDF, GraphML, JSON or CSV, streamed
`doors`        by which names, from which pages and by whom it may be asked
`playground`   the page for browsers, and its assets
`health`       whether the process lives, and whether it may be asked
`metrics`      what is measured, told to Prometheus
`draining`     how a service that is told to stop ends
`observing`    each request gets an id
`service`      what all of them share
=============  ==============================================================
"""

from graphsvc.web.compressing import COMPRESSING
from graphsvc.web.draining import Drain, Draining
from graphsvc.web.observing import Observing
from graphsvc.web.routes import routes
from graphsvc.web.service import Service

__all__ = ["COMPRESSING", "Drain", "Draining", "Observing", "Service", "routes"]
