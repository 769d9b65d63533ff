"""The seals, held against what their description says, made with nothing but hashlib."""

from hashlib import sha256

from graphsvc.store.chain import FIRST, SIZE, apart, digest, digests, seal

AT = "2026-05-30T18:00:00+00:00"


def test_a_digest_is_the_sha_256_of_the_body_in_utf_8():
    assert digest('{"name":"Özil"}').hex() == sha256('{"name":"Özil"}'.encode()).hexdigest()


def test_a_seal_is_made_of_the_seal_before_the_revision_the_time_and_the_digests():
    records = sha256(b"a").digest() + sha256(b"b").digest()
    told = bytes(32) + b"7 2026-05-30T18:00:00+00:00\n" + records
    assert seal(FIRST, 7, AT, digests(["a", "b"])) == sha256(told).digest()


def test_whatever_changes_the_seal_changes():
    made = seal(FIRST, 7, AT, digests(["a", "b"]))
    others = [
        seal(made, 7, AT, digests(["a", "b"])),
        seal(FIRST, 8, AT, digests(["a", "b"])),
        seal(FIRST, 7, "2026-05-30T18:00:01+00:00", digests(["a", "b"])),
        seal(FIRST, 7, AT, digests(["b", "a"])),
        seal(FIRST, 7, AT, digests(["a"])),
    ]
    assert len({made, *others}) == 6


def test_digests_that_stand_one_behind_the_other_come_apart():
    assert apart(digests(["a", "b"])) == [digest("a"), digest("b")]
    assert apart(b"") == []
    assert len(FIRST) == SIZE
