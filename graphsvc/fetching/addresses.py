"""Which addresses are open to everybody; all others belong to a machine or a network of somebody.

https://www.iana.org/assignments/iana-ipv4-special-registry/ and
https://www.iana.org/assignments/iana-ipv6-special-registry/ list those that are not.
"""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

CLOSED: tuple[Network, ...] = tuple(
    map(
        ip_network,
        (
            "0.0.0.0/8",  # this network
            "10.0.0.0/8",
            "100.64.0.0/10",  # shared by the customers of a provider (CGNAT)
            "127.0.0.0/8",
            "169.254.0.0/16",  # link-local: where clouds tell machines their secrets
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved, and broadcast
            "2001::/23",  # protocols, Teredo among them
            "2001:db8::/32",
            "2002::/16",  # 6to4: has an IPv4 address in it, of which the relay decides
            "2620:4f:8000::/48",
            "3fff::/20",
        ),
    )
)
GLOBAL_UNICAST = IPv6Network("2000::/3")
"""Of IPv6 only this is given out to the public. RFC 4291, section 2.4."""
NAT64 = IPv6Network("64:ff9b::/96")
"""The IPv4 address is in the last four bytes. RFC 6052."""


def is_public(address: Address) -> bool:
    """Whether an address is one of the public network, and nothing of somebody's own."""
    meant = plain(address)
    if isinstance(meant, IPv6Address) and meant not in GLOBAL_UNICAST:
        return False
    # Python's own list grows from version to version; ours does not depend on which one runs.
    return meant.is_global and not within(meant, CLOSED)


def plain(address: Address) -> Address:
    """The IPv4 address that an IPv6 address stands for, where it stands for one."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return address.ipv4_mapped
        if address in NAT64:
            return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address


def within(address: Address, networks: Iterable[Network]) -> bool:
    """Whether an address belongs to one of those networks."""
    return any(address in each for each in networks if each.version == address.version)


def address_of(text: str) -> Address:
    """The address that a text is, as the system writes it. Raises `ValueError`."""
    return ip_address(text)
