"""Articles: a news text becomes an `Article` with its zones, its sentences and its day.

==============  =====================================================================
`folders`       the files of a folder that may hold articles
`inputs`        bytes of any form to stories: the one way in for documents
`forms`         which form that is: text, HTML, a feed, ninjs
`decoding`      bytes to text; `pages` HTML, `feeds` RSS and Atom, `ninjs` JSON to stories
`stories`       a text with the zones and the metadata that its form tells
`authors`       names in metadata; `instants` days and times in them
`reading`       text, or a story, to `Article`: the one way in for texts
`lines`         lines, and the blocks of them that belong together
`zones`         which block is headline, byline, caption, paragraph …
`boilerplate`   `bylines`, `captions`, `datelines`, `timelines`: the forms of each zone
`sentences`     where sentences begin and end
`segments`      zones, datelines and sentences in order
`publication`   when it was published and updated, and by which agency
`moments`       days and times; `offsets` their zones; `agencies` the news agencies
==============  =====================================================================

Nothing here knows football, and nothing depends on one outlet's layout.
"""

from graphsvc.articles.decoding import check
from graphsvc.articles.folders import articles_of, mend_of
from graphsvc.articles.inputs import holds_several, stories_in
from graphsvc.articles.reading import read_article
from graphsvc.articles.stories import Metadata, Story

__all__ = [
    "Metadata",
    "Story",
    "articles_of",
    "check",
    "holds_several",
    "mend_of",
    "read_article",
    "stories_in",
]
