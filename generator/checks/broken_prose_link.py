"""Every link and picture in Markdown leads to something.

`[[id]]` must name an entry (an unreadable or renamed one will do), and pictures and links to files
must name a file below `kb/files/`, as `files/name`. Links to other sites are not looked at.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.links import Link
from generator.checks.names import file_below
from generator.diagnostics import Diagnostic
from generator.values import closest

RULE = "broken-prose-link"


def check(context: Context) -> Iterator[Diagnostic]:
    """Resolves every link of every text."""
    files = context.kb.files
    for link in context.links:
        known = context.ids if link.to_entry else files
        if link.target not in known:
            yield _broken(link, known)


def _broken(link: Link, known: frozenset[str]) -> Diagnostic:
    near = closest(link.target, known) or file_below(link.target, known)
    values = {"name": link.target, "suggestion": near}
    variant = ("entry" if link.to_entry else "file") + ("-near" if near else "-far")
    return Diagnostic(RULE, link.location, values=values, variant=variant)
