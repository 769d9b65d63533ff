from graphsvc.model import Meeting, Prior

HOME, ENDED = Prior(1.5, ("statement:home",)), Prior(2.0, ("statement:score",))


def test_what_speaks_for_something_speaks_against_the_contrary():
    assert HOME.against() == Prior(-1.5, ("statement:home",))


def test_a_meeting_can_be_told_from_either_side():
    turned = Meeting(HOME, (2, 1), ENDED).turned()
    assert turned == Meeting(HOME.against(), (1, 2), ENDED)
    assert turned.turned() == Meeting(HOME, (2, 1), ENDED)


def test_what_is_not_known_of_a_meeting_stays_so():
    assert Meeting(None).turned() == Meeting(None)
