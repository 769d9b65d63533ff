"""Which hosts are this machine."""

from graphsvc.access.here import is_loopback


def test_loopback_is_this_machine_and_nothing_else():
    assert all(map(is_loopback, ("localhost", "127.0.0.1", "127.1.2.3", "::1")))
    assert not any(map(is_loopback, ("", "0.0.0.0", "::", "10.0.0.1", "localhost.org", "1")))
