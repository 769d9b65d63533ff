"""What an article claims of the occasion: attendance and referee."""

from tests.extraction.claiming.claims import claimed, quotes, values

LEAD = "Ajax beat PSV 2-1."


def test_how_many_watched_and_who_led_it_are_told_of_the_match(names):
    found = claimed(LEAD, "Referee: Jon Roe.", "Attendance: 3,944.", names=names)
    assert values(found, "match", "attendance") == ["number 3944 EXACT "]
    assert quotes(found, "match", "attendance") == [["Attendance: 3,944"]]
    assert values(found, "match", "referee") == ["text  Jon Roe"]


def test_what_is_told_of_another_match_is_not_of_this_one(names):
    other = (
        "A crowd of 45,000 at Anfield saw Liverpool beat Everton 1-0. Referee Jon Roe booked six."
    )
    found = claimed(LEAD, "It rained.", other, names=names)
    assert not [s for s in values(found, "match", "attendance") if s]
    assert values(found, "match", "referee") == []


def test_what_is_not_told_is_not_claimed(names):
    found = claimed(LEAD, names=names)
    assert values(found, "match", "attendance") == values(found, "match", "referee") == []
