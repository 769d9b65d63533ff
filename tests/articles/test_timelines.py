from datetime import date

import pytest

from graphsvc.articles.timelines import Occasion, is_time_line, stamps_in


@pytest.mark.parametrize(
    ("line", "occasion", "words"),
    [
        ("2020/12/02 06:00", Occasion.PUBLISHED, None),
        ("Published: 2 December 2020, 21:45 GMT", Occasion.PUBLISHED, None),
        ("Wed 2 Dec 2020 17.02 BST", Occasion.PUBLISHED, None),
        ("Date: 2 December 2020", Occasion.PUBLISHED, None),
        ("LAST UPDATED AT 09:12, Wed 2 December 2020", Occasion.UPDATED, None),
        ("Updated : 2020-12-02 07:40 GMT+08:00", Occasion.UPDATED, None),
        ("Last modified on Wed 2 Dec 2020 22.50 GMT", Occasion.UPDATED, None),
        ("date 2020-12-02 Alexa", Occasion.CRAWLED, "date 2020-12-02"),
        ("2 December 2020 | Sport | 3 min read", Occasion.PUBLISHED, "2 December 2020"),
    ],
)
def test_a_time_line_says_what_happened_when(line, occasion, words):
    (stamp,) = stamps_in(line, 0, len(line))
    assert is_time_line(line, 0, len(line))
    assert (stamp.occasion, stamp.moment.day) == (occasion, date(2020, 12, 2))
    assert line[stamp.start : stamp.moment.end] == (words or line)


def test_two_moments_on_one_line_are_two_stamps():
    line = "Published 2 December 2020 21:45 GMT, updated 3 December 2020 07:10 GMT"
    assert is_time_line(line, 0, len(line))
    occasions = [stamp.occasion for stamp in stamps_in(line, 0, len(line))]
    assert occasions == [Occasion.PUBLISHED, Occasion.UPDATED]


@pytest.mark.parametrize("line", ["Updated 09:12 GMT", "Posted 3 hours ago", "4 min read"])
def test_a_time_without_a_day_still_makes_a_time_line(line):
    assert is_time_line(line, 0, len(line))


@pytest.mark.parametrize(
    "line",
    [
        "Saturday 5 May 2018, 15:00, Mill Lane",
        "On 2 December 2020 Rovers beat City for the first time in years.",
        "Rovers 2-1 City",
        "Kestrel, born 2 December 1990, scored.",
        "2020-12-02 " * 20,
    ],
)
def test_what_the_article_tells_of_days_is_no_time_line(line):
    assert not is_time_line(line, 0, len(line))
