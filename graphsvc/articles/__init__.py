"""Articles: a news text becomes an `Article` with its zones, its sentences and its day.

==============  =====================================================================
`folders`       the articles of a folder
`decoding`      bytes to text
`reading`       text to `Article`: the one way in
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

from graphsvc.articles.decoding import check, decode
from graphsvc.articles.folders import articles_of, mend_of
from graphsvc.articles.reading import read_article

__all__ = ["articles_of", "check", "decode", "mend_of", "read_article"]
