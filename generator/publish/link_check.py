"""Finds links of a site that lead nowhere."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

from generator.messages import catalogue
from generator.publish.article import TITLE_ID, Whole, as_it_is
from generator.render.output import Page, Site

# Our templates write attributes with double quotes; a parser takes minutes for 10,000 pages.
# They begin with what is rare, and look back.
_LINKS: Final = re.compile(r'="(?:(?<=\shref=")|(?<=\ssrc="))([^"]*)"')
_ANCHORS: Final = re.compile(r'="(?<=\sid=")([^"]*)"')
_REMEMBERED: Final = 10_000
"""Links of which pages in one folder have many in common."""
_AT_HAND: Final = 1_000
"""Pages whose anchors are known, since many lead to the same few."""


class BrokenLink(NamedTuple):
    """A link that leads nowhere.

    Attributes:
        page: address of the page that holds it.
        link: the link as written.
    """

    page: str
    link: str


def broken_links(
    site: Site, assets: frozenset[str], whole: Whole = as_it_is
) -> Iterator[BrokenLink]:
    """Links to addresses or anchors that the site lacks.

    Args:
        site: what is published.
        assets: addresses of files that the host adds.
        whole: gives pages of the site their HTML.
    """
    pages = {page.address: page for page in site.pages}
    addresses = assets | {file.address for file in site.files}
    anchors = lru_cache(_AT_HAND)(lambda address: _anchors(whole(pages[address])))
    for address, page in pages.items():
        folder = posixpath.dirname(address)
        for link in _links(whole(page)):
            way = _way(folder, link)
            if way is None:
                continue
            target, fragment = way[0] or address, way[1]
            known = target in addresses
            if not known or (fragment and target in pages and fragment not in anchors(target)):
                yield BrokenLink(address, link)


def broken_link_warnings(
    site: Site, assets: frozenset[str], whole: Whole = as_it_is
) -> Iterator[str]:
    """The same as sentences in the site's language."""
    texts = catalogue(site.language)
    return (
        texts.text("publish.broken-link", **broken._asdict())
        for broken in broken_links(site, assets, whole)
    )


def _html(page: Page) -> str:
    return "".join((page.lead, *(section.html for section in page.sections)))


def _links(page: Page) -> Iterable[str]:
    """The links of a page, each once."""
    return dict.fromkeys(map(unescape, _LINKS.findall(_html(page))))


def _anchors(page: Page) -> set[str]:
    found = {unescape(anchor) for anchor in _ANCHORS.findall(_html(page))}
    return found | {section.id for section in page.sections} | {TITLE_ID}


@lru_cache(_REMEMBERED)
def _way(folder: str, link: str) -> tuple[str, str] | None:
    """Where a link in a folder leads, "" for its own page, and to which anchor; None: elsewhere."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    fragment = unquote(parts.fragment)
    if not parts.path:
        return "", fragment
    return posixpath.normpath(posixpath.join(folder, unquote(parts.path))), fragment
