"""Where labels lead since nodes were merged and separated."""

from graphsvc.graph.leading import followed, led_on

MERGED = {"player:a": "player:b"}


def now(label):
    return MERGED.get(label, label)


def test_moves_are_followed_one_after_the_other():
    moves = [("player:c", "player:d"), ("player:d", "player:e")]
    assert followed("player:c", moves, now) == "player:e"


def test_a_move_from_elsewhere_is_not_followed():
    assert followed("player:c", [("player:d", "player:e")], now) == "player:c"


def test_a_move_from_a_merged_node_is_one_from_the_node_that_it_is_part_of():
    assert followed("player:b", [("player:a", "player:e")], now) == "player:e"


def test_an_id_is_led_on_where_it_names_a_merged_node_as_a_whole():
    assert led_on("gap:player:a/born", MERGED) == "gap:player:b/born"
    assert led_on("mention:one/0-1/player:a", MERGED) == "mention:one/0-1/player:b"
    assert led_on("conflict:x/y;player:a;z", MERGED) == "conflict:x/y;player:b;z"


def test_an_id_of_which_a_merged_one_is_only_the_beginning_stays():
    assert led_on("gap:player:a-2/born", MERGED) == "gap:player:a-2/born"
