"""Who comes in, and how far.

==========  ==============================================================
`doors`     who asks, by the token that a request brings, and what they may
`hosts`     by which names the service answers
`origins`   which pages may ask and write
`bodies`    what no form can send
`headers`   what tells browsers to do nothing with an answer but show it
`layers`    what stands around all routes
==========  ==============================================================
"""

from graphsvc.web.doors.doors import Doors
from graphsvc.web.doors.layers import layers

__all__ = ["Doors", "layers"]
