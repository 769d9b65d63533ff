"""The form of a document shows in its head."""

import pytest

from graphsvc.articles.forms import Form, form_of


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"Rovers won.", Form.TEXT),
        (b"<3 Rovers won.", Form.TEXT),
        (b"[Update] Rovers won.", Form.TEXT),
        (b"\n <!DOCTYPE html><p>x", Form.PAGE),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'a' 'b'><html>", Form.PAGE),
        (b"<!-- saved --><P ALIGN=left>x", Form.PAGE),
        ("<html>é".encode("utf-16"), Form.PAGE),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x -->\n<rss version='2.0'>", Form.FEED),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", Form.FEED),
        (b"<rdf:RDF xmlns:rdf='x'>", Form.FEED),
        (b'{"headline": "x"}', Form.NINJS),
        (b"[]", Form.NINJS),
        (b"", Form.TEXT),
    ],
)
def test_it_is_told_by_what_is_there(data, form):
    assert form_of(data) is form


@pytest.mark.parametrize(
    ("media_type", "form"),
    [
        ("text/html; charset=utf-8", Form.PAGE),
        ("application/xhtml+xml", Form.PAGE),
        ("application/ld+json", Form.NINJS),
        ("application/rss+xml", Form.FEED),
        ("text/xml", Form.FEED),
        ("text/plain", Form.TEXT),
        ("image/png", Form.TEXT),
        (None, Form.TEXT),
    ],
)
def test_where_nothing_shows_the_media_type_tells(media_type, form):
    assert form_of(b"Rovers won.", media_type) is form


def test_what_shows_wins_over_the_media_type():
    assert form_of(b"<!doctype html><p>x", "text/plain") is Form.PAGE
