"""Papers that go with the pages of a site: files to take along, and links to them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.render.output import Attachment, Page


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers of a site.

    Attributes:
        links: per id of an entry, the addresses of its papers by format: `pdf`, `docx`.
        make: prints them, when everything else is made; address and file of each.
    """

    links: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    make: Callable[[], Iterable[tuple[str, Path]]] = tuple

    @property
    def mark(self) -> str:
        """Stands for the links."""
        return repr(sorted((name, sorted(found.items())) for name, found in self.links.items()))

    def on(self, page: Page) -> Page:
        """A page that knows its papers."""
        found = self.links.get(page.meta.get("id", ""))
        return replace(page, meta={**page.meta, **found}) if found else page

    def files(self) -> tuple[Attachment, ...]:
        """All papers, printed."""
        return tuple(Attachment(address, str(file)) for address, file in self.make())
