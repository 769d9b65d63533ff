"""Who may do what: tokens, what they open, and in whose name.

==========  ==================================================================
`scopes`    what a token may open
`visitors`  who asks, and why they may not do a thing
`keyrings`  tokens to their holders, looked up anew each time
`records`   what is written of a token: never the token itself
`register`  the file of tokens, which grows line by line
`issuers`   who else makes tokens; `keysets` their keys, `jwts` what is verified by them
`minting`   new tokens, and the end of old ones
`here`      which hosts are this machine
`rings`     the keyrings that the settings name
`settings`  how the doors are set
==========  ==================================================================
"""

from graphsvc.access.keyrings import Holder, Keyring, OneToken
from graphsvc.access.register import Register
from graphsvc.access.scopes import EVERYTHING, Scope
from graphsvc.access.settings import AccessSettings
from graphsvc.access.visitors import AUTHOR, Standing, Visitor

__all__ = [
    "AUTHOR",
    "EVERYTHING",
    "AccessSettings",
    "Holder",
    "Keyring",
    "OneToken",
    "Register",
    "Scope",
    "Standing",
    "Visitor",
]
