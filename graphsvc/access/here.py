"""Which hosts are this machine: nobody on the way hears what is said to them."""

from ipaddress import ip_address


def is_loopback(host: str) -> bool:
    """Whether a host is this machine and nothing else: localhost, 127.0.0.1, ::1."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
