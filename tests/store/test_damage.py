from graphsvc.store.damage import Damage, Verdict


def test_a_damage_tells_its_place_as_far_as_it_is_known():
    assert str(Damage("gone")) == "the store: gone"
    assert str(Damage("gone", 7)) == "revision 7: gone"
    assert str(Damage("gone", 7, 0)) == "revision 7, record 1: gone"
    assert str(Damage("gone", 7, 0, 143)) == "revision 7, record 1 (number 143): gone"


def test_the_mark_of_a_verdict_is_the_newest_revision_that_has_a_seal():
    assert Verdict(9, 20, "ab12", 2).mark == "7:ab12"
