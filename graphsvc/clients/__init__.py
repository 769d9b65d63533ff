"""What one client has used, and may use.

===========  ===============================================================
`bucket`     so much at once, and so much each second
`account`    what one client has used of the processor, and of its bucket
`accounts`   the accounts of all clients; those that are as new are forgotten
`slices`     whose turn it is: long work lets others have the event loop in between
===========  ===============================================================
"""

from graphsvc.clients.account import Account
from graphsvc.clients.accounts import Accounts

__all__ = ["Account", "Accounts"]
