"""Every link and picture in Markdown leads to something.

`[[id]]` must name an entry (an unreadable or renamed one will do), and pictures and links to files
must name a file below `kb/files/`, as `files/name`. Links to other sites are not looked at.
"""

from collections.abc import Iterator

from generator.checks.document import Document
from generator.checks.links import Link
from generator.checks.place import inside
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic

RULE = "broken-prose-link"


def check(document: Document, around: Surroundings) -> Iterator[Diagnostic]:
    """Resolves every link of every text."""
    for link in document.links:
        found = around.entry(link.target) if link.to_entry else around.file(link.target)
        if not found:
            yield _broken(document, around, link)


def _broken(document: Document, around: Surroundings, link: Link) -> Diagnostic:
    meant = around.entry_meant if link.to_entry else around.file_meant
    near = meant(link.target)
    values = {"name": link.target, "suggestion": near}
    variant = ("entry" if link.to_entry else "file") + ("-near" if near else "-far")
    place = inside(document, link.visit, link.offset)
    return Diagnostic(RULE, place, values=values, variant=variant)
