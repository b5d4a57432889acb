"""Writes a site whose pages stand in the frames of a host."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from generator.processes import Progress, aside
from generator.publish.assembly import Content, Parts, assembled
from generator.publish.host import Host
from generator.publish.link_check import broken_link_warnings
from generator.publish.publication import Publication
from generator.publish.theme import MADE_SCRIPT, made_script


@dataclass(frozen=True, slots=True)
class Hosted:
    """What a host made when it was asked.

    Attributes:
        host: what it adds to a site.
        folder: where its own files lie; None where they are as they were the last time.
        warnings: what it warned of.
    """

    host: Host
    folder: Path | None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What was written of a site.

    Attributes:
        host: the host in whose frames its pages stand.
        digests: of the files that were made for it, by address.
        kept: the addresses of the others, which are as they were.
        warnings: what the host warned of, and broken links.
    """

    host: Host
    digests: dict[str, str]
    kept: frozenset[str]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FramedSite:
    """A site that shall be written in the frames of a host.

    Attributes:
        begun: the publication to write it into.
        parts: the site.
        asked: asks the host.
        project: where attachments lie.
        progress: is told how far it has come.
    """

    begun: Publication
    parts: Parts
    asked: Callable[[], Hosted]
    project: Path
    progress: Progress

    def write(self) -> Written:
        """Writes what is not there.

        Where it pays, a process of its own asks the host and writes what is there, while the rest
        is being made here.

        Raises:
            UnknownSiteError: something is kept that was not published.
            UnusableFrameError: frames would not do right by the pages of this site.
            OSError: the disk is full or may not be written.
        """
        begun, parts = self.begun, self.parts
        begun.knows(parts.kept)
        with aside(self._hosted, len(parts.site.files)) as written:
            late = parts.late()
            self.progress.begin("write", len(late.files))
            begun.knows(late.kept)
            rest = begun.write(((one.address, one.content) for one in late.files), self.progress)
            made = written()
        return replace(made, digests=made.digests | rest, kept=made.kept | parts.kept | late.kept)

    def _hosted(self) -> Written:
        """Writes all but the late files, and those of the host."""
        parts, progress = self.parts, self.progress
        progress.begin("frames")
        hosted = self.asked()
        broken = broken_link_warnings(parts.site, hosted.host.files | parts.kept, parts.whole)
        progress.begin("write", len(parts.site.files))
        kept, own = _own_files(hosted, self.begun)
        files = chain(own, assembled(parts, hosted.host, self.project))
        digests = self.begun.write(files, progress)
        return Written(hosted.host, digests, kept, (*hosted.warnings, *broken))


def _own_files(
    hosted: Hosted, begun: Publication
) -> tuple[frozenset[str], list[tuple[str, Content]]]:
    """The host's own files: the addresses of those that are kept, and the others with content."""
    addresses = hosted.host.files
    if hosted.folder:
        return frozenset(), [(address, hosted.folder / address) for address in sorted(addresses)]
    made, kept = made_script(), addresses - {MADE_SCRIPT}
    begun.knows(kept)
    return kept, [(made.address, made.content)]
