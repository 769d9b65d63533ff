"""The running server: it listens, answers, and ends well when it is told to stop.

=============  ================================================================
`listening`    a socket at the address of the settings
`server`       the HTTP server, which drains when a signal comes
`patience`     how long a connection may keep it waiting
`serving`      one process that serves
`supervisor`   several of them behind one socket: started, watched, ended
`worker`       one of several
`metrics`      metrics at an address of their own, of one process or several
`reloading`    settings read anew while the service runs
`channel`      what those two say to each other
=============  ================================================================
"""
