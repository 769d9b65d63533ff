"""What is seen of the service while it runs; whoever does something tells it here.

===========  ==================================================================
`exchange`   a request, or a WebSocket, while it is answered
`events`     what has happened, and who listens to that
`metrics`    events counted, as Prometheus reads them
`access`     events as lines of the log
`logs`       the log: its level, its form, what is never in it
`tracing`    spans, as OpenTelemetry sends them on
`settings`   what of all that is wanted
===========  ==================================================================
"""
