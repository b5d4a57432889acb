"""Only the files that a visible entry names are carried into the site."""

from collections.abc import Iterator

from generator.render.output import Attachment
from generator.render.site.brief import files_in
from generator.render.site.library import Library


def attachments(library: Library) -> Iterator[Attachment]:
    """Every attachment used, once, sorted by path."""
    base = library.base
    if not base.files:
        return
    used = {path for brief in library.briefs.values() for path in brief.files}
    for path in sorted(used.union(files_in(base.config)) & base.files):
        yield Attachment(path, f"kb/{path}")
