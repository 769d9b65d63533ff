"""What an article claims about shots that were no goals."""

from tests.extraction.claiming.claims import about, claimed, quotes, values

LEAD = "Ajax beat PSV 2-1."


def test_a_shot_has_its_player_outcome_and_match(names):
    found = claimed(LEAD, "Erik Berg headed just wide.", names=names)
    assert values(found, "shot", "shotBy") == ["player:erik-berg"]
    assert values(found, "shot", "shotOutcome") == ["code OFF_TARGET"]
    assert values(found, "shot", "bodyPart") == ["code HEAD"]
    assert values(found, "shot", "match") == ["match:2020-21/ajax-psv-eindhoven"]
    assert quotes(found, "shot", "shotBy") == [["headed just wide"]]


def test_each_phrase_is_a_shot_of_its_own(names):
    found = claimed(LEAD, "Erik Berg headed wide. Berg hit the post.", names=names)
    shots = {claim.statement.subject.rpartition("/")[2] for claim in about(found, "shot", "match")}
    assert shots == {"erik-berg-1", "erik-berg-2"}
    assert values(found, "shot", "bodyPart") == ["code HEAD"]


def test_whoever_shot_took_part(names):
    found = claimed(LEAD, "Erik Berg hit the post.", names=names)
    assert values(found, "player", "appearedIn") == ["match:2020-21/ajax-psv-eindhoven"]


def test_a_saved_shot_is_a_shot_of_whoever_took_it(names):
    found = claimed(LEAD, "Jon Roe saved Erik Berg's header.", names=names)
    assert values(found, "shot", "shotBy") == ["player:erik-berg"]
    assert values(found, "shot", "shotOutcome") == ["code SAVED"]
    assert values(found, "shot", "bodyPart") == ["code HEAD"]
    (claim,) = about(found, "shot", "shotOutcome")
    assert claim.extraction.rule == "shot/saved"
