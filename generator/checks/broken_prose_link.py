"""Every link and picture in Markdown leads to something.

`[[id]]` must name an entry (an unreadable or renamed one will do), and pictures and links to files
must name a file below `kb/files/`, as `files/name`. Links to other sites are not looked at.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.links import Link
from generator.diagnostics import Diagnostic

RULE = "broken-prose-link"


def check(context: Context) -> Iterator[Diagnostic]:
    """Resolves every link of every text."""
    for link in context.links:
        known = context.names.ids if link.to_entry else context.kb.files
        if link.target not in known:
            yield _broken(context, link)


def _broken(context: Context, link: Link) -> Diagnostic:
    meant = context.names.entry_meant if link.to_entry else context.names.file_meant
    near = meant(link.target)
    values = {"name": link.target, "suggestion": near}
    variant = ("entry" if link.to_entry else "file") + ("-near" if near else "-far")
    return Diagnostic(RULE, link.location, values=values, variant=variant)
