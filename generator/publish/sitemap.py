"""The sitemap: every page's address for search engines, where the site's own address is known.

It holds no dates, so that it changes only when a page comes or goes.
"""

import gzip
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

from generator.publish.theme import fill
from generator.render.output import Data

ADDRESS: Final = "sitemap.xml"
PACKED: Final = "sitemap.xml.gz"


def sitemap(url: str, pages: Iterable[str]) -> tuple[Data, Data]:
    """The sitemap as it is and packed.

    Args:
        url: where the site is served, ends in `/`; "" when that is not known.
        pages: addresses of the pages, in order.
    """
    places = [fill("sitemap-place", url=url + quote(page)) for page in pages] if url else []
    written = fill("sitemap", html="".join(f"\n{place}" for place in places)).encode()
    return Data(ADDRESS, written), Data(PACKED, packed(written))


def packed(content: bytes) -> bytes:
    """The same in gzip, which notes neither a name nor an hour."""
    return gzip.compress(content, mtime=0)
