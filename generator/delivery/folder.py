"""A folder as a target: on this disk, a stick or a mounted share."""

import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.delivery.addresses import PART
from generator.delivery.errors import SiteInTheWayError
from generator.delivery.site import digest, walk
from generator.delivery.target import Held, OnSent


class FolderTarget:
    """A folder, which need not exist yet; each file is written beside its place, then renamed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def shown(self) -> str:
        """The folder as it was named."""
        return str(self._folder)

    def verify_apart(self, site: Path) -> None:
        """Holds that the site can be published here.

        Raises:
            SiteInTheWayError: this is the site itself, lies inside it, or is a file.
        """
        is_file = self._folder.exists() and not self._folder.is_dir()
        if is_file or self._folder.resolve().is_relative_to(site.resolve()):
            raise SiteInTheWayError(self._folder)

    def names(self) -> frozenset[str]:
        """What stands in the folder."""
        if not self._folder.exists():
            return frozenset()
        return frozenset(path.name for path in self._folder.iterdir())

    def listing(self, *, hashed: bool) -> Mapping[str, Held]:
        """Every file; links that lead nowhere are none."""
        if not self._folder.exists():
            return {}
        return {
            address: Held(path.stat().st_size, digest(path, "md5") if hashed else "")
            for address, path in walk(self._folder)
            if path.is_file()
        }

    def read(self, address: str) -> bytes:
        """The content of one file."""
        return (self._folder / address).read_bytes()

    def write(self, address: str, content: bytes) -> None:
        """Puts one small file in its place."""
        with self._written_beside(address) as part:
            part.write_bytes(content)

    def put(self, folder: Path, addresses: Collection[str], on_sent: OnSent) -> None:
        """Copies files one by one; permissions and times are those of new files."""
        size = 0
        for number, address in enumerate(addresses, start=1):
            with self._written_beside(address) as part:
                shutil.copyfile(folder / address, part)
                size += part.stat().st_size
            on_sent(number, size)

    def remove(self, addresses: Collection[str]) -> None:
        """Takes files away, and folders that hold nothing any more."""
        for address in addresses:
            place = self._folder / address
            place.unlink(missing_ok=True)
            self._remove_empty(place.parent)

    def _remove_empty(self, folder: Path) -> None:
        with suppress(OSError):
            while folder != self._folder:
                folder.rmdir()
                folder = folder.parent

    @contextmanager
    def _written_beside(self, address: str) -> Iterator[Path]:
        """Gives a file to write to; at the end of the block it takes its place, or is gone."""
        place = self._folder / address
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_name(f"{PART}-{os.getpid()}")
        try:
            yield part
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)
