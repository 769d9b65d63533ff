"""Pages: the HTML of any news site becomes a story.

==============  =====================================================================
`charsets`      bytes to text, by the character set that the page declares
`structured`    what JSON-LD, microdata, OpenGraph and other metadata tell
`figures`       captions of pictures, wherever they stand
`tickers`       entries of live tickers become paragraphs with their minute
`tables`        tables that only place things, and tables of data
`bodies`        the text of the article, without what the page puts around it
==============  =====================================================================
"""

from graphsvc.articles.pages.bodies import fragment_parts, page_of
from graphsvc.articles.pages.trees import check_tags

__all__ = ["check_tags", "fragment_parts", "page_of"]
