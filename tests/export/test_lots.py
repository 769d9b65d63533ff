"""Much that is small, as less that is larger."""

from graphsvc.export.lots import joined, lots


def test_lots_are_whole_but_for_the_last():
    assert list(lots(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(lots([], 2)) == []


def test_texts_are_joined_by_lots():
    assert b"".join(joined(["é", "b"])) == "éb".encode()
    assert [len(each) for each in joined("x" * 501)] == [500, 1]
