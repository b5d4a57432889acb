"""Finds links of a site that lead nowhere."""

import posixpath
import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

from generator.messages import catalogue
from generator.publish.article import TITLE_ID
from generator.render.output import Page, Site

# Our templates write attributes with double quotes; a parser takes minutes for 10,000 pages.
_LINKS: Final = re.compile(r'\s(?:href|src)="([^"]*)"')
_ANCHORS: Final = re.compile(r'\sid="([^"]*)"')


class BrokenLink(NamedTuple):
    """A link that leads nowhere.

    Attributes:
        page: address of the page that holds it.
        link: the link as written.
    """

    page: str
    link: str


def broken_links(site: Site, assets: frozenset[str]) -> Iterator[BrokenLink]:
    """Links to addresses or anchors that the site lacks.

    Args:
        site: what is published.
        assets: addresses of files that the host adds.
    """
    anchors = {page.address: _anchors(page) for page in _pages(site)}
    addresses = assets | {file.address for file in site.files}
    for page in _pages(site):
        for link in dict.fromkeys(_links(page)):
            target, fragment = _resolve(page.address, link)
            known = target in addresses
            if not known or (fragment and fragment not in anchors.get(target, {fragment})):
                yield BrokenLink(page.address, link)


def told(site: Site, assets: frozenset[str]) -> Iterator[str]:
    """The same as sentences in the site's language."""
    texts = catalogue(site.language)
    return (
        texts.text("publish.broken-link", **broken._asdict())
        for broken in broken_links(site, assets)
    )


def _pages(site: Site) -> Iterator[Page]:
    return (file for file in site.files if isinstance(file, Page))


def _links(page: Page) -> Iterator[str]:
    for html in (page.lead, *(section.html for section in page.sections)):
        for written in _LINKS.findall(html):
            link = unescape(written)
            parts = urlsplit(link)
            if not parts.scheme and not parts.netloc:
                yield link


def _anchors(page: Page) -> set[str]:
    html = "".join((page.lead, *(section.html for section in page.sections)))
    found = {unescape(anchor) for anchor in _ANCHORS.findall(html)}
    return found | {section.id for section in page.sections} | {TITLE_ID}


def _resolve(address: str, link: str) -> tuple[str, str]:
    parts = urlsplit(link)
    if not parts.path:
        return address, unquote(parts.fragment)
    joined = posixpath.join(posixpath.dirname(address), unquote(parts.path))
    return posixpath.normpath(joined), unquote(parts.fragment)
