"""What one client has used, and may use.

===========  ===============================================================
`bucket`     so much at once, and so much each second
`account`    what one client has used of the processor, and of its bucket
`accounts`   the accounts of all clients; those that are as new are forgotten
===========  ===============================================================
"""

from graphsvc.clients.account import Account
from graphsvc.clients.accounts import Accounts

__all__ = ["Account", "Accounts"]
