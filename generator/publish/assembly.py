"""Puts a site together: pages in the frames of a host, and whatever needs no frame."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from generator.messages import catalogue
from generator.publish.article import Whole, as_it_is
from generator.publish.frames import Frame, Shapes, values
from generator.publish.host import Host
from generator.publish.redirect import redirect_page
from generator.publish.sitemap import sitemap
from generator.render.output import Attachment, Data, Page, Redirect, Site

Content: TypeAlias = bytes | Path | Callable[[], bytes]
"""What is written into a file: itself, a file to copy, or what makes it when it is written."""


@dataclass(frozen=True, slots=True)
class Late:
    """Files to which no page links, made while others are already being written.

    Attributes:
        files: those that were made.
        kept: addresses of the others, which are as they were the last time.
    """

    files: tuple[Data, ...] = ()
    kept: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Parts:
    """A site of which not everything had to be made.

    Attributes:
        site: the files that were made.
        kept: addresses of the site's other files, which are as they were the last time.
        pages: addresses of all pages, in order.
        late: makes the rest; each time it is asked it gives the same.
        whole: gives pages of the site their HTML.
    """

    site: Site
    kept: frozenset[str]
    pages: tuple[str, ...]
    late: Callable[[], Late] = Late
    whole: Whole = as_it_is

    @classmethod
    def all_of(cls, site: Site) -> "Parts":
        """A site of which everything was made."""
        return cls(site, frozenset(), tuple(page.address for page in site.pages))


def assembled(parts: Parts, host: Host, project: Path) -> Iterator[tuple[str, Content]]:
    """Address and content of each file that the host has not written itself.

    The content of a file that is only copied is where it lies.
    """
    site = parts.site
    texts, shapes = catalogue(site.language), Shapes(site)
    tooltip = texts.text("theme.permalink")
    for file in site.files:
        match file:
            case Page():
                frame = host.frames[shapes.of(file)]
                yield file.address, partial(_filled, frame, file, parts.whole, tooltip)
            case Redirect():
                yield file.address, redirect_page(file, texts).encode()
            case Attachment():
                yield file.address, project / file.source
            case Data():
                yield file.address, file.content
    for data in sitemap(host.url, parts.pages):
        yield data.address, data.content


def _filled(frame: Frame, page: Page, whole: Whole, tooltip: str) -> bytes:
    return frame.filled(values(whole(page), tooltip))


def write(file: Path, content: bytes | Path) -> None:
    """Writes or copies a file, its folders included.

    Raises:
        OSError: there is no room, or the source cannot be read.
    """
    try:
        _put(file, content)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        _put(file, content)


def _put(file: Path, content: bytes | Path) -> None:
    if isinstance(content, Path):
        shutil.copyfile(content, file)
    else:
        file.write_bytes(content)
