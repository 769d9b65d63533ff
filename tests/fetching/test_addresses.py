"""Which addresses are open to everybody."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.fetching.addresses import is_public

# Of the registries of the IANA those that are not globally reachable, and what is multicast.
CLOSED_4 = (
    *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"),
    *("172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16"),
    *("198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
    "255.255.255.255/32",
)
CLOSED_6 = (
    *("::/128", "::1/128", "::/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23"),
    *("2001::/32", "2001:2::/48", "2001:10::/28", "2001:20::/28", "2001:db8::/32", "2002::/16"),
    *("3fff::/20", "5f00::/16", "fc00::/7", "fd00::/8", "fe80::/10", "fec0::/10", "ff00::/8"),
)
OPEN_4 = ("1.0.0.0/8", "8.8.8.0/24", "93.184.216.0/24", "151.101.0.0/16", "203.0.112.0/24")
OPEN_6 = ("2001:200::/23", "2001:4860::/32", "2606:4700::/32", "2a00:1450::/32", "2c0f::/16")


def addresses(networks):
    return st.sampled_from(networks).flatmap(lambda each: st.ip_addresses(network=ip_network(each)))


def mapped(address):
    return IPv6Address(f"::ffff:{address}")


def translated(address):
    return IPv6Address(int(IPv6Address("64:ff9b::")) | int(address))


@given(addresses(CLOSED_4))
def test_what_is_somebodys_own_is_closed_however_it_is_written(address):
    assert not any(map(is_public, (address, mapped(address), translated(address))))


@given(addresses(CLOSED_6))
def test_what_is_somebodys_own_is_closed_in_ipv6_too(address):
    assert not is_public(address)


@given(addresses(OPEN_4))
def test_what_is_public_is_open_however_it_is_written(address):
    assert all(map(is_public, (address, mapped(address), translated(address))))


@given(addresses(OPEN_6))
def test_what_is_public_is_open_in_ipv6_too(address):
    assert is_public(address)


@given(st.ip_addresses(v=4).filter(lambda each: not each.is_global))
def test_nothing_is_open_that_python_takes_for_closed(address):
    assert not is_public(address)


@given(addresses(CLOSED_4))
def test_an_ipv4_address_in_an_ipv6_one_of_another_kind_opens_nothing(address):
    six_to_four = IPv6Address((0x2002 << 112) | (int(address) << 80))
    compatible = IPv6Address(int(address))
    local = IPv6Address(int(IPv6Address("64:ff9b:1::")) | int(address))
    assert not any(map(is_public, (six_to_four, compatible, local)))


@pytest.mark.parametrize(
    "text", ["169.254.169.254", "fd00:ec2::254", "::ffff:169.254.169.254", "fe80::1%eth0"]
)
def test_where_clouds_keep_their_secrets_is_closed(text):
    assert not is_public(ip_address(text))


def test_the_edges_of_a_network_belong_to_it():
    edges = [("100.64.0.0", "100.127.255.255"), ("172.16.0.0", "172.31.255.255")]
    for first, last in edges:
        assert not is_public(IPv4Address(first))
        assert not is_public(IPv4Address(last))
        assert is_public(IPv4Address(first) - 1)
        assert is_public(IPv4Address(last) + 1)
