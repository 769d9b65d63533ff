from datetime import date, datetime, timedelta, timezone

from graphsvc.articles.publication import agency, publication, update
from graphsvc.articles.segments import inner_datelines
from graphsvc.articles.zones import zones_of

LEAD = "Tom Kestrel scored twice in the last ten minutes as Rovers beat Harbour City 2-1."
HEADLINE = "Kestrel double sinks Harbour City"


def read(question, *lines):
    text = "\n".join((HEADLINE, *lines, LEAD))
    zones = zones_of(text)
    return text, question(text, (*zones, *inner_datelines(text, zones)))


def told(question, *lines):
    """(day, instant, the words that tell them)"""
    text, timing = read(question, *lines)
    return timing.day, timing.instant, [text[a:b] for a, b in timing.places]


def at(*when, hours=0):
    return datetime(*when, tzinfo=timezone(timedelta(hours=hours)))


def test_the_published_line_tells_day_and_instant():
    line = "Published: 3 March 2018, 21:45 GMT"
    assert told(publication, line) == (date(2018, 3, 3), at(2018, 3, 3, 21, 45), [line])


def test_a_time_without_a_zone_borrows_that_of_the_updated_line():
    lines = ("2020/12/02 06:00", "Updated : 2020-12-02 07:40 GMT+08:00")
    assert told(publication, *lines) == (
        date(2020, 12, 2),
        at(2020, 12, 2, 6, hours=8),
        [lines[0], "GMT+08:00"],
    )
    assert told(update, *lines) == (
        date(2020, 12, 2),
        at(2020, 12, 2, 7, 40, hours=8),
        [lines[1]],
    )


def test_a_time_without_any_zone_is_taken_as_utc():
    assert told(publication, "2020/12/02 06:00")[1] == at(2020, 12, 2, 6)


def test_a_mere_day_is_no_instant():
    day = "2 December 2020"
    assert told(publication, day, "Updated 2 December 2020 09:00 GMT") == (
        date(2020, 12, 2),
        None,
        [day],
    )


def test_the_day_of_publication_is_local():
    assert told(publication, "Published 1 Dec 2020 23:30 EST")[0] == date(2020, 12, 1)


def test_of_several_published_lines_one_with_a_time_is_preferred():
    assert told(publication, "Posted 2 December 2020", "2 December 2020 09:00 GMT")[1] == at(
        2020, 12, 2, 9
    )


def test_a_byline_may_tell_the_time():
    assert told(publication, "By Jane Doe | 2 December 2020")[0] == date(2020, 12, 2)


def test_without_a_published_line_the_dateline_tells_the_day_then_the_update_then_the_crawl():
    crawl, updated = "date 2020-12-05", "Updated 4 December 2020 09:00 GMT"
    dateline = "LONDON 2020-12-02"
    assert told(publication, crawl) == (date(2020, 12, 5), None, [crawl])
    assert told(publication, crawl, updated) == (date(2020, 12, 4), None, [updated])
    assert told(publication, crawl, updated, dateline) == (date(2020, 12, 2), None, ["2020-12-02"])


def test_an_article_that_tells_no_time_has_none():
    assert told(publication) == told(update) == (None, None, [])


def test_the_agency_is_named_by_byline_and_dateline():
    text, (name, places) = read(
        agency, "By Associated Press", "LONDON (AP) — Rovers won on Sunday."
    )
    assert name == "Associated Press"
    assert [text[a:b] for a, b in places] == ["Associated Press", "(AP)"]


def test_another_agency_in_the_dateline_does_not_speak_for_the_byline():
    text, (name, places) = read(
        agency, "By Associated Press", "LONDON (AFP) — Rovers won on Sunday."
    )
    assert name == "Associated Press"
    assert [text[a:b] for a, b in places] == ["Associated Press"]


def test_a_photographers_agency_is_not_the_writers():
    assert read(agency, "Tom Kestrel, left, celebrates. (AP Photo/A. Person)")[1] == (None, ())
