"""What is seen of the service while it runs; whoever does something tells it here.

===========  ==================================================================
`exchange`   a request, or a WebSocket, while it is answered
===========  ==================================================================
"""
