"""Writes a site whose pages stand in the frames of a host."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from generator.processes import aside
from generator.publish.assembly import Content, Parts, assembled
from generator.publish.host import Host
from generator.publish.link_check import broken_link_warnings
from generator.publish.progress import Progress
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
        digests: of its files, by address.
        warnings: what the host warned of, and broken links.
    """

    host: Host
    digests: dict[str, str]
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
        kept = begun.kept(parts.kept)
        with aside(self._hosted, len(parts.site.files)) as written:
            late = parts.late()
            self.progress.begin("write", len(late.files))
            rest = begun.write(((one.address, one.content) for one in late.files), self.progress)
            made = written()
        return replace(made, digests=kept | begun.kept(late.kept) | made.digests | rest)

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
        return Written(hosted.host, kept | digests, (*hosted.warnings, *broken))


def _own_files(
    hosted: Hosted, begun: Publication
) -> tuple[dict[str, str], list[tuple[str, Content]]]:
    """The host's own files: digests of those that are kept, address and content of the others."""
    addresses = hosted.host.files
    if hosted.folder:
        return {}, [(address, hosted.folder / address) for address in sorted(addresses)]
    made = made_script()
    return begun.kept(addresses - {MADE_SCRIPT}), [(made.address, made.content)]
