"""Documents from the web, within bounds.

===========  =================================================================
`fetcher`    fetching for many, a few at a time
`fetch`      what lies at an address, redirects followed
`reach`      what may be fetched: by a person, or by a service for others
`addresses`  which addresses of the network are open to everybody
`bodies`     a body, no longer than it may be, also when it is unpacked
===========  =================================================================
"""

from graphsvc.fetching.fetch import Fetched, fetch, is_address
from graphsvc.fetching.reach import OUTSIDE, OWN, Reach

__all__ = ["OUTSIDE", "OWN", "Fetched", "Reach", "fetch", "is_address"]
