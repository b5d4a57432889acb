"""The sitemap: every page's address for search engines, where the site's own address is known.

It holds no dates, so that it changes only when a page comes or goes.
"""

import gzip
from collections.abc import Iterable
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from generator.publish.theme import fill
from generator.render.output import Data

ADDRESS: Final = "sitemap.xml"
PACKED: Final = "sitemap.xml.gz"
_HERE: Final = "\0"
"""Stands where a page's address goes; no address has one."""


def sitemap(url: str, pages: Iterable[str]) -> tuple[Data, Data]:
    """The sitemap as it is and packed.

    Args:
        url: where the site is served, ends in `/`; "" when that is not known.
        pages: addresses of the pages, in order.
    """
    before, after = fill("sitemap-place", url=f"{url}{_HERE}").split(_HERE)
    places = [f"\n{before}{quote(page)}{after}" for page in pages] if url else []
    return _sitemap("".join(places))


@lru_cache(maxsize=1)
def _sitemap(places: str) -> tuple[Data, Data]:
    """The same of the places of all pages, which seldom change."""
    written = fill("sitemap", html=places).encode()
    return Data(ADDRESS, written), Data(PACKED, packed(written))


def packed(content: bytes) -> bytes:
    """The same in gzip, which notes neither a name nor an hour."""
    return gzip.compress(content, mtime=0)
