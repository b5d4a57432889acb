"""What one machine made of a site that several machines make, as a file for the one that merges.

Lines of JSON in gzip: who made it, then a page each. Nothing is taken from it that the merging
machine would not make itself: every page is sealed over all that it was made of.
"""

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from markupsafe import Markup

from generator.model.knowledge_base import KnowledgeBase
from generator.publish.code import code
from generator.publish.shares import Product
from generator.render.output import Page, Section
from generator.render.search import Finding
from generator.render.site import Rendered
from generator.values.digest import digest_of

_FAST = 1
"""Level of compression: bytes are cheaper than seconds here."""


class ForeignShardError(Exception):
    """A file that is no shard of this site: damaged, or of another release, project or audience.

    Attributes:
        file: the file.
    """

    def __init__(self, file: Path) -> None:
        super().__init__(str(file))
        self.file = file


@dataclass(frozen=True, slots=True)
class Shard:
    """One part of so many.

    Attributes:
        number: from 1 on.
        count: how many there are.
    """

    number: int
    count: int

    def holds(self, address: str) -> bool:
        """Whether a page belongs to it; each belongs to one."""
        return crc32(address.encode()) % self.count == self.number - 1

    @property
    def file_name(self) -> str:
        """What its file is called."""
        return f"shard-{self.number}-of-{self.count}.opsbook"


def mark(base: KnowledgeBase, audience: str) -> str:
    """Stands for what both sides must have in common: code, settings, audience."""
    told = (code(), base.config.model_dump_json(), audience)
    return digest_of(told)


def write(file: Path, products: Iterable[Product], maker: str) -> int:
    """Writes a shard, whole or not at all; gives how many pages are in it.

    Args:
        file: where to write it.
        products: its pages.
        maker: stands for the code, the settings and the audience with which they were made.

    Raises:
        OSError: the file cannot be written.
    """
    beside = file.with_name(f".{file.name}.new")
    count = 0
    with gzip.open(beside, "wt", _FAST, encoding="utf-8") as out:
        out.write(json.dumps({"maker": maker}) + "\n")
        for product in products:
            out.write(json.dumps(_told(product), ensure_ascii=False) + "\n")
            count += 1
    beside.replace(file)
    return count


def read(file: Path, maker: str) -> Iterator[Product]:
    """The pages of a shard.

    Raises:
        ForeignShardError: the file is damaged, or was made with something else.
        OSError: the file cannot be read.
    """
    try:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            if json.loads(next(lines))["maker"] != maker:
                raise ForeignShardError(file)
            yield from (_product(json.loads(line)) for line in lines)
    except (gzip.BadGzipFile, EOFError, ValueError, LookupError, TypeError, StopIteration) as error:
        raise ForeignShardError(file) from error


def _told(product: Product) -> dict[str, Any]:
    rendered, found = product.rendered, product.found
    page = rendered.page
    return {
        "page": [page.address, page.title, page.lead, page.description, page.layout],
        "sections": [[part.id, part.title, part.html] for part in page.sections],
        "meta": dict(page.meta),
        "asked": rendered.asked,
        "seal": rendered.seal,
        "found": found and (found.tokens.decode(), found.shown, found.facets),
    }


def _product(told: dict[str, Any]) -> Product:
    address, title, lead, description, layout = told["page"]
    sections = tuple(
        Section(name, heading, _safe(html)) for name, heading, html in told["sections"]
    )
    page = Page(address, title, _safe(lead), sections, description, layout, dict(told["meta"]))
    found = told["found"] and _finding(*told["found"])
    return Product(Rendered(page, tuple(told["asked"]), told["seal"]), found)


def _finding(tokens: str, shown: str, facets: str) -> Finding:
    return Finding(tokens.encode(), shown, facets)


def _safe(html: str) -> Markup:
    """HTML as this program has made and sealed it."""
    return Markup(html)  # noqa: S704 - whoever can change a shard can change the site
