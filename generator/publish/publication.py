"""Brings a site to where it is published, and writes only what changed since the last time.

A second tree, of hard links to the same files, stands ready in the project's memory. It is brought
up to date out of sight, then the two change places: whoever looks sees the old site or the new one.
"""

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from generator.processes import Progress, Quiet, counted, worked
from generator.publish.assembly import Content, write
from generator.publish.disk import replaced
from generator.publish.manifest import Manifest, announce, confirm, published
from generator.values import SITE_MARKER

_SPARE = "spare"


class UnknownSiteError(Exception):
    """What lies in the target is not what was published there the last time."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a publication did.

    Attributes:
        written: addresses of the files that are new or differ.
        removed: addresses of the files that are gone.
    """

    written: frozenset[str]
    removed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Publication:
    """A site on its way to where it is published.

    Attributes:
        target: the folder to publish in.
        memory: a folder of this target alone, for what must be known the next time.
        before: what is published there now.
        tree: what will take its place.
        ready: whether the tree is the site before the published one, with hard links.
    """

    target: Path
    memory: Path
    before: Manifest
    tree: Path
    ready: bool

    def knows(self, addresses: frozenset[str]) -> None:
        """Makes sure that files which shall stay as they are were published.

        Raises:
            UnknownSiteError: one of them was not.
        """
        if not addresses <= self.before.files.keys():
            raise UnknownSiteError(str(self.target))

    def write(
        self, files: Iterable[tuple[str, Content]], progress: Progress | None = None
    ) -> dict[str, str]:
        """Writes those files that differ, where that pays in several processes.

        Args:
            files: address and content.
            progress: is told of each file.

        Returns:
            Digests of all of them, as they are now, by address.

        Raises:
            OSError: the disk is full or may not be written.
        """
        written = worked(list(files), lambda: partial(_written, self.before, self.tree))
        return dict(counted(written, progress or Quiet()))

    def settle(self, digests: Mapping[str, str], kept: frozenset[str]) -> Changes:
        """Makes the tree what shall be published, and writes down what that is.

        Args:
            digests: of the files that were made for the site, by address.
            kept: addresses of its other files; whatever else was there is removed.

        Raises:
            OSError: the disk is full or may not be written.
        """
        before = self.before
        changes = _changes(before, digests, kept)
        _settle(self.tree, self.target, before, changes, ready=self.ready)
        files = {**before.files, **digests}
        for address in changes.removed:
            del files[address]
        after = Manifest.of(files, changes.written | changes.removed, before.id)
        if not before.files:
            after = replace(after, behind=frozenset(), spare=after.id)
        (self.tree / SITE_MARKER).write_text(after.id, "utf-8")
        announce(after.dated(self.tree), self.memory)
        return changes


@contextmanager
def publication(target: Path, memory: Path) -> Iterator[Publication]:
    """Begins to publish; what was settled at the end of the block takes the target's place.

    Args:
        target: the folder to publish in.
        memory: a folder of this target alone, for what must be known the next time.

    Raises:
        ForeignFolderError: the target holds something that is not a site.
        OSError: the disk is full or may not be written.
    """
    before = published(target, memory) or Manifest.of({})
    spare = memory / _SPARE
    ready = _marker(spare) == before.spare != ""
    if not ready:
        shutil.rmtree(spare, ignore_errors=True)
    with replaced(target, spare if before.files else None) as tree:
        (tree / SITE_MARKER).unlink()
        yield Publication(target, memory, before, tree, ready)
    confirm(memory)
    if not before.files:
        _double(target, spare)


def _written(before: Manifest, tree: Path, file: tuple[str, Content]) -> tuple[str, str]:
    """Writes a file if it differs; gives its address and digest."""
    address, told = file
    content = told() if callable(told) else told
    digest = _digest(content)
    if before.files.get(address) != digest:
        place = tree / address
        if before.files:
            place.unlink(missing_ok=True)
        write(place, content)
    return address, digest


def _digest(content: bytes | Path) -> str:
    data = content.read_bytes() if isinstance(content, Path) else content
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _changes(before: Manifest, digests: Mapping[str, str], kept: frozenset[str]) -> Changes:
    files = before.files
    return Changes(
        frozenset(name for name, digest in digests.items() if files.get(name) != digest),
        frozenset(files.keys() - kept - digests.keys()),
    )


def _settle(tree: Path, target: Path, before: Manifest, changes: Changes, *, ready: bool) -> None:
    """Makes the rest of the tree what the published site is."""
    doubtful = before.behind if ready else before.files.keys()
    same = (doubtful & before.files.keys()) - changes.written - changes.removed
    for address in same:
        (tree / address).unlink(missing_ok=True)
        _link(target / address, tree / address)
    if ready:
        for address in (changes.removed | before.behind) - same - changes.written:
            _remove(tree, address)


def _double(target: Path, spare: Path) -> None:
    """Makes a spare tree of a site that has none, so that the next publication need not."""
    mark = shutil.ignore_patterns(SITE_MARKER)
    with suppress(OSError):
        shutil.copytree(target, spare, ignore=mark, copy_function=_link)
        shutil.copyfile(target / SITE_MARKER, spare / SITE_MARKER)


def _link(source: str | Path, place: str | Path) -> None:
    """A hard link or, where a disk knows none, a copy."""
    try:
        os.link(source, place)
    except FileNotFoundError:
        Path(place).parent.mkdir(parents=True, exist_ok=True)
        _link(source, place)
    except OSError:
        shutil.copyfile(source, place)


def _remove(tree: Path, address: str) -> None:
    """Removes a file, and the folders that it leaves empty."""
    (tree / address).unlink(missing_ok=True)
    with suppress(OSError):
        for folder in list(PurePosixPath(address).parents)[:-1]:
            (tree / folder).rmdir()


def _marker(folder: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return (folder / SITE_MARKER).read_text("utf-8")
    return ""
